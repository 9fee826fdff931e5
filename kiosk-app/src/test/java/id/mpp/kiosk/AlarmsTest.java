package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    @Test
    void alarmAskedForWhenTheClockworkHasEndedNeitherRingsNorThrows() throws InterruptedException {
        var rang = new CountDownLatch(1);
        Clockwork clockwork = Clockwork.ofMachine(Runnable::run);
        clockwork.alarms().in(Duration.ZERO, rang::countDown);
        assertTrue(rang.await(10, TimeUnit.SECONDS));

        clockwork.close();
        var late = new CountDownLatch(1);
        Alarms.Alarm alarm = assertDoesNotThrow(() -> clockwork.alarms().in(Duration.ZERO, late::countDown));
        alarm.cancel();
        assertFalse(late.await(50, TimeUnit.MILLISECONDS));
    }
}
