package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Card and module are simulated, with toy keys; vpcd, pcscd, libpcsclite and the relay are real.
@ResourceLock("pcscd")
class IdentityIsReadTest {

    @Test
    void cardAndModuleAgreeThroughTheRelay(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            var identity = assertInstanceOf(Read.class, bench.read()).identity();

            assertEquals(SamplePerson.SITI.nik(), identity.nik());
            assertEquals(SamplePerson.SITI.name(), identity.name());
            assertEquals(SamplePerson.SITI.birthPlace(), identity.birthPlace());
            assertEquals(Optional.of(LocalDate.of(1990, 8, 17)), identity.birthDate());
            assertEquals(SamplePerson.SITI.address(), identity.address());
            assertArrayEquals(SamplePerson.SITI.photo(), identity.photo().bytes());
            bench.awaitStatus(new Ready(Set.of()));

            identity.close();
            for (byte left : identity.photo().bytes()) {
                assertEquals(0, left, "the photo is still there after closing");
            }
            assertFalse(identity.toString().contains(SamplePerson.SITI.nik()));
            assertFalse(bench.card.commands().contains("FFCA"), "the card's number was asked for");
        }
    }

    @Test
    void sameCardIsReadTwiceAndThenAnotherOne(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder);
                var second = CardSimulator.of(new ToyEktp(SamplePerson.BUDI), bench.pcscd.vpcdPort())) {
            bench.layDown();
            assertInstanceOf(Read.class, bench.read()).identity().close();
            assertInstanceOf(Read.class, bench.read()).identity().close();

            bench.card.remove();
            bench.awaitCardLeft();
            bench.layDown(second);
            try (var identity = assertInstanceOf(Read.class, bench.read()).identity()) {
                assertEquals(SamplePerson.BUDI.nik(), identity.nik());
                assertEquals(SamplePerson.BUDI.name(), identity.name());
            }
        }
    }

    @Test
    void secondReadingBesideTheFirstIsRefused(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            var first = bench.reading();
            assertEquals(new NotRead(Why.BUSY), bench.read());
            assertInstanceOf(Read.class, first.get(10, TimeUnit.SECONDS)).identity().close();
        }
    }

    @Test
    void nothingLiesOnTheReader(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            assertEquals(new NotRead(Why.NO_CARD), bench.read());
            assertTrue(bench.card.commands().isEmpty());
        }
    }
}
