package id.mpp.kiosk.screen.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepingModelTest {

    private DeviceStatus printer = new DeviceStatus.NeedsAttention(Cause.PAPER_OUT);
    private final KeepingModel model = new KeepingModel(() -> printer, Duration.ofSeconds(60));

    @Test
    void saysWhatACitizenCanSeeOnTheMachine() {
        assertEquals("keeping.trouble.paper-out", model.troubleKey());
        printer = new DeviceStatus.NeedsAttention(Cause.COVER_OPEN);
        assertEquals("keeping.trouble.cover-open", model.troubleKey());
        printer = new DeviceStatus.NeedsAttention(Cause.PAPER_JAM);
        assertEquals("keeping.trouble.jam", model.troubleKey());
    }

    @Test
    void cableIsPulledOut() {
        printer = new DeviceStatus.Absent("no such port", Duration.ofSeconds(1));

        assertEquals("keeping.trouble.down", model.troubleKey());
    }
}
