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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A damaged, foreign, blocked or hostile card, and a module that talks nonsense: never an identity, always an answer,
/// and the next card is read.
@ResourceLock("pcscd")
class CardTalksNonsenseTest {

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

    @ParameterizedTest
    @CsvSource({"GARBAGE, 2, UNREADABLE", "HALF_AN_ANSWER, 9, UNREADABLE", "ONE_BYTE, 4, UNREADABLE",
            "OVERLONG, 2, UNREADABLE", "ENDLESS_PIECES, 3, UNREADABLE", "REFUSES, 0, WRONG_CARD",
            "REFUSES, 4, UNREADABLE"})
    void ofTheCard(CardTrouble trouble, int afterCommands, Why expected) throws Exception {
        layDownOurs();
        bench.card.inflict(trouble, afterCommands);
        assertEquals(new NotRead(expected), bench.read());

        bench.card.mend();
        assertInstanceOf(Read.class, bench.read()).identity().close();
        bench.awaitStatus(new Ready(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE, 1", "OVERLONG, 1", "ONE_BYTE, 3"})
    void ofTheModule(CardTrouble trouble, int afterCommands) throws Exception {
        layDownOurs();
        bench.sam.inflict(trouble, afterCommands);
        assertInstanceOf(NotRead.class, bench.read());

        bench.sam.mend();
        assertInstanceOf(Read.class, bench.read()).identity().close();
        bench.awaitStatus(new Ready(Set.of()));
    }

    @Test
    void itIsAnotherKindOfCard() throws Exception {
        try (var transport = CardSimulator.other(bench.pcscd.vpcdPort())) {
            takeOursAway();
            bench.layDown(transport);
            assertEquals(new NotRead(Why.WRONG_CARD), bench.read());
            assertEquals(Mender.CITIZEN, Why.WRONG_CARD.mender());
        }
        bench.awaitCardLeft();
    }

    @Test
    void itsIssuerHasBlockedIt() throws Exception {
        try (var blocked = CardSimulator.of(ToyEktp.blocked(SamplePerson.SITI), bench.pcscd.vpcdPort())) {
            takeOursAway();
            bench.layDown(blocked);
            assertEquals(new NotRead(Why.CARD_BLOCKED), bench.read());
            assertEquals(Mender.STAFF, Why.CARD_BLOCKED.mender());
        }
        bench.awaitCardLeft();
    }

    private static void layDownOurs() throws Exception {
        if (!bench.card.isInserted()) {
            bench.layDown();
        }
    }

    private static void takeOursAway() throws Exception {
        if (bench.card.isInserted()) {
            bench.card.remove();
            bench.awaitCardLeft();
        }
    }
}
