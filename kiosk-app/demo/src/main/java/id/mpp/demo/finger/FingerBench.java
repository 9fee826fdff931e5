package id.mpp.demo.finger;

import id.mpp.simulator.bench.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// `mvn -Pbench`: press → changed pixel of the kiosk's real window under Xvfb and openbox with software rendering,
/// beside Chromium in kiosk mode on an equal page in the same run.
public final class FingerBench {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final int PRESSES = 120;
    private static final long SEED = 20261121;
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(90);

    private FingerBench() {
    }

    /// @param args
    ///            the project's root folder, and the folder for `bench.json`
    public static void main(String[] args) throws IOException {
        var root = Path.of(args[0]);
        var own = Path.of(args[1]);
        var missing = XServer.missing();
        if (missing.isEmpty()) {
            var bench = new Bench(measured(own));
            bench.print();
            bench.write(own.resolve("bench.json"));
        } else {
            System.out.println("Skipped the finger's benchmark: install " + String.join(" and ", missing).toLowerCase(
                    java.util.Locale.ROOT) + " (`apt install xvfb openbox`).");
        }
        Bench.join(root);
    }

    private static List<Bench.Row> measured(Path own) throws IOException {
        try (var server = XServer.start(WIDTH, HEIGHT)) {
            System.out.println("Seed " + SEED + ", " + PRESSES + " presses each, " + WIDTH + "×" + HEIGHT
                    + ", software rendering.");
            var ours = measure(server, KioskProcess.command(own.resolve("kiosk")));
            var peer = XServer.onPath("chromium")
                    ? Optional.of(measure(server, chromium()))
                    : Optional.<Measured>empty();
            if (peer.isEmpty()) {
                System.out.println("Chromium is not installed, so nothing to compare with (`apt install chromium`).");
            }
            var rows = new ArrayList<Bench.Row>();
            rows.add(row("press to pixel, p50", ours.times().percentile(0.5), "ms",
                    peer.map(it -> it.times().percentile(0.5))));
            rows.add(row("press to pixel, p99", ours.times().percentile(0.99), "ms",
                    peer.map(it -> it.times().percentile(0.99))));
            rows.add(
                    row("press to pixel, first press", ours.times().first(), "ms", peer.map(it -> it.times().first())));
            rows.add(row("presses without an answer", ours.times().missed(), "",
                    peer.map(it -> (double) it.times().missed())));
            rows.add(row("start to welcome screen", ours.startMillis(), "ms", peer.map(Measured::startMillis)));
            return rows;
        }
    }

    private static Bench.Row row(String name, double value, String unit, Optional<Double> peer) {
        return new Bench.Row(name, value, unit, "chromium --kiosk", peer);
    }

    private record Measured(PressToPixel.Times times, double startMillis) {
    }

    private static Measured measure(XServer server, List<String> command) throws IOException {
        long began = System.nanoTime();
        var program = server.run(command);
        try (var screen = new XDisplay(server.name())) {
            var start = new StartButton(screen).find(UNTIL_SHOWN, program::isAlive);
            double startMillis = (System.nanoTime() - began) / 1e6;
            settle();
            return new Measured(
                    new PressToPixel(StartButton.COLUMN, start.middle(), start.top() + 3, start.top() - 300)
                            .measure(screen, PRESSES, SEED),
                    startMillis);
        } finally {
            XServer.end(program);
        }
    }

    /// Both programs go on working after their first picture; a citizen comes later than that.
    private static void settle() {
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    }

    private static List<String> chromium() throws IOException {
        var folder = Files.createTempDirectory("finger-bench");
        folder.toFile().deleteOnExit();
        var page = folder.resolve("welcome.html");
        try (var source = FingerBench.class.getResourceAsStream("welcome.html")) {
            Files.write(page, java.util.Objects.requireNonNull(source).readAllBytes());
        }
        return List.of("chromium", "--kiosk", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
                "--window-size=" + WIDTH + "," + HEIGHT, "--window-position=0,0",
                "--user-data-dir=" + folder.resolve("profile"), page.toUri().toString());
    }
}
