package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.sync.KioskHealth.DeviceLine;
import id.mpp.sync.KioskHealth.Mender;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceReportTest {

    private final FakeHall hall = new FakeHall();

    private DeviceLine printer(DeviceStatus status) {
        hall.printerIs(status);
        return DeviceReport.line(hall.devices().printer());
    }

    @Test
    void paperRunsOutAndStaffReadWhatToDo() {
        assertEquals(new DeviceLine("Pencetak tiket", "NeedsAttention", "Kertas habis. Pasang gulungan baru.",
                Optional.of(Mender.STAFF)), printer(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT)));
    }

    @Test
    void staffAreToldBeforeThePaperRunsOut() {
        assertEquals(Optional.of(Mender.STAFF), printer(new DeviceStatus.Ready(Set.of(Warning.PAPER_LOW))).mender());
        assertEquals(Optional.empty(), printer(new DeviceStatus.Ready(Set.of())).mender());
    }

    @Test
    void cableIsPulledOutAndATechnicianReadsWhichPort() {
        DeviceLine line = printer(new DeviceStatus.Absent("/dev/ttyUSB0 is not there", Duration.ofSeconds(1)));
        assertEquals("/dev/ttyUSB0 is not there", line.detail());
        assertEquals(Optional.of(Mender.TECHNICIAN), line.mender());
    }

    @Test
    void everyCauseSaysWhatToDo() {
        for (Cause cause : Cause.values()) {
            assertFalse(printer(new DeviceStatus.NeedsAttention(cause)).detail().isBlank(), cause.name());
        }
    }
}
