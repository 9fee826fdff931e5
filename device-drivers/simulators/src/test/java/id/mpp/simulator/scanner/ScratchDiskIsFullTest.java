package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is a real one of two megabytes where this user may mount it; the limits hold everywhere.
class ScratchDiskIsFullTest {

    private static final ScanRequest LARGE = new ScanRequest(Source.GLASS, 400, Colour.COLOUR);

    @TempDir
    private Path folder;
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", folder.resolve("pages").toString());
        }
    }

    @Test
    void pageThatFillsTheDiskIsNoPage() throws Exception {
        var bench = SaneBench.in(folder);
        mountSmallDisk(bench.pages());
        try (var scanner = bench.ready("", SaneBench.TIMINGS, limits(1 << 20))) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_ROOM),
                    EsclBench.outcome(scanner.scan(LARGE).outcome()));

            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertEquals(List.of(), bench.pagesOnDisk());
            assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()));
        }
    }

    @Test
    void diskThatOthersFilledIsToldBeforeAnythingIsScanned() throws Exception {
        var bench = SaneBench.in(folder);
        mountSmallDisk(bench.pages());
        var foreign = Files.write(bench.pages().resolve("of-others"), new byte[1_500_000]);
        try (var scanner = bench.open("", SaneBench.TIMINGS, limits(1 << 20))) {
            EsclBench.await(scanner, new DeviceStatus.NeedsAttention(Cause.NO_ROOM)::equals);
            assertEquals(Mender.TECHNICIAN, Cause.NO_ROOM.mender());
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_ROOM),
                    EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()));

            Files.delete(foreign);
            EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(scanner.scan(EsclBench.GLASS).outcome()));
        }
    }

    @Test
    void feederWithTooManyPagesIsStopped() throws Exception {
        var bench = SaneBench.in(folder);
        try (var scanner = bench.ready("", SaneBench.TIMINGS, new ScanLimits(3, 8 << 20, 64 << 20, 1))) {
            assertEquals(new ScanOutcome.NotScanned(Cause.HARDWARE_FAULT),
                    EsclBench.outcome(scanner.scan(EsclBench.FEEDER).outcome()));
        }
    }

    @Test
    void feederWithTooManyBytesIsStopped() throws Exception {
        var bench = SaneBench.in(folder);
        try (var scanner = bench.ready("", SaneBench.TIMINGS, new ScanLimits(50, 8 << 20, 100_000, 1))) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_ROOM),
                    EsclBench.outcome(scanner.scan(EsclBench.FEEDER).outcome()));
        }
    }

    private static ScanLimits limits(long free) {
        return new ScanLimits(100, 64 << 20, 64 << 20, free);
    }

    private void mountSmallDisk(Path where) throws Exception {
        Files.createDirectories(where);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "none", where.toString());
        assumeTrue(mounted, "this user may not mount a small disk");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }
}
