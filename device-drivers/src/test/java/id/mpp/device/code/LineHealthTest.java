package id.mpp.device.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When nonsense on a line is a matter for a technician.
class LineHealthTest {

    private static final long SECOND = 1_000_000_000;

    private final LineHealth health = new LineHealth(Duration.ofSeconds(4), Duration.ofSeconds(1));

    @Test
    void nonsenseThatGoesOnNeedsATechnicianUntilItStops() {
        for (long tenths = 0; tenths <= 40; tenths++) {
            health.nonsense(tenths * SECOND / 10);
            assertTrue(health.well(tenths * SECOND / 10), "tenths of a second: " + tenths);
        }
        health.nonsense(5 * SECOND);
        assertFalse(health.well(5 * SECOND));
        assertFalse(health.well(6 * SECOND));
        assertTrue(health.well(6 * SECOND + 1));
    }

    @Test
    void threeShowingsOfNothingNeedATechnicianUntilACodeIsUnderstood() {
        health.nonsense(0);
        health.nonsense(10 * SECOND);
        assertTrue(health.well(12 * SECOND));
        health.nonsense(20 * SECOND);
        assertFalse(health.well(1000 * SECOND));
        health.sense();
        assertTrue(health.well(1000 * SECOND));
    }

    @Test
    void codeInBetweenBeginsTheCountAnew() {
        for (long showing = 0; showing < 20; showing++) {
            health.nonsense(showing * 10 * SECOND);
            if (showing % 2 == 1) {
                health.sense();
            }
            assertTrue(health.well(showing * 10 * SECOND + SECOND));
        }
    }

    @Test
    void oneShowingIsReportedOnce() {
        assertTrue(health.nonsense(0));
        assertFalse(health.nonsense(SECOND / 2));
        assertTrue(health.nonsense(3 * SECOND));
    }
}
