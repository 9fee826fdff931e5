package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The citizen takes the card away while it is being read: before the first answer, between two commands, in the middle
/// of an answer, early and late. Nothing is read, the citizen is asked to hold it longer, the next try succeeds.
@ResourceLock("pcscd")
class CardIsPulledMidCommandTest {

    private static CardBench bench;

    @BeforeAll
    static void startBench(@TempDir Path folder) throws Exception {
        bench = CardBench.withModule(folder);
    }

    @AfterAll
    static void endBench() throws Exception {
        if (bench != null) {
            bench.close();
        }
    }

    /// What one case left behind is not the next one's.
    @BeforeEach
    void nothingIsTold() {
        bench.events.clear();
    }

    @ParameterizedTest
    @CsvSource({"PULLED_MID_COMMAND, 0", "PULLED_MID_ANSWER, 3", "PULLED_BETWEEN, 5", "PULLED_MID_COMMAND, 11"})
    void citizenIsAskedToHoldItLonger(CardTrouble how, int afterCommands) throws Exception {
        bench.layDown();
        bench.card.inflict(how, afterCommands);

        var outcome = assertInstanceOf(NotRead.class, bench.read());
        assertEquals(Why.CARD_GONE, outcome.why());
        assertEquals(Mender.CITIZEN, outcome.why().mender());
        bench.awaitCardLeft();

        bench.card.mend();
        bench.layDown();
        assertInstanceOf(Read.class, bench.read()).identity().close();
        bench.awaitStatus(new Ready(Set.of()));
        bench.card.remove();
        bench.awaitCardLeft();
    }
}
