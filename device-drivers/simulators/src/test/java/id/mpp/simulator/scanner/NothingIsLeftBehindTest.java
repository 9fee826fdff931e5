package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.simulator.Await;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Threads, processes, open files and files on the disk, before and after bad days. Alone, because it counts.
@Isolated
class NothingIsLeftBehindTest {

    /// Microseconds a line of the slow scan takes; a number that no other test uses.
    private static final String DELAY = "54000";

    private static final ScannerTimings HASTY = new ScannerTimings(Duration.ofMillis(50), Duration.ofMillis(300),
            Duration.ofMillis(300), Duration.ofMillis(500));

    @TempDir
    private Path folder;

    @Test
    void networkScannerThatLiesLeavesNothing() throws Exception {
        oneBadDay();
        int threads = threads();
        int files = openFiles();

        for (int day = 0; day < 3; day++) {
            oneBadDay();
        }

        Await.until("threads are gone: " + threads() + " after " + threads, () -> threads() <= threads);
        Await.until("files are closed: " + openFiles() + " after " + files, () -> openFiles() <= files + 1);
    }

    private static void oneBadDay() throws Exception {
        try (var bench = EsclBench.ready(HASTY)) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            for (var trouble : List.of(ScannerTrouble.STUCK, ScannerTrouble.ENDLESS_PAGE, ScannerTrouble.HUGE_PAGE,
                    ScannerTrouble.CUT_OFF, ScannerTrouble.SILENT, ScannerTrouble.SLOW)) {
                bench.simulator.inflict(trouble);
                bench.scanNow(EsclBench.GLASS);
                bench.simulator.mend();
            }
            Await.until("scans again", () -> bench.scanNow(EsclBench.GLASS) instanceof ScanOutcome.Scanned);
        }
    }

    @Test
    void scanimageThatIsCancelledLeavesNoProcess() throws Exception {
        var bench = SaneBench.in(folder);
        try (var scanner = bench.ready("&read-delay=yes&read-delay-duration=" + DELAY, SaneBench.TIMINGS,
                ScanLimits.KIOSK)) {
            for (int i = 0; i < 5; i++) {
                var job = scanner.scan(EsclBench.GLASS);
                Await.until("scanimage runs", NothingIsLeftBehindTest::scanimageRuns);
                job.cancel();
                EsclBench.outcome(job.outcome());
            }
        }

        Await.until("no process is left", () -> !scanimageRuns());
        assertEquals(List.of(), bench.pagesOnDisk());
    }

    /// That of this test: others may run theirs beside it.
    private static boolean scanimageRuns() {
        return ProcessHandle.current().descendants()
                .anyMatch(process -> process.info().commandLine().filter(line -> line.contains(DELAY)).isPresent());
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private static int openFiles() {
        return Objects.requireNonNull(new File("/proc/self/fd").list()).length;
    }
}
