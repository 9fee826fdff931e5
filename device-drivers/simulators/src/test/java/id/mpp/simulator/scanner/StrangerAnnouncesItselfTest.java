package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.escl.AnnouncedScanner;
import id.mpp.device.scanner.escl.EsclScanners;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Everything in an announcement is what a stranger says of itself.
class StrangerAnnouncesItselfTest {

    @Test
    void pathOfAnAnnouncementLeadsNowhereElse() throws Exception {
        try (var liar = EsclScannerSimulator.start(0); var honest = EsclScannerSimulator.start(0)) {
            liar.announce("Pembohong", Map.of("rs", "//192.0.2.99/eSCL"));
            honest.announce("Jujur");

            List<AnnouncedScanner> found = List.of();
            for (int tries = 0; tries < 5 && found.stream().noneMatch(it -> it.name().equals("Jujur")); tries++) {
                found = EsclScanners.find(Duration.ofMillis(1_500));
            }

            assertTrue(found.stream().anyMatch(it -> it.uuid().equals(honest.uuid())), found::toString);
            assertTrue(found.stream().noneMatch(it -> it.uuid().equals(liar.uuid())), found::toString);
        }
    }

    @Test
    void strangerWithTheUuidOfOursIsNotTakenForIt() throws Exception {
        var ours = "00000000-0000-4000-8000-000000000001";
        try (var bench = EsclBench.announced(Map.of("UUID", ours), ours)) {
            var absent = (DeviceStatus.Absent) bench
                    .await(it -> it instanceof DeviceStatus.Absent(String why, Duration next)
                            && why.startsWith("another scanner") && next.isPositive());

            assertEquals("another scanner answers in place of " + ours, absent.why());
        }
    }
}
