package id.mpp.simulator.code;

import static id.mpp.simulator.code.Counter.LEAFLET;
import static id.mpp.simulator.code.Counter.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A citizen does not take the leaflet away.
class HeldCodeTest {

    @TempDir
    private Path folder;

    @Test
    void itIsToldOnceHoweverOftenItIsRead() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR_LF)) {
            counter.scanner.inflict(CodeScannerTrouble.HELD);
            counter.reads(LEAFLET);
            for (int looks = 0; looks < 8; looks++) {
                assertEquals(List.of(), counter.rest());
            }
            counter.scanner.mend();
            counter.reads(TICKET);
            assertInstanceOf(Ready.class, counter.reader.status());
        }
    }

    @Test
    void sameLeafletOfTheNextCitizenIsNew() throws Exception {
        try (Counter counter = Counter.open(folder, Framing.CR)) {
            counter.reads(LEAFLET);
            for (int looks = 0; looks < 7; looks++) {
                assertEquals(List.of(), counter.rest());
            }
            counter.reads(LEAFLET);
        }
    }
}
