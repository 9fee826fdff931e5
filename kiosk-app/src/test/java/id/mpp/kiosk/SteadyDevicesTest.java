package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.kiosk.readiness.Capabilities;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SteadyDevicesTest {

    private static final DeviceStatus READY = new DeviceStatus.Ready(Set.of());
    private static final DeviceStatus NO_PAPER = new DeviceStatus.NeedsAttention(Cause.PAPER_OUT);

    private final FakeTime time = new FakeTime();
    private final FakeHall hall = new FakeHall();
    private int changes;

    private SteadyDevices follow() {
        return new SteadyDevices(hall.devices(), Runnable::run, () -> Instant.EPOCH.plus(time.now()), time,
                () -> changes++);
    }

    private boolean prints(SteadyDevices steady) {
        return Capabilities.works(steady.of(hall.devices().printer()));
    }

    @Test
    void aPrinterThatBlinksIsNotShown() {
        hall.printerIs(READY);
        var steady = follow();
        hall.printerIs(NO_PAPER);
        time.pass(1);
        hall.printerIs(READY);
        time.pass(10);
        assertTrue(prints(steady));
        assertEquals(0, changes);
    }

    @Test
    void aFaultThatLastsIsShownAndItsEndLater() {
        hall.printerIs(READY);
        var steady = follow();
        hall.printerIs(NO_PAPER);
        time.pass(3);
        assertEquals(NO_PAPER, steady.of(hall.devices().printer()));
        assertEquals(1, changes);
        hall.printerIs(READY);
        time.pass(4);
        assertFalse(prints(steady));
        time.pass(2);
        assertTrue(prints(steady));
        assertEquals(2, changes);
    }

    /// Each try says anew how long until the next one; that must not begin the two seconds again.
    @Test
    void aLostPrinterThatIsLookedForAgainAndAgainIsShownAsLost() {
        hall.printerIs(READY);
        var steady = follow();
        for (int tries = 1; tries <= 4; tries++) {
            hall.printerIs(new DeviceStatus.Absent("unplugged", Duration.ofMillis(100L << tries)));
            time.pass(1);
        }
        assertFalse(prints(steady));
        assertEquals(1, changes);
    }

    @Test
    void theFirstWordOfADeviceIsBelievedAtOnce() {
        hall.printerIs(new DeviceStatus.Starting());
        var steady = follow();
        hall.printerIs(READY);
        assertTrue(prints(steady));
    }

    @Test
    void paperLowAndWorkAreNothingToACitizen() {
        hall.printerIs(READY);
        follow();
        hall.printerIs(new DeviceStatus.Busy());
        hall.printerIs(new DeviceStatus.Ready(Set.of(Warning.PAPER_LOW)));
        time.pass(20);
        assertEquals(0, changes);
    }
}
