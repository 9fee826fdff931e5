package id.mpp.demo.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A thousand deeds at random; `mvn -Psoak` does twenty thousand. `-Dseed=` begins with the same whims, and
/// `-Dmonkey.replay=<file>` does what a failed run has written down.
class MonkeyTest {

    private static final int DEEDS = 1_000;
    private static final long AT_MOST = TimeUnit.SECONDS.toNanos(110);

    @Test
    void whateverIsDoneTheNextCitizenFindsAKioskThatWorks() throws Exception {
        String given = System.getProperty("seed", "");
        long seed = given.isBlank() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
        String replay = System.getProperty("monkey.replay", "");
        try (var cage = Cage.open("test"); var monkey = new Monkey(cage, System.out)) {
            var outcome = replay.isBlank()
                    ? monkey.plays(seed, DEEDS, AT_MOST)
                    : monkey.replays(Deed.parse(Files.readAllBytes(Path.of(replay))));
            System.out.printf("Monkey, -Dseed=%d: %d deeds, %d touches, FX thread held %d ms at most; pages %s%n", seed,
                    outcome.deeds(), outcome.touches(), outcome.longestHeldMillis(), outcome.steps());
            assertEquals(Optional.empty(), outcome.wrong(), () -> outcome.wrong().orElse(""));
            assertTrue(!replay.isBlank() || outcome.touches() > DEEDS / 4, "hardly anything was touched");
        }
    }
}
