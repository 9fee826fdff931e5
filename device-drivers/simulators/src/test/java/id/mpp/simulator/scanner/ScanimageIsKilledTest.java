package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.simulator.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanimageIsKilledTest {

    /// No other test asks for this delay, so it names our process among those of all tests.
    private static final String OURS = "read-delay-duration=53000";

    @TempDir
    private Path folder;

    @Test
    void scanEndsWithoutAPageAndTheNextOneWorks() throws Exception {
        var bench = SaneBench.in(folder);
        try (var scanner = bench.ready("&read-delay=yes&" + OURS, SaneBench.TIMINGS, ScanLimits.KIOSK)) {
            var job = scanner.scan(EsclBench.GLASS);
            Await.until("scanimage runs", () -> running().findAny().isPresent());

            running().forEach(ProcessHandle::destroyForcibly);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), EsclBench.outcome(job.outcome()));
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), bench.pagesOnDisk());
            assertEquals(ScanOutcome.Scanned.class,
                    EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()).getClass());
        }
    }

    private static Stream<ProcessHandle> running() {
        return ProcessHandle.current().descendants().filter(it -> it.info().command().orElse("").endsWith("scanimage")
                && it.info().commandLine().orElse("").contains(OURS));
    }
}
