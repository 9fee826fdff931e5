package id.mpp.kiosk;

import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.systemd.LifeSigns;
import id.mpp.kiosk.systemd.ServiceManager;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the kiosk of a hall: `java … id.mpp.kiosk.KioskMain [kiosk.toml]`. How it ends tells whoever started it what
/// to do, `docs/how-to/keep-a-kiosk-running.md`: exit status 0 when the window was closed at the machine, 1 when what is
/// kept on the disk cannot be opened, 2 and one line a fault when the configuration is wrong, [#START_AGAIN] when the
/// centre wants it started again.
public final class KioskMain {

    /// `EX_TEMPFAIL` of `sysexits.h`, which no Java virtual machine ends with by itself.
    public static final int START_AGAIN = 75;

    private static final Logger LOG = LoggerFactory.getLogger(KioskMain.class);
    private static final String USUAL_FILE = "/etc/mpp-kiosk/kiosk.toml";
    private static final int WRONG_CONFIGURATION = 2;
    private static final int CANNOT_START = 1;

    private KioskMain() {
    }

    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args.length > 0 ? args[0] : USUAL_FILE);
        var usualData = LastGood.usualDataFolders(Optional.ofNullable(System.getenv("STATE_DIRECTORY")));
        switch (ConfigAtStart.of(file, usualData)) {
            case ConfigAtStart.Serving(var config) -> {
                config.source().passedOver().forEach(fault -> LOG.error("Not used, the last good one is: {}", fault));
                System.exit(run(file, config, ServiceManager.of(System.getenv(), ProcessHandle.current().pid())));
            }
            case ConfigAtStart.FirstRun(var kioskToml, var data) -> {
                LOG.error("{} and {} do not say which kiosk this is; run mpp-kiosk-setup", kioskToml, data);
                System.exit(WRONG_CONFIGURATION);
            }
            case ConfigAtStart.Faulty(var faults) -> {
                faults.forEach(LOG::error);
                System.exit(WRONG_CONFIGURATION);
            }
        }
    }

    private static int run(Path file, KioskConfig config, ServiceManager manager) throws InterruptedException {
        var over = new CountDownLatch(1);
        var status = new AtomicInteger();
        Platform.startup(() -> {
            try {
                var stage = new Stage();
                var window = KioskWindow.open(config, Timings.ofHall(), stage);
                var told = new MachineState.Configuration(file.toString(),
                        !config.source().passedOver().isEmpty(), config.source().passedOver());
                var telling = StateTelling.begin(System.getenv(), window, told);
                var signs = LifeSigns.begin(manager, Platform::runLater);
                var kept = new AtomicReference<AutoCloseable>(() -> {
                });
                Platform.runLater(() -> { // after the first page was laid out
                    manager.ready();
                    kept.set(KeptConfig.after(file, config, window.sync()));
                });
                stage.setOnHidden(gone -> {
                    Errands.end(kept.get());
                    Errands.end(signs);
                    Errands.end(telling);
                    status.set(window.isRestartWanted() ? START_AGAIN : 0);
                    over.countDown();
                });
            } catch (Exception cannotStart) {
                LOG.error("The kiosk cannot start", cannotStart);
                status.set(CANNOT_START);
                over.countDown();
            }
        });
        over.await();
        return status.get();
    }
}
