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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The reader's plug is pulled while a card lies on it. For the citizen the card has left; a technician plugs it in.
@ResourceLock("pcscd")
class ReaderLeavesWithCardTest {

    @Test
    void cardCountsAsTakenAndIsSeenAgainWithTheReader(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.pcscd.kill();
            bench.pcscd.startWithoutReader();
            bench.awaitCardLeft();
            bench.awaitStatus("absent", Absent.class::isInstance);
            assertEquals(new NotRead(Why.READER_GONE), bench.read());

            bench.card.remove();
            bench.sam.remove();
            bench.pcscd.kill();
            bench.pcscd.startWithReader();
            long there = System.nanoTime();
            bench.sam.insert();
            bench.layDown();
            bench.awaitStatus(new Ready(Set.of()));
            var back = Duration.ofNanos(System.nanoTime() - there);
            assertTrue(back.compareTo(Duration.ofSeconds(2)) < 0, "back after " + back);
            assertInstanceOf(Read.class, bench.read()).identity().close();
        }
    }
}
