package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import id.mpp.simulator.Await;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two cards: exchanged quickly while one is being read, or both held there at once. Never is the photo of one put
/// together with the name of the other.
@ResourceLock("pcscd")
class CardsAreSwappedTest {

    private CardBench bench;

    @BeforeEach
    void startBench(@TempDir Path folder) throws Exception {
        bench = CardBench.withModule(folder);
    }

    @AfterEach
    void endBench() throws Exception {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void exchangedBetweenPhotoAndName() throws Exception {
        try (var second = CardSimulator.of(new ToyEktp(SamplePerson.BUDI), bench.pcscd.vpcdPort())) {
            bench.layDown();
            bench.card.inflict(CardTrouble.PULLED_MID_COMMAND, 8);
            var reading = bench.reading();
            Await.until("the first card was pulled", () -> !bench.card.isInserted());
            second.insert();

            assertEquals(new NotRead(Why.CARD_GONE), reading.get(10, TimeUnit.SECONDS));
            // the reader may see the exchange as one or as two movements; in the end the second card lies there
            Await.until("the second card can be read", () -> nameOnTheReader().equals(SamplePerson.BUDI.name()));
        }
    }

    private String nameOnTheReader() {
        try {
            if (bench.read() instanceof Read(var identity)) {
                try (identity) {
                    return identity.name();
                }
            }
            return "";
        } catch (Exception notYet) {
            throw new AssertionError(notYet);
        }
    }

    @Test
    void twoAtOnceAreNone() throws Exception {
        bench.card.inflict(CardTrouble.MUTE);
        bench.card.insert();
        assertEquals(new NotRead(Why.NO_CARD), bench.read());
        assertTrue(bench.events.isEmpty(), "a card that does not answer is none");
        bench.awaitStatus(new Ready(Set.of()));

        bench.card.remove();
        bench.card.mend();
        bench.layDown();
        assertInstanceOf(Read.class, bench.read()).identity().close();
    }
}
