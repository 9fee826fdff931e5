package id.mpp.installer;

import id.mpp.demo.finger.PressToPixel;
import id.mpp.demo.finger.StartButton;
import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/// Measures by what Java's options were chosen: `Options <image> <lib> <work> [rounds]` starts the same image with
/// other options by turns, without the cache of the start, presses thirty times, serves a citizen with two scanned
/// papers, and prints a table. What counts is the ratio to the shipped options in the same run.
public final class Options {

    private static final int PRESSES = 30;
    private static final long SEED = 20261122;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final double NANOS_PER_MILLI = 1e6;

    /// @param less
    ///            options of the shipped ones that are left out
    /// @param more
    ///            options instead
    private record Way(String name, List<String> less, List<String> more) {
    }

    private static final List<Way> WAYS = List.of(
            new Way("as shipped", List.of(), List.of()),
            new Way("G1", List.of("-XX:+UseSerialGC"), List.of("-XX:+UseG1GC")),
            new Way("Parallel", List.of("-XX:+UseSerialGC"), List.of("-XX:+UseParallelGC")),
            new Way("C1 only", List.of(), List.of("-XX:TieredStopAtLevel=1")),
            new Way("heap to 256 MB", List.of("-Xmx512m"), List.of("-Xmx256m")),
            new Way("heap kept", List.of("-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30",
                    "-XX:-ShrinkHeapInSteps"), List.of("-XX:+DisableExplicitGC")),
            new Way("pulse 30", List.of("-Djavafx.animation.pulse=120"), List.of("-Djavafx.animation.pulse=30")));
    private static final Way UNPACKED = new Way("runtime not compressed", List.of(), List.of());

    /// @param welcomeMillis
    ///            to the first page of a machine that has never been started
    /// @param restCpu
    ///            processors taken on the first page while nobody is there, percent of one
    /// @param pssMib
    ///            before anybody came
    /// @param visitSeconds
    ///            from the first page back to it
    /// @param visitCpuSeconds
    ///            of the visit alone
    /// @param servedPssMib
    ///            after the citizen has gone
    private record Measured(double welcomeMillis, double p50Millis, double p99Millis, double cpuSeconds, double restCpu,
            double pssMib, double visitSeconds, double visitCpuSeconds, double servedPssMib) {
    }

    private Options() {
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            measure(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), Path.of(args[2]).toAbsolutePath(),
                    args.length > 3 ? Integer.parseInt(args[3]) : 3);
            status = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    private static void measure(Path image, Path lib, Path work, int rounds) throws Exception {
        Folders.delete(work);
        Files.createDirectories(work);
        var images = new LinkedHashMap<Way, Path>();
        for (Way way : WAYS) {
            Path copy = work.resolve("images").resolve(way.name().replace(' ', '-'));
            Files.createDirectories(copy.getParent());
            Folders.copy(image, copy);
            options(copy, way);
            images.put(way, copy);
        }
        new AppImage(lib, work.resolve("unpacked"), "0", Instant.EPOCH, "zip-0").make();
        images.put(UNPACKED, work.resolve("unpacked/mpp-kiosk"));
        WindowStory story = WindowStory.rehearse(AotTraining.STORY, work.resolve("rehearsal"));
        var seen = new LinkedHashMap<Way, List<Measured>>();
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<Way, Path> each : images.entrySet()) {
                seen.computeIfAbsent(each.getKey(), it -> new ArrayList<>())
                        .add(measured(work.resolve("hall"), each.getValue(), story));
            }
            print(images, seen);
        }
    }

    private static void options(Path image, Way way) throws IOException {
        Path config = image.resolve("lib/app").resolve(AotTraining.CONFIG);
        String text = Files.readString(config).replace(AotTraining.OPTION, "");
        for (String option : way.less()) {
            String without = text.replace("java-options=" + option + "\n", "");
            if (without.equals(text)) {
                throw new IOException("is not shipped with " + option);
            }
            text = without;
        }
        for (String option : way.more()) {
            text = text.stripTrailing() + "\njava-options=" + option + "\n";
        }
        Files.writeString(config, text);
        Files.deleteIfExists(config.resolveSibling(AotTraining.CACHE));
    }

    /// At a hall of its own: far ends that have met nobody yet are part of a story.
    private static Measured measured(Path folder, Path image, WindowStory story)
            throws IOException, InterruptedException, TimeoutException {
        try (Hall hall = Hall.open(folder)) {
            long began = System.nanoTime();
            try (Product product = hall.start(image, "measured", List.of())) {
                StartButton.Place start = hall.awaitsWelcome(product);
                double welcome = (System.nanoTime() - began) / NANOS_PER_MILLI;
                product.settles(REST);
                double cpu = product.cpuSeconds();
                LockSupport.parkNanos(REST.toNanos());
                double rest = 100 * (product.cpuSeconds() - cpu) / REST.toSeconds();
                PressToPixel.Times times = new PressToPixel(StartButton.COLUMN, start.middle(), start.top() + 3,
                        start.top() - 300).measure(hall.screen(), PRESSES, SEED);
                cpu = product.cpuSeconds();
                double pss = product.pssMib();
                long came = System.nanoTime();
                hall.serves(product, story);
                double visit = (System.nanoTime() - came) / NANOS_PER_MILLI / 1000;
                product.settles(REST);
                var measured = new Measured(welcome, times.percentile(0.5), times.percentile(0.99), cpu, rest, pss,
                        visit,
                        product.cpuSeconds() - cpu, product.pssMib());
                product.stop();
                return measured;
            }
        }
    }

    private static void print(Map<Way, Path> images, Map<Way, List<Measured>> seen) throws IOException {
        System.out.printf("%-24s %8s %18s %9s %7s %8s | %8s %9s %8s | %7s%n", "", "welcome", "press p50, p99",
                "processor", "at rest", "PSS", "a visit", "processor", "PSS", "runtime");
        for (Map.Entry<Way, Path> each : images.entrySet()) {
            List<Measured> of = seen.getOrDefault(each.getKey(), List.of());
            System.out.printf(Locale.ROOT,
                    "%-24s %5.0f ms %6.1f, %6.1f ms %7.1f s %5.1f %% %4.0f MiB | %6.1f s %7.1f s %4.0f MiB | %4.0f MB%n",
                    each.getKey().name(), middle(of, Measured::welcomeMillis), middle(of, Measured::p50Millis),
                    middle(of, Measured::p99Millis), middle(of, Measured::cpuSeconds), middle(of, Measured::restCpu),
                    middle(of, Measured::pssMib), middle(of, Measured::visitSeconds),
                    middle(of, Measured::visitCpuSeconds), middle(of, Measured::servedPssMib),
                    Folders.size(each.getValue().resolve("lib/runtime")) / 1e6);
        }
    }

    private static double middle(List<Measured> of, ToDoubleFunction<Measured> what) {
        double[] sorted = of.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
