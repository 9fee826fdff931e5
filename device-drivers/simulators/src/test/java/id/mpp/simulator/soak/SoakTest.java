package id.mpp.simulator.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The soak, short; `mvn -Psoak` is the long one.
@Isolated("keeps both cores busy; the others need theirs in time")
class SoakTest {

    @Test
    void everyNumberIsOnOnePaperOrVoid() throws Exception {
        String given = System.getProperty("seed", "");
        long seed = given.isBlank() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
        List<String> wrong = new Soak(150, 10, seed, Duration.ofSeconds(2), System.out, false).run();
        assertEquals(List.of(), wrong, "-Dseed=" + seed);
    }
}
