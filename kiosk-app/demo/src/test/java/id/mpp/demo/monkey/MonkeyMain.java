package id.mpp.demo.monkey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The long form: `MonkeyMain <seed, or nothing> <deeds> [<file to replay>]`, by `mvn -Psoak`. Ends with an error when
/// something did not hold.
final class MonkeyMain {

    private static final long AT_MOST = TimeUnit.HOURS.toNanos(3);

    private MonkeyMain() {
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments[0].isBlank() ? new Random().nextInt(1_000_000) : Long.parseLong(arguments[0]);
        int deeds = Integer.parseInt(arguments[1]);
        int status;
        try (var cage = Cage.open("soak"); var monkey = new Monkey(cage, System.out)) {
            long began = System.nanoTime();
            var outcome = arguments.length > 2
                    ? monkey.replays(Deed.parse(Files.readAllBytes(Path.of(arguments[2]))))
                    : monkey.plays(seed, deeds, AT_MOST);
            System.out.printf(
                    "Monkey, -Dseed=%d: %d deeds, %d touches in %d s, FX thread held %d ms at most; pages %s%n",
                    seed, outcome.deeds(), outcome.touches(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), outcome.longestHeldMillis(),
                    outcome.steps());
            outcome.wrong().ifPresent(System.out::println);
            status = outcome.wrong().isPresent() ? 1 : 0;
        }
        System.exit(status); // JavaFX and the devices keep threads of their own
    }
}
