package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.Command;
import id.mpp.sync.Command.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the centre commands is done, and told as done.
class CentreOrdersTest {

    private final List<Optional<String>> pauses = new ArrayList<>();
    private final List<String> restarts = new ArrayList<>();
    private final CentreOrders orders = new CentreOrders(Runnable::run, pauses::add, () -> restarts.add("restart"),
            () -> "09.41 INFO Screen: welcome\n");

    @Test
    void outOfServiceAndBack() {
        assertInstanceOf(Outcome.Done.class, orders.obey(new Command.OutOfService("Kembali pukul 13.00.")));
        assertInstanceOf(Outcome.Done.class, orders.obey(new Command.InService()));
        assertEquals(List.of(Optional.of("Kembali pukul 13.00."), Optional.empty()), pauses);
    }

    @Test
    void wordsThatDoNotFitAreRefused() {
        assertInstanceOf(Outcome.Refused.class, orders.obey(new Command.OutOfService("x".repeat(161))));
        assertEquals(List.of(), pauses);
    }

    @Test
    void restart() {
        assertInstanceOf(Outcome.Done.class, orders.obey(new Command.Restart()));
        assertEquals(List.of("restart"), restarts);
    }

    @Test
    void logGoesWithTheReport() {
        var done = assertInstanceOf(Outcome.Done.class, orders.obey(new Command.UploadLogs()));
        assertEquals("09.41 INFO Screen: welcome\n",
                new String(done.parts().getFirst().bytes(), StandardCharsets.UTF_8));
    }
}
