package id.mpp.kiosk.ui.kit;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.Screens;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.shell.StaffCall;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.touch.Touch;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The whole look with nothing behind it: shows steps it is given, remembers events it was told.
public final class TestKiosk implements AutoCloseable {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:41:00Z"), JAKARTA);
    private static final Hall HALL = new Hall("Kabupaten Sragen", JAKARTA, "2", "Lantai 1, dekat pintu masuk",
            "Lantai 1, dekat pintu timur");

    private final ServiceCatalog catalog;
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Enrolment> enrolment = new AtomicReference<>(new Enrolment.NotEnrolled());
    private final AtomicReference<Optional<Citizen>> acquainted = new AtomicReference<>(Optional.empty());
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final AtomicReference<Network> network = new AtomicReference<>(new Network.Online());
    private final AtomicReference<DeviceStatus> printer = new AtomicReference<>(new DeviceStatus.Ready(Set.of()));
    private final Hall hall;
    private final Texts texts = new Texts();
    private final SilentStaff staff = new SilentStaff();
    private final ScriptedScans scans = new ScriptedScans();
    private final ScriptedPhone phone = new ScriptedPhone();
    private volatile Optional<List<Image>> storedPages = Optional.empty();
    private final AtomicReference<Function<Agency, Standing>> counter = new AtomicReference<>(Samples::open);
    private volatile DeviceStatus scanner = new DeviceStatus.Ready(Set.of());
    private final Shell shell;
    private final Screens screens;
    private final Stage stage;
    private final Finger finger;

    public TestKiosk(int width, int height) {
        this(width, height, Samples.catalog(), HALL);
    }

    public TestKiosk(int width, int height, ServiceCatalog catalog) {
        this(width, height, catalog, HALL);
    }

    /// In another hall.
    public TestKiosk(int width, int height, ServiceCatalog catalog, Hall hall) {
        this.catalog = catalog;
        this.hall = hall;
        HeadlessKiosk.start();
        shell = onFx(() -> new Shell(width, height, texts, hall, CLOCK, new Touch(this::nanos), staff, told::add));
        onFxDo(() -> shell.acquaint(acquainted::get));
        screens = onFx(() -> new Screens(shell, texts, needs(), told::add));
        onFxDo(screens::warm);
        stage = onFx(() -> open(width, height));
        finger = new Finger(shell.scene());
    }

    private Screens.Needs needs() {
        return new Screens.Needs(catalog, Samples::queues, this::readiness,
                service -> counter.get().apply(service.agency()),
                agency -> counter.get().apply(agency), Samples::capabilities,
                Samples::phoneCode, CLOCK, hall,
                () -> Duration.ofSeconds(45), () -> LocalDate.now(CLOCK), network::get, printer::get, () -> scanner,
                scans, phone, (paper, shown) -> shown.accept(storedPages), Timings.ofHall(), enrolment::get, codes::add,
                false, Patience.USUAL, acquainted::get);
    }

    private Readiness readiness(ServiceDefinition service) {
        return Samples.readiness(service, counter.get().apply(service.agency()));
    }

    /// From now on it stands like this with the counters, and the page shown hears of it.
    public void counters(Function<Agency, Standing> now) {
        counter.set(now);
        onFxDo(screens::countersChanged);
    }

    public static TestKiosk portrait() {
        return new TestKiosk(1080, 1920);
    }

    public static TestKiosk landscape() {
        return new TestKiosk(1920, 1080);
    }

    private Stage open(int width, int height) {
        var it = new Stage(StageStyle.UNDECORATED);
        it.setScene(shell.scene());
        it.setX(0);
        it.setY(0);
        it.setWidth(width);
        it.setHeight(height);
        it.show();
        return it;
    }

    /// Every question for the time lets half a second pass, so that debounce and page guard never stand in the way; a
    /// test of those makes its own [Touch].
    private long nanos() {
        return nanos.addAndGet(500_000_000L);
    }

