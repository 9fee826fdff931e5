package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// `kill -9` for pcscd, idle and in the middle of a reading, and a new one in its place: a technician's matter, mended
/// without a restart of ours.
@ResourceLock("pcscd")
class PcscdIsKilledTest {

    @Test
    void whileItIsIdle(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.pcscd.kill();
            bench.awaitStatus("absent", Absent.class::isInstance);
            assertTrue(assertInstanceOf(Absent.class, bench.reader().status()).why().contains("pcscd"));
            assertEquals(new NotRead(Why.READER_GONE), bench.read());

            comesBack(bench);
        }
    }

    @Test
    void inTheMiddleOfAReading(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.card.inflict(CardTrouble.NEVER_ANSWERS, 6);
            var reading = bench.reading();
            bench.awaitStatus("busy", status -> bench.card.commands().size() >= 7);

            long killed = System.nanoTime();
            bench.pcscd.kill();
            assertEquals(new NotRead(Why.READER_GONE), reading.get(10, TimeUnit.SECONDS));
            var told = Duration.ofNanos(System.nanoTime() - killed);
            assertTrue(told.compareTo(Duration.ofSeconds(1)) < 0, "told after " + told);
            bench.awaitCardLeft();
            bench.awaitStatus("absent", Absent.class::isInstance);

            bench.card.mend();
            comesBack(bench);
        }
    }

    private static void comesBack(CardBench bench) throws Exception {
        bench.card.remove();
        bench.sam.remove();
        bench.pcscd.startWithReader();
        long started = System.nanoTime();
        bench.sam.insert();
        bench.awaitStatus(new Ready(Set.of()));
        var recovery = Duration.ofNanos(System.nanoTime() - started);
        assertTrue(recovery.compareTo(Duration.ofSeconds(2)) < 0, "back after " + recovery);

        bench.layDown();
        assertInstanceOf(Read.class, bench.read()).identity().close();
    }
}
