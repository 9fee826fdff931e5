package id.mpp.kiosk.screen.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PhoneModelTest {

    private static final Instant START = Instant.parse("2026-11-23T02:41:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final PhoneModel model = new PhoneModel(now::get);

    private void codeFor(Duration time) {
        model.codeArrived(Optional.of(
                new PhoneCode.Shown(URI.create("https://example.org/"), "WDJB-MJHT", now.get().plus(time))));
    }

    @Test
    void ringEmptiesWhileTheCodeRunsOut() {
        codeFor(Duration.ofSeconds(120));
        assertEquals("2:00", model.leftInWords());
        assertEquals(1, model.part());
        now.set(START.plusSeconds(36));
        assertEquals("1:24", model.leftInWords());
        assertEquals(0.7, model.part(), 0.001);
    }

    @Test
    void timeThatRanOutStaysAtZero() {
        codeFor(Duration.ofSeconds(5));
        now.set(START.plusSeconds(60));
        assertEquals("0:00", model.leftInWords());
        assertEquals(0, model.part());
    }

    @Test
    void beforeTheCodeThereIsNoTime() {
        assertEquals("0:00", model.leftInWords());
        assertEquals(0, model.part());
    }
}