    /// Shows a step and waits until it is painted.
    public void show(Step step) {
        onFxDo(() -> screens.show(step));
        finger.pulse();
    }

    /// From now on the network is like this.
    public void network(Network now) {
        network.set(now);
        onFxDo(screens::networkChanged);
    }

    /// From now on the machine's enrolment stands like this, and the page shown hears of it.
    public void enrolment(Enrolment now) {
        enrolment.set(now);
        onFxDo(screens::enrolmentChanged);
    }

    /// From now on this citizen has signed in before.
    public void acquainted(Citizen citizen) {
        acquainted.set(Optional.of(citizen));
    }

    /// Enrolment codes that were typed.
    public List<String> codes() {
        return List.copyOf(codes);
    }

    /// From now on the ticket printer is like this, and the page shown hears of it.
    public void printer(DeviceStatus now) {
        printer.set(now);
        onFxDo(screens::devicesChanged);
    }

    public void use(Look look, Language language) {
        onFxDo(() -> {
            shell.use(look);
            texts.speak(language);
        });
        finger.pulse();
    }

    public Finger finger() {
        return finger;
    }

    public Shell shell() {
        return shell;
    }

    public ScriptedScans scans() {
        return scans;
    }

    public ScriptedPhone phone() {
        return phone;
    }

    /// What the centre shows of papers it keeps; empty when it does not answer.
    public void storedPages(Optional<List<Image>> pages) {
        storedPages = pages;
    }

    /// From now on the document scanner is like this, and the page shown hears of it.
    public void scannerIs(DeviceStatus status) {
        scanner = status;
        onFxDo(screens::devicesChanged);
    }

    public SilentStaff staff() {
        return staff;
    }

    /// What was told since the last time somebody asked.
    public List<Event> told() {
        var copy = List.copyOf(told);
        told.clear();
        return copy;
    }

    /// Takes a picture into `target/screens/<name>.png`, where somebody wants to look: `-Dscreens=09,13` takes those
    /// whose names begin so, `-Dscreens=` all. They cost as much time as all the tests around them.
    public void picture(String name) throws IOException {
        String wanted = System.getProperty("screens");
        if (wanted == null || Stream.of(wanted.split(",")).noneMatch(name::startsWith)) {
            return;
        }
        Image image = onFx(() -> shell.scene().snapshot(null));
        Picture.write(image, Path.of("target", "screens", name + ".png"));
    }

    /// Of this step's page, laid out at once and painted when there is time: for pages by the hundred.
    public List<String> layoutFaults(Step step) {
        onFxDo(() -> screens.show(step));
        return laidOut();
    }

    /// Does what this control does and looks again; nothing where it is not there or switched off. Without a finger,
    /// for pages by the hundred.
    public Optional<List<String>> layoutFaultsAfter(String control) {
        boolean done = onFx(() -> {
            var found = finger.find(control);
            if (found == null || found.isOff()) {
                return false;
            }
            found.fire();
            return true;
        });
        return done ? Optional.of(laidOut()) : Optional.empty();
    }

    private List<String> laidOut() {
        return onFx(() -> {
            // what takes the first way that fits knows which it is only now
            for (int pass = 0; pass < 2; pass++) {
                shell.scene().getRoot().applyCss();
                shell.scene().getRoot().layout();
            }
            return LayoutCheck.faults(shell.scene());
        });
    }

    /// Of the page as it is painted next: words may have come since the last time.
    public List<String> layoutFaults() {
        finger.pulse();
        return onFx(() -> LayoutCheck.faults(shell.scene()));
    }

    @Override
    public void close() {
        onFxDo(stage::close);
    }

    /// Staff who say only what a test lets them say.
    public static final class SilentStaff implements StaffCall {

        private volatile Consumer<State> states = state -> {
        };
        private final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public Runnable call(String screen, Consumer<State> listener) {
            states = listener;
            calls.add(screen);
            return () -> calls.add("taken back");
        }

        public void say(State state) {
            onFxDo(() -> states.accept(state));
        }

        public List<String> calls() {
            return calls;
        }
    }
}
