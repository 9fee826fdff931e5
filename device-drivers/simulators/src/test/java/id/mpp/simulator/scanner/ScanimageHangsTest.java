package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.simulator.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backend that hangs in a system call hears no SIGTERM, and it may have started others. No test backend can be made
/// to do that, so a script stands where scanimage stands.
class ScanimageHangsTest {

    private static final ScannerTimings IMPATIENT = new ScannerTimings(Duration.ofMillis(200), Duration.ofSeconds(5),
            Duration.ofSeconds(1), Duration.ofSeconds(15));

    @TempDir
    private Path folder;

    @Test
    void itIsKilledWithEverythingItHasStarted() throws Exception {
        var pids = folder.resolve("pids");
        var once = folder.resolve("hung");
        var script = folder.resolve("scanimage-that-hangs");
        Files.writeString(script, """
                #!/bin/sh
                case "$*" in *--all-options*) exec scanimage "$@" ;; esac
                [ -e %1$s ] && exec scanimage "$@"
                touch %1$s
                trap '' TERM
                sleep 300 &
                echo $$ $! >%2$s
                echo 'Progress: 10.0%%' >&2
                wait
                """.formatted(once, pids));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        var bench = SaneBench.with(folder, script.toString());
        try (var scanner = bench.ready("", IMPATIENT, ScanLimits.KIOSK)) {

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING),
                    EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()));

            for (String pid : Files.readString(pids).strip().split(" ")) {
                Await.until("process " + pid + " is gone", () -> !alive(pid));
            }
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), bench.pagesOnDisk());
            assertEquals(ScanOutcome.Scanned.class,
                    EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()).getClass());
        }
    }

    /// One that has ended but was never waited for is not alive.
    private static boolean alive(String pid) {
        try {
            return !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (java.io.IOException gone) {
            return false;
        }
    }
}
