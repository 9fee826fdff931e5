package id.mpp.kiosk;

import id.mpp.device.Devices;
import id.mpp.device.code.WedgeCodeReader;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.screen.phone.PhoneCode;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.Fonts;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.touch.Touch;
import id.mpp.sync.CatalogueLease;
import id.mpp.sync.KioskHealth;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole kiosk in its window: devices and courier opened, screens built, everything joined. Belongs to the
/// FX thread.
public final class KioskWindow implements AutoCloseable {

    /// A dense page takes a slow processor half of it; who has waited longer has gone on.
    private static final Duration READING = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(KioskWindow.class);
    static final String VERSION = Optional
            .ofNullable(KioskWindow.class.getPackage().getImplementationVersion()).orElse("development");

    private final Devices devices;
    private final SyncClient sync;
    private final Optional<CatalogueLease> catalogue;
    private final Clockwork clockwork;
    private final Kiosk kiosk;
    private final Shell shell;
    private final Screens screens;
    private final QueueBoard board;
    private final CounterBoard counters;
    private final SteadyDevices steady;
    private final Stage stage;
    private final KioskConfig.Source configuration;
    private volatile String screenName = "start";
    private boolean restartWanted;

    private KioskWindow(KioskConfig config, Timings timings, Stage stage, Clockwork clockwork)
            throws IOException, SyncException {
        this.stage = stage;
        this.configuration = config.source();
        this.clockwork = clockwork;
        Clock clock = Clock.system(config.site().timeZone());
        sync = SyncClients.open(config.sync(), clock);
        sync.checkCatalogue(CatalogueOfTheCentre::wrongWith);
        catalogue = config.services().isPresent() ? Optional.empty() : sync.catalogue();
        LoadedServices services = CatalogueOfTheCentre.orElse(catalogue,
                () -> config.services().map(ServiceFolders::read).orElseGet(ServiceFolders::bundled));
        services.faults().forEach(fault -> LOG.warn("Left out of the services: {}", fault));
        var site = config.site();
        site.offer().unknown(services.catalog()).forEach(id -> LOG.warn(
                "{}: \"{}\" is not in the services folder, so it is left out; mend its name, or load the services it is of",
                site.written().getOrDefault(id, "kiosk.toml"), id));
        var catalog = site.offer().of(services.catalog());
        devices = Devices.open(config.devices());
        Alarms alarms = clockwork.alarms();
        var texts = new Texts();
        texts.speak(config.screen().language());
        kiosk = new Kiosk(config, timings, devices, sync,
                catalog::service,
                site.counters(services.site()),
                new Kiosk.Screenside(Platform::runLater, Platform::isFxApplicationThread, alarms, texts::language),
                clock);
        Thread.currentThread().setUncaughtExceptionHandler((fx, bug) -> kiosk.broke(bug));
        WindowSize size = WindowSize.of(config.screen(), Screen.getPrimary().getBounds());
        var touch = new Touch(clockwork::nanos);
        touch.whenTouched(kiosk.idleWatch()::touched);
        var hall = hall(config);
        shell = new Shell(size.pageWidth(), size.pageHeight(), texts, hall, clock, touch,
                new StaffByCentre(sync, kiosk.background()), kiosk.session()::tell);
        shell.acquaint(kiosk.acquaintance()::citizen);
        shell.whenLookChanges(look -> kiosk.idleWatch().assisted(look.textSize() == Look.TextSize.LARGE));
        board = new QueueBoard(sync, kiosk.background(), alarms, this::boardChanged);
        counters = new CounterBoard(kiosk.office(), catalog, board::lines, alarms, this::countersChanged);
        steady = new SteadyDevices(devices, Platform::runLater, () -> Instant.EPOCH.plusNanos(clockwork.nanos()),
                alarms,
                this::devicesChanged);
        var needs = new Screens.Needs(catalog, board::lines, this::readiness, counters::of, counters::of,
                this::capabilities, this::followPhone, clock, hall,
                kiosk.idleWatch()::countdown, () -> LocalDate.now(clock), sync::network,
                () -> steady.of(devices.printer()), () -> steady.of(devices.scanner()),
                scannerDesk(devices.scanner(), alarms), kiosk.papersFromPhone(), kiosk.stored(), timings,
                sync::enrolment, code -> {
                    var _ = sync.enrol(code);
                }, devices.cardReader().identity().isPresent(),
                config.site().patience(), kiosk.acquaintance()::citizen);
        screens = new Screens(shell, texts, needs, kiosk.session()::tell);
        fill(size, config.screen().fullScreen());
        screens.warm();
        if (devices.codeReader() instanceof WedgeCodeReader scanner) {
            new WedgeKeys(scanner::scanned, scanner::refused, alarms).listenTo(shell.scene());
        }
        follow(alarms, timings);
    }

    /// Opens the kiosk in `stage` and shows it.
    ///
    /// @throws IOException
    ///             the data folder cannot be used; the message names the file
    /// @throws SyncException
    ///             what is kept of sealed parcels cannot be opened
    public static KioskWindow open(KioskConfig config, Timings timings, Stage stage)
            throws IOException, SyncException {
        return open(config, timings, stage, Clockwork.ofMachine(Platform::runLater));
    }

