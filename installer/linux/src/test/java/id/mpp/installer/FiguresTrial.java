package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.story.WindowStory;
import id.mpp.simulator.bench.Bench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the package weighs and how it starts on an installed machine, with the cache of the start and without it, by
/// turns in one run. Prints a table and leaves `target/bench/bench.json`.
class FiguresTrial {

    /// Each way; the middle one counts.
    private static final int STARTS = Integer.getInteger("starts", 5);
    /// Times the memory before the first one; 2.5 while nothing was given back.
    private static final double MOST_AFTER_A_VISIT = 1.8;
    private static final double MB = 1_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    /// @param welcomeMillis
    ///            from the command to the first page on the screen
    /// @param answerMillis
    ///            from the first touch to the next page
    private record Start(double welcomeMillis, double answerMillis, double cpuSeconds, double pssMib) {
    }

    @Test
    void weighAndTime() throws Exception {
        WindowStory story = WindowStory.rehearse(AotTraining.STORY,
                Path.of("target/halls/figures-rehearsal").toAbsolutePath());
        try (Installed kiosk = Installed.open("figures")) {
            kiosk.enrol();
            // before the starts: each of them ends in the middle of a visit, and the next first page says so
            double servedPss = served(kiosk, story);
            var with = new ArrayList<Start>();
            var without = new ArrayList<Start>();
            for (int i = 0; i < STARTS; i++) {
                with.add(start(kiosk, List.of("-XX:AOTMode=on")));
                without.add(start(kiosk, List.of("-XX:AOTMode=off")));
            }
            var rows = new ArrayList<Bench.Row>();
            rows.add(alone("package", Files.size(CleanRoot.builtPackage()) / MB, "MB"));
            rows.add(alone("installed", Folders.size(kiosk.machine().path(Installed.PROGRAM.toString())) / MB, "MB"));
            rows.add(alone("cache of the start", Files.size(kiosk.machine().path(
                    Installed.PROGRAM.resolve("lib/app").resolve(AotTraining.CACHE).toString())) / MB, "MB"));
            rows.add(both("start to welcome screen", "ms", middle(with, Start::welcomeMillis),
                    middle(without, Start::welcomeMillis)));
            rows.add(both("first touch to the next page", "ms", middle(with, Start::answerMillis),
                    middle(without, Start::answerMillis)));
            rows.add(both("processor time until then", "s", middle(with, Start::cpuSeconds),
                    middle(without, Start::cpuSeconds)));
            rows.add(both("PSS then", "MiB", middle(with, Start::pssMib), middle(without, Start::pssMib)));
            rows.add(alone("PSS after a story", servedPss, "MiB"));
            var bench = new Bench(rows);
            bench.print();
            bench.write(Path.of("target/bench/bench.json"));
            assertTrue(middle(with, Start::welcomeMillis) < middle(without, Start::welcomeMillis),
                    "the cache of the start is not worth its place");
            assertTrue(servedPss < MOST_AFTER_A_VISIT * middle(with, Start::pssMib),
                    "what a citizen with scanned papers took is not given back: " + servedPss + " MiB");
        }
    }

    private static Start start(Installed kiosk, List<String> javaOptions) throws Exception {
        long began = System.nanoTime();
        try (Product product = kiosk.start("start", javaOptions, Map.of())) {
            kiosk.hall().awaitsWelcome(product);
            double welcome = (System.nanoTime() - began) / NANOS_PER_MILLI;
            double answer = kiosk.hall().touchToPage(product);
            var start = new Start(welcome, answer, product.cpuSeconds(), product.pssMib());
            product.stop();
            return start;
        }
    }

    /// MiB after a citizen has been served and has left.
    private static double served(Installed kiosk, WindowStory story) throws Exception {
        try (Product product = kiosk.start("served", List.of(), Map.of())) {
            kiosk.hall().serves(product, story);
            product.settles(Duration.ofSeconds(5));
            double pss = product.pssMib();
            product.stop();
            return pss;
        }
    }

    private static double middle(List<Start> starts, java.util.function.ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Bench.Row alone(String name, double value, String unit) {
        return new Bench.Row(name, value, unit, "-", Optional.empty());
    }

    private static Bench.Row both(String name, String unit, double with, double without) {
        return new Bench.Row(name, with, unit, "without the cache", Optional.of(without));
    }
}
