package id.mpp.kiosk;

import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.systemd.Systemd;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// Starts the kiosk of a hall: `java … id.mpp.kiosk.KioskMain [kiosk.toml]`. How it ends tells whoever started it what
/// to do, `docs/how-to/keep-a-kiosk-running.md`: exit status 0 when the window was closed at the machine, 1 when what is
/// kept on the disk cannot be opened, [#START_AGAIN] when the centre wants it started again. A configuration that is
/// wrong ends nothing: the last good one serves, and without one the screen says what to mend; a machine that nobody has
/// set up asks on its screen.
public final class KioskMain {

    /// `EX_TEMPFAIL` of `sysexits.h`, which no Java virtual machine ends with by itself.
    public static final int START_AGAIN = 75;
    static final int CANNOT_START = 1;

    private static final String USUAL_FILE = "/etc/mpp-kiosk/kiosk.toml";

    private KioskMain() {
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Path file = Path.of(args.length > 0 ? args[0] : USUAL_FILE);
        List<Path> usualData = LastGood.usualDataFolders(Optional.ofNullable(System.getenv("STATE_DIRECTORY")));
        ConfigAtStart start = ConfigAtStart.of(file, usualData);
        if (start instanceof ConfigAtStart.Serving(var config)) {
            config.screen().turn().ifPresent(ScreenTurn::to); // before the screen is measured
        }
        var manager = Systemd.of(System.getenv(), ProcessHandle.current().pid());
        var status = new CompletableFuture<Integer>();
        Platform.startup(() -> new KioskLife(file, usualData, start, manager, status::complete).begin());
        System.exit(status.get());
    }
}
