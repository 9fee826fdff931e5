package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The secure access module is not in its slot, is pulled out of it, refuses, or was never set up. The reader still
/// sees cards and says that it cannot read them; a technician mends it, and the next card is read.
@ResourceLock("pcscd")
class ModuleIsMissingTest {

    private static final Ready ONLY_SEES = new Ready(Set.of(Warning.SAM_UNUSABLE));
    private static final Ready READS = new Ready(Set.of());

    @Test
    void itIsPutInLater(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.prepare(folder)) {
            bench.pcscd.startWithReader();
            bench.open(bench.addressWithModule());
            bench.awaitStatus(ONLY_SEES);
            bench.layDown();
            assertEquals(new NotRead(Why.SAM_MISSING), bench.read());
            assertEquals(Mender.TECHNICIAN, Why.SAM_MISSING.mender());
            assertTrue(bench.card.commands().isEmpty(), "without a module nothing is asked of the card");

            bench.sam.insert();
            bench.awaitStatus(READS);
            assertInstanceOf(Read.class, bench.read()).identity().close();
        }
    }

    @Test
    void itIsPulledWhileACardIsRead(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.sam.inflict(CardTrouble.PULLED_MID_COMMAND, 3);
            assertEquals(new NotRead(Why.SAM_MISSING), bench.read());
            bench.awaitStatus(ONLY_SEES);

            bench.sam.mend();
            bench.sam.insert();
            bench.awaitStatus(READS);
            assertInstanceOf(Read.class, bench.read()).identity().close();
        }
    }

    @Test
    void itRefuses(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            bench.sam.inflict(CardTrouble.REFUSES);
            assertEquals(new NotRead(Why.SAM_REFUSES), bench.read());
            assertEquals(Mender.TECHNICIAN, Why.SAM_REFUSES.mender());
            bench.awaitStatus(ONLY_SEES);

            bench.sam.mend();
            assertInstanceOf(Read.class, bench.read()).identity().close();
            bench.awaitStatus(READS);
        }
    }

    @Test
    void itWasNeverSetUp(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.withModule(folder)) {
            bench.layDown();
            Files.setPosixFilePermissions(bench.provisioning, PosixFilePermissions.fromString("rw-r--r--"));
            assertEquals(new NotRead(Why.SAM_NOT_SET_UP), bench.read());
            bench.awaitStatus(ONLY_SEES);

            Files.delete(bench.provisioning);
            assertEquals(new NotRead(Why.SAM_NOT_SET_UP), bench.read());

            Files.writeString(bench.provisioning, ToySam.provisioning().replace("pcid = 00", "pcid = 77"));
            Files.setPosixFilePermissions(bench.provisioning, PosixFilePermissions.fromString("rw-------"));
            assertEquals(new NotRead(Why.SAM_REFUSES), bench.read());

            Files.writeString(bench.provisioning, ToySam.provisioning());
            assertInstanceOf(Read.class, bench.read()).identity().close();
            bench.awaitStatus(READS);
        }
    }
}
