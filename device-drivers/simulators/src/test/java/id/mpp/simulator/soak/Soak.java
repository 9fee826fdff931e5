package id.mpp.simulator.soak;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Tickets and scans by the thousand with faults at random. Says at intervals what became of them and what the process
/// holds; every number must be on exactly one paper or void, and the process must not grow.
public final class Soak {

    private static final int TICKETS = 10_000;
    private static final int SCANS = 1_000;
    private static final int PRINTERS = 5;
    private static final int SCANNERS = 2;

    /// Jitter of JIT and GC threads, of a connection just being opened, of a page just being decoded; a leak of one
    /// thread or file a fault would be hundreds.
    private static final int SPARE_THREADS = 12;
    private static final int SPARE_FILES = 24;
    private static final double SPARE_MEGABYTES = 32;

    private final int tickets;
    private final int scans;
    private final long seed;
    private final Duration interval;
    private final PrintStream out;
    private final boolean alone;
    private final Tally tally = new Tally();

    /// @param alone
    ///            nothing else runs in this process, so that what it holds can be held against us
    Soak(int tickets, int scans, long seed, Duration interval, PrintStream out, boolean alone) {
        this.tickets = tickets;
        this.scans = scans;
        this.seed = seed;
        this.interval = interval;
        this.out = out;
        this.alone = alone;
    }

    /// @param arguments
    ///            a seed, or nothing for a new one
    public static void main(String[] arguments) throws Exception {
        boolean given = arguments.length > 0 && !arguments[0].isBlank();
        long seed = given ? Long.parseLong(arguments[0].strip()) : new Random().nextInt(1_000_000);
        List<String> wrong = new Soak(TICKETS, SCANS, seed, Duration.ofSeconds(15), System.out, true).run();
        wrong.stream().limit(50).forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "All is well." : wrong.size() + " things are wrong; -Dseed=" + seed);
        // device threads that were left behind must not keep a failed run alive
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// @return what must not be; empty if all is well
    List<String> run() throws Exception {
        Path folder = Files.createTempDirectory("mpp-soak");
        out.println(
                "Soak of " + tickets + " tickets on " + PRINTERS + " printers and " + scans + " scans on " + SCANNERS
                        + " scanners, -Dseed=" + seed);
        out.println(Tally.head());
        List<Thread> lanes = lanes(folder);
        long began = System.nanoTime();
        lanes.forEach(Thread::start);
        Household first = null;
        Household last = Household.now();
        while (lanes.stream().anyMatch(Thread::isAlive)) {
            long until = System.nanoTime() + interval.toNanos();
            for (Thread lane : lanes) {
                lane.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
            if (lanes.stream().allMatch(Thread::isAlive)) {
                last = Household.now();
                first = first == null ? last : first;
            }
            out.println(tally.row((System.nanoTime() - began) / 1_000_000_000) + Household.now());
        }
        List<String> wrong = new ArrayList<>(tally.wrongs());
        if (tally.tickets() != tickets / PRINTERS * PRINTERS || tally.scans() != scans / SCANNERS * SCANNERS) {
            wrong.add(tally.tickets() + " tickets and " + tally.scans() + " scans came to an outcome");
        }
        if (first != null && alone) {
            compare(first, last, wrong);
        }
        return wrong;
    }

    private List<Thread> lanes(Path folder) {
        List<Thread> lanes = new ArrayList<>();
        for (int i = 0; i < PRINTERS; i++) {
            char letter = (char) ('A' + i);
            lanes.add(Thread.ofPlatform().name("soak printer " + letter)
                    .unstarted(new PrinterLane(letter, tickets / PRINTERS, seed + i, folder, tally)));
        }
        for (int i = 0; i < SCANNERS; i++) {
            lanes.add(Thread.ofPlatform().name("soak scanner " + i)
                    .unstarted(new ScannerLane(scans / SCANNERS, seed + 100 + i, tally)));
        }
        return lanes;
    }

    private static void compare(Household first, Household last, List<String> wrong) {
        if (last.threads() > first.threads() + SPARE_THREADS) {
            wrong.add("threads grew from " + first.threads() + " to " + last.threads());
        }
        if (last.files() > first.files() + SPARE_FILES) {
            wrong.add("open files grew from " + first.files() + " to " + last.files());
        }
        if (last.heapMegabytes() > first.heapMegabytes() + SPARE_MEGABYTES) {
            wrong.add("the heap grew from %.1f to %.1f MB".formatted(first.heapMegabytes(), last.heapMegabytes()));
        }
    }
}
