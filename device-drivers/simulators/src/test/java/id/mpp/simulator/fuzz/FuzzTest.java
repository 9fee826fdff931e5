package id.mpp.simulator.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// A few seconds of nonsense with a new seed each time; `mvn -Pfuzz` is the long one.
@Isolated("keeps both cores busy; the others need theirs in time")
class FuzzTest {

    @Test
    void nonsenseOnEveryWireIsSurvived() throws Exception {
        String given = System.getProperty("seed", "");
        long seed = given.isBlank() ? new Random().nextInt(1_000_000) * 1_000_000L : Long.parseLong(given);
        List<String> wrong = new Fuzz(seed, Duration.ofSeconds(3), false, System.out, Path.of("target", "fuzz")).run();
        assertEquals(List.of(), wrong, "-Dseed=" + seed);
    }
}
