package id.mpp.kiosk;

import id.mpp.kiosk.screen.firstrun.FaultsScreen;
import id.mpp.kiosk.screen.firstrun.FirstRunScreen;
import id.mpp.kiosk.screen.firstrun.FirstRunStep;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.setup.Turn;
import id.mpp.kiosk.ui.Fonts;
import id.mpp.kiosk.ui.shell.SetupShell;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.touch.Touch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of a machine that cannot serve yet: it asks a technician, or tells one what to mend. Belongs to the
/// FX thread.
final class SetupWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SetupWindow.class);
    private static final KioskConfig.Screen WHOLE = new KioskConfig.Screen(true, OptionalInt.empty(),
            OptionalInt.empty(), Language.INDONESIAN);

    private final Stage stage;
    private final Clockwork clockwork;
    private final Texts texts = new Texts();
    private final ListChangeListener<Screen> turned = _ -> rebuild();
    private Optional<SetupErrands> errands = Optional.empty();
    private Optional<FirstRunScreen> firstRun = Optional.empty();
    private Optional<Rectangle2D> builtFor = Optional.empty();
    private List<String> faults = List.of();

    SetupWindow(Stage stage, Clockwork clockwork) {
        Fonts.load();
        this.stage = stage;
        this.clockwork = clockwork;
        stage.setTitle("Kios MPP");
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Screen.getScreens().addListener(turned);
    }

    /// @param kept
    ///            runs once what was answered is on the disk and every port is free
    void askEverything(SetupDesk desk, Consumer<Turn> turner, Runnable kept) {
        endErrands();
        errands = Optional.of(new SetupErrands(desk, Platform::runLater, turner,
                text -> firstRun.ifPresent(it -> it.scanned(text)), kept));
        faults = List.of();
        builtFor = Optional.empty();
        rebuild();
    }

    void tellFaults(List<String> now) {
        endErrands();
        faults = List.copyOf(now);
        builtFor = Optional.empty();
        rebuild();
        LOG.info("Screen: faults");
    }

    /// Also when the screen was turned: pages are laid out for one shape of the glass.
    private void rebuild() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        if (builtFor.equals(Optional.of(bounds))) {
            return;
        }
        builtFor = Optional.of(bounds);
        WindowSize size = WindowSize.of(WHOLE, bounds);
        var touch = new Touch(clockwork::nanos);
        var shell = new SetupShell(size.pageWidth(), size.pageHeight(), texts, touch,
                "mpp-kiosk " + KioskWindow.VERSION);
        place(shell.scene(), size);
        if (errands.isPresent()) {
            FirstRunStep at = firstRun.map(FirstRunScreen::step).orElse(FirstRunStep.TURN);
            var pages = new FirstRunScreen(texts, shell, errands.get(),
                    step -> LOG.info("Screen: first-run {}", step.name().toLowerCase(Locale.ROOT)));
            firstRun = Optional.of(pages);
            errands.get().reopen(); // what is named already may scan the enrolment code on any page
            pages.show(at);
            listenToTyping(shell.scene());
        } else {
            new FaultsScreen(texts, shell).show(faults);
        }
    }

    /// A scanner that types is heard before anybody has said that there is one.
    private void listenToTyping(Scene scene) {
        new WedgeKeys(code -> firstRun.ifPresent(it -> it.scanned(code.text())), _ -> {
        }, clockwork.alarms()).listenTo(scene);
    }

    private void place(Scene scene, WindowSize size) {
        if (size.scaled()) {
            Parent page = scene.getRoot();
            scene.setRoot(new Region());
            scene.setRoot(new ScaledPage(page, size.pageWidth(), size.pageHeight()));
        }
        stage.setScene(scene);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.setFullScreen(true);
        stage.show();
    }

    private void endErrands() {
        errands.ifPresent(SetupErrands::close);
        errands = Optional.empty();
        firstRun = Optional.empty();
    }

    /// The stage stays, for whatever is shown next.
    @Override
    public void close() {
        Screen.getScreens().removeListener(turned);
        endErrands();
        clockwork.close();
    }
}
