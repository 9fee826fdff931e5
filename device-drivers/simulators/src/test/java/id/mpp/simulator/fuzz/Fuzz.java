package id.mpp.simulator.fuzz;

import id.mpp.simulator.soak.Household;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Nonsense on every wire for a time. A driver may not crash, hang, keep a thread or a file, or swell; what it makes of
/// nonsense is its own affair.
public final class Fuzz {

    private static final int HANDS = 8;
    private static final int SPARE_THREADS = 12;
    private static final int SPARE_FILES = 24;
    private static final double SPARE_MEGABYTES = 48;
    private static final List<Target> TARGETS = List.of(new PrinterNonsense(), new CodeNonsense(), new EsclNonsense(),
            new AnswerToResetNonsense());

    private final long seed;
    private final Duration time;
    private final boolean alone;
    private final PrintStream out;
    private final Path folder;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /// @param alone
    ///            nothing else runs in this process, so that what it holds can be held against us
    Fuzz(long seed, Duration time, boolean alone, PrintStream out, Path folder) {
        this.seed = seed;
        this.time = time;
        this.alone = alone;
        this.out = out;
        this.folder = folder;
    }

    /// @param arguments
    ///            minutes, the folder for offending bytes, and a seed or nothing for a new one
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofMillis(Math.round(Double.parseDouble(arguments[0]) * 60_000));
        boolean given = arguments.length > 2 && !arguments[2].isBlank();
        long seed = given ? Long.parseLong(arguments[2].strip()) : new Random().nextInt(1_000_000) * 1_000_000L;
        List<String> wrong = new Fuzz(seed, time, true, System.out, Path.of(arguments[1])).run();
        wrong.stream().limit(50).forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "All is well." : wrong.size() + " things are wrong; -Dseed=" + seed);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// @return what must not be; empty if all is well
    List<String> run() throws Exception {
        Files.createDirectories(folder);
        out.println("Fuzz for " + time + ", -Dseed=" + seed);
        long end = System.nanoTime() + time.toNanos();
        try (BugWatch watch = BugWatch.begin()) {
            // once before the first look, so that classes and pools are there
            runOne(TARGETS.get(0), seed);
            Household before = Household.now();
            List<Thread> hands = new ArrayList<>();
            for (int i = 0; i < HANDS; i++) {
                hands.add(Thread.ofPlatform().name("fuzz " + i).start(() -> runUntil(end)));
            }
            for (Thread hand : hands) {
                while (!hand.join(Duration.ofSeconds(30))) {
                    out.println(counts() + Household.now());
                }
            }
            out.println(counts() + Household.now());
            wrong.addAll(watch.bugs());
            if (alone) {
                compare(before);
            }
        }
        return List.copyOf(wrong);
    }

    private void runUntil(long end) {
        while (System.nanoTime() < end && wrong.size() < 20) {
            int number = next.incrementAndGet();
            runOne(TARGETS.get(number % TARGETS.size()), seed + number);
        }
    }

    private void runOne(Target target, long runSeed) {
        Path recording = folder.resolve(target.name().replace(' ', '-') + "-" + runSeed + ".rec");
        try {
            target.run(runSeed, recording);
            Files.deleteIfExists(recording);
        } catch (Exception | AssertionError broken) {
            wrong.add(target.name() + ", seed " + runSeed + ", bytes in " + recording.getFileName() + ": " + broken);
        }
        synchronized (counts) {
            counts.merge(target.name(), 1, Integer::sum);
        }
    }

    private String counts() {
        synchronized (counts) {
            return counts + " threads, files, MB: ";
        }
    }

    /// Threads of a device that was just closed end within a second or two.
    private void compare(Household before) throws IOException, InterruptedException {
        Household after = Household.now();
        for (int looks = 0; looks < 50 && after.threads() > before.threads() + SPARE_THREADS; looks++) {
            Thread.sleep(Duration.ofMillis(100));
            after = Household.now();
        }
        if (after.threads() > before.threads() + SPARE_THREADS || after.files() > before.files() + SPARE_FILES
                || after.heapMegabytes() > before.heapMegabytes() + SPARE_MEGABYTES) {
            wrong.add("threads, files, MB were " + before + " and are " + after);
        }
    }
}
