package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.NeedsAttention;
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

/// A card lies there and never answers, so the native call never returns. The one who waits is told in time, the reader
/// says that it is stuck, and goes on by itself when the card is taken away.
@ResourceLock("pcscd")
class CardNeverAnswersTest {

    private static final Duration LIMIT = Duration.ofMillis(900);

    @Test
    void readingEndsInTimeAndTheReaderGoesOnWhenTheCardIsTaken(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.card.inflict(CardTrouble.NEVER_ANSWERS, 1);

            long begun = System.nanoTime();
            var outcome = bench.reading(LIMIT).get(10, TimeUnit.SECONDS);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertEquals(new NotRead(Why.TIME_OVER), outcome);
            assertTrue(took.compareTo(LIMIT.plusMillis(600)) < 0, "took " + took);

            bench.awaitStatus(new NeedsAttention(Cause.NOT_ANSWERING));
            assertEquals(Mender.TECHNICIAN, Cause.NOT_ANSWERING.mender());
            assertEquals(new NotRead(Why.BUSY), bench.read());

            bench.card.mend();
            bench.card.remove();
            long gone = System.nanoTime();
            bench.awaitCardLeft();
            bench.awaitStatus(new Ready(Set.of()));
            var recovery = Duration.ofNanos(System.nanoTime() - gone);
            assertTrue(recovery.compareTo(Duration.ofSeconds(2)) < 0, "back after " + recovery);

            bench.layDown();
            assertInstanceOf(Read.class, bench.read()).identity().close();
        }
    }

    @Test
    void moduleNeverAnswers(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.sam.inflict(CardTrouble.NEVER_ANSWERS);
            assertEquals(new NotRead(Why.TIME_OVER), bench.reading(LIMIT).get(10, TimeUnit.SECONDS));
            bench.awaitStatus(new NeedsAttention(Cause.NOT_ANSWERING));

            bench.sam.mend();
            bench.awaitStatus(new Ready(Set.of()));
            assertInstanceOf(Read.class, bench.read()).identity().close();
        }
    }
}