    /// The same with a time of its own, which ends with the window.
    public static KioskWindow open(KioskConfig config, Timings timings, Stage stage, Clockwork clockwork)
            throws IOException, SyncException {
        Fonts.load();
        var window = new KioskWindow(config, timings, stage, clockwork);
        stage.show();
        if (!config.screen().fullScreen()) {
            Platform.runLater(window::makeRoomForTitle);
        }
        return window;
    }

    private static Hall hall(KioskConfig config) {
        Site site = config.site();
        var look = site.look();
        var languages = new ArrayList<>(look.languages());
        languages.remove(config.screen().language());
        languages.addFirst(config.screen().language()); // of this machine
        return new Hall(site.region(), site.timeZone(), config.kioskName(), site.helpDesk(), site.otherMachine(),
                new Hall.Dress(site.title(), look.logo(), look.accent(), languages));
    }

    private ScannerDesk scannerDesk(DocumentScanner scanner, Alarms alarms) {
        return new ScannerDesk(scanner, Tesseract.whereInstalled(READING), PaperWordsFile.bundled(), kiosk.background(),
                alarms);
    }

    private Readiness readiness(ServiceDefinition service) {
        return Readiness.of(service, new Readiness.Conditions(steady.of(devices.scanner()), sync.network(),
                sync.spool().cannotAccept(), counters.of(service)));
    }

    private Capabilities capabilities() {
        return Capabilities.of(steady.of(devices.scanner()), sync.network(), steady.of(devices.printer()),
                steady.of(devices.cardReader()));
    }

    private void followPhone(Consumer<Optional<PhoneCode.Shown>> page) {
        kiosk.phone().onStarted(started -> page.accept(
                started.map(it -> new PhoneCode.Shown(it.verificationUri(), it.userCode(), it.expiresAt()))));
    }

    private void follow(Alarms alarms, Timings timings) {
        kiosk.session().listen(new Session.Listener() {
            @Override
            public void moved(Step from, Step to) {
                show(to);
                restartIfAlone();
                if (to instanceof Step.OutOfService.Broken) {
                    alarms.in(timings.afterBug(), () -> kiosk.session().tell(new Event.Mended()));
                }
            }

            @Override
            public void ended() {
                screens.clear();
            }
        });
        sync.reportHealth(this::health);
        sync.obey(new CentreOrders(Platform::runLater, kiosk::pause, this::restartWhenAlone, LastWords::asText));
        sync.onNetwork(now -> Platform.runLater(screens::networkChanged));
        sync.onEnrolment(now -> Platform.runLater(screens::enrolmentChanged));
        show(kiosk.session().step());
        board.ask();
        counters.follow();
    }

    private void restartWhenAlone() {
        restartWanted = true;
        restartIfAlone();
    }

    /// Whether the centre wants the program to be started again once it has ended.
    boolean isRestartWanted() {
        return restartWanted;
    }

    private void restartIfAlone() {
        Step step = kiosk.session().step();
        if (restartWanted && (step instanceof Step.Welcome || step instanceof Step.OutOfService)) {
            LOG.info("Ending, to be started again, as the centre wants it");
            stage.close();
        }
    }

    private void show(Step step) {
        screens.show(step);
        screenName = shell.screenName().orElse("start");
        LOG.info("Screen: {}", screenName);
    }

    private void countersChanged() {
        screens.countersChanged();
    }

    private void devicesChanged() {
        screens.devicesChanged();
    }

    private void boardChanged() {
        screens.boardChanged();
    }

    private void fill(WindowSize size, boolean fullScreen) {
        Scene scene = shell.scene();
        if (size.scaled()) {
            Parent page = scene.getRoot();
            scene.setRoot(new Region());
            scene.setRoot(new ScaledPage(page, size.pageWidth(), size.pageHeight()));
        }
        stage.setTitle("Kios MPP");
        stage.setScene(scene);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        if (fullScreen) {
            stage.setFullScreenExitHint("");
            // Escape, also out of a code that a scanner types, would uncover the desk below
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        }
    }

    /// The window manager's frame took part of the size; known only once the window is shown.
    private void makeRoomForTitle() {
        stage.setWidth(stage.getWidth() + (stage.getWidth() - shell.scene().getWidth()));
        stage.setHeight(stage.getHeight() + (stage.getHeight() - shell.scene().getHeight()));
    }

    private KioskHealth health() {
        return new KioskHealth(VERSION, screenName, DeviceReport.lines(devices, configuration));
    }

    /// Of what is shown now, from any thread.
    String screenName() {
        return screenName;
    }

    public Stage stage() {
        return stage;
    }

    public Shell shell() {
        return shell;
    }

    public Session session() {
        return kiosk.session();
    }

    public Devices devices() {
        return devices;
    }

    public SyncClient sync() {
        return sync;
    }

    /// Ends the session's errands, then devices and courier. What waits to be sent, waits on disk.
    @Override
    public void close() throws IOException {
        stage.close();
        clockwork.close();
        steady.close();
        kiosk.close();
        devices.close();
        catalogue.ifPresent(CatalogueLease::close);
        sync.close();
    }
}
