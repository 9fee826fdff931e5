package id.mpp.kiosk.screen.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.readiness.NoPaper;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepingModelTest {

    private DeviceStatus printer = new DeviceStatus.NeedsAttention(Cause.PAPER_OUT);
    private final KeepingModel model = new KeepingModel(() -> printer, Duration.ofSeconds(60));

    @Test
    void saysWhatACitizenCanSeeOnTheMachine() {
        assertEquals(NoPaper.PAPER_OUT, model.trouble());
        printer = new DeviceStatus.NeedsAttention(Cause.COVER_OPEN);
        assertEquals(NoPaper.COVER_OPEN, model.trouble());
        printer = new DeviceStatus.NeedsAttention(Cause.PAPER_JAM);
        assertEquals(NoPaper.STUCK, model.trouble());
    }

    @Test
    void cableIsPulledOut() {
        printer = new DeviceStatus.Absent("no such port", Duration.ofSeconds(1));

        assertEquals(NoPaper.DOWN, model.trouble());
    }
}
