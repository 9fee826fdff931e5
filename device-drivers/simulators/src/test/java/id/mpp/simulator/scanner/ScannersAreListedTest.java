package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.escl.AnnouncedScanner;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.device.scanner.escl.EsclScanners;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannersAreListedTest {

    @Test
    void eachIsListedWithWhatTheConfigurationNeedsAndNoneIsGuessed() throws Exception {
        try (var one = EsclScannerSimulator.start(0); var other = EsclScannerSimulator.start(0)) {
            one.announce("Loket 1");
            other.announce("Loket 2");

            var found = lokets();

            assertEquals(2, found.size(), found::toString);
            assertEquals(new AnnouncedScanner("Loket 1", "MPP simulated scanner", one.uuid(), one.address(), false),
                    found.getFirst());
            assertEquals(other.address(), found.getLast().address());
            try (var unsure = EsclDocumentScanner.open("escl:mdns", EsclBench.SUPERVISION, EsclBench.PATIENT)) {
                var absent = (DeviceStatus.Absent) EsclBench.await(unsure, DeviceStatus.Absent.class::isInstance);
                assertTrue(absent.why().startsWith("several scanners") && absent.why().contains(one.uuid()),
                        absent.why());
            }
        }
    }

    /// They have just been switched on; what an announcement needs until it is heard is the network's matter.
    private static List<AnnouncedScanner> lokets() throws InterruptedException {
        List<AnnouncedScanner> found = List.of();
        for (int tries = 0; tries < 5 && found.size() < 2; tries++) {
            found = EsclScanners.find(Duration.ofMillis(1_500)).stream().filter(it -> it.name().startsWith("Loket "))
                    .toList();
        }
        return found;
    }
}
