package id.mpp.kiosk;

import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.systemd.LifeSigns;
import id.mpp.kiosk.systemd.Systemd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the program: set up first, if nobody has, then serve. While it cannot serve it looks at its files every
/// moment, so that whoever mends them need not start it again. Belongs to the FX thread.
final class KioskLife {

    private static final Logger LOG = LoggerFactory.getLogger(KioskLife.class);
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(2);

    private final Path kioskToml;
    private final List<Path> usualData;
    private final Systemd manager;
    private final IntConsumer over;
    private final Stage stage = new Stage();
    private final AutoCloseable signs;
    private Optional<SetupWindow> setup = Optional.empty();
    private Optional<Clockwork> looking = Optional.empty();
    private ConfigAtStart now;
    private boolean told;

    /// @param start
    ///            what the files said
    /// @param over
    ///            told the exit status
    KioskLife(Path kioskToml, List<Path> usualData, ConfigAtStart start, Systemd manager, IntConsumer over) {
        this.kioskToml = kioskToml;
        this.usualData = usualData;
        this.manager = manager;
        this.over = over;
        this.now = start;
        signs = LifeSigns.begin(manager, Platform::runLater);
    }

    void begin() {
        try {
            show(now);
        } catch (Exception cannotStart) {
            LOG.error("The kiosk cannot start", cannotStart);
            end(KioskMain.CANNOT_START);
        }
    }

    private void show(ConfigAtStart wanted) throws Exception {
        now = wanted;
        switch (wanted) {
            case ConfigAtStart.Serving(var config) -> serve(config);
            case ConfigAtStart.FirstRun(var file, _) -> setUp(file);
            case ConfigAtStart.Faulty(var faults) -> {
                faults.forEach(LOG::error);
                waiting().tellFaults(faults);
            }
        }
    }

    private void setUp(Path file) throws IOException {
        LOG.info("Nobody has said yet which kiosk this is: asking on the screen");
        waiting().askEverything(SetupDesk.of(file), ScreenTurn::to, this::look);
    }

    private SetupWindow waiting() {
        if (setup.isEmpty()) {
            setup = Optional.of(new SetupWindow(stage, Clockwork.ofMachine(Platform::runLater)));
            stage.setOnHidden(_ -> end(0));
            Clockwork clockwork = Clockwork.ofMachine(Platform::runLater);
            looking = Optional.of(clockwork);
            lookLater(clockwork, stamp());
            sayReady();
        }
        return setup.get();
    }

    private void lookLater(Clockwork clockwork, String before) {
        clockwork.alarms().in(LOOKS_AGAIN, () -> {
            String stamp = stamp();
            if (!stamp.equals(before)) {
                look();
            }
            if (looking.isPresent()) {
                lookLater(clockwork, stamp);
            }
        });
    }

    /// Sizes and times of the files: whoever changes one changes these.
    private String stamp() {
        var stamp = new StringBuilder();
        ConfigFiles.of(kioskToml).paths().forEach(file -> {
            try {
                stamp.append(Files.getLastModifiedTime(file)).append(Files.size(file)).append(' ');
            } catch (IOException gone) {
                stamp.append("- ");
            }
        });
        return stamp.toString();
    }

    private void look() {
        ConfigAtStart found = ConfigAtStart.of(kioskToml, usualData);
        if (found.equals(now)) {
            return;
        }
        try {
            show(found);
        } catch (Exception cannotStart) {
            LOG.error("The kiosk cannot start", cannotStart);
            end(KioskMain.CANNOT_START);
        }
    }

    private void serve(KioskConfig config) throws Exception {
        stage.setOnHidden(_ -> {
        });
        looking.ifPresent(Clockwork::close);
        looking = Optional.empty();
        setup.ifPresent(SetupWindow::close);
        setup = Optional.empty();
        config.source().passedOver().forEach(fault -> LOG.error("Not used, the last good one is: {}", fault));
        var window = KioskWindow.open(config, Timings.ofHall(), stage);
        window.session().listen(AfterVisit.ofThisProgram());
        var state = StateTelling.begin(System.getenv(), window, new MachineState.Configuration(kioskToml.toString(),
                !config.source().passedOver().isEmpty(), config.source().passedOver()));
        var kept = new Kept();
        Platform.runLater(() -> { // after the first page was laid out
            sayReady();
            kept.begin(kioskToml, config, window);
        });
        stage.setOnHidden(_ -> {
            kept.end();
            Errands.end(state);
            end(window.isRestartWanted() ? KioskMain.START_AGAIN : 0);
        });
    }

    /// Begins only once there is a first page.
    private static final class Kept {
        private Optional<KeptConfig> config = Optional.empty();

        void begin(Path kioskToml, KioskConfig read, KioskWindow window) {
            config = Optional.of(KeptConfig.after(kioskToml, read, window.sync()));
        }

        void end() {
            config.ifPresent(KeptConfig::close);
        }
    }

    private void sayReady() {
        if (!told) {
            told = true;
            Platform.runLater(manager::ready);
        }
    }

    private void end(int status) {
        looking.ifPresent(Clockwork::close);
        looking = Optional.empty();
        setup.ifPresent(SetupWindow::close);
        setup = Optional.empty();
        Errands.end(signs);
        over.accept(status);
    }
}
