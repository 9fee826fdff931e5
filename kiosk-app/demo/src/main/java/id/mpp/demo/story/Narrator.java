package id.mpp.demo.story;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells each step in one line and keeps a picture of what the citizen saw after it.
final class Narrator {

    private final Hand hand;
    private final Path folder;
    private final PrintStream out;
    private final List<Report.Step> steps = new ArrayList<>();

    Narrator(Hand hand, Path folder, PrintStream out) {
        this.hand = hand;
        this.folder = folder;
        this.out = out;
    }

    /// Does it, then says so. `name` becomes the picture's file name.
    void step(String name, String line, Runnable deed) {
        long began = System.nanoTime();
        try {
            deed.run();
        } catch (RuntimeException | Error e) {
            out.printf("  ✗ %s — broke off%n", line);
            hand.picture(folder.resolve("broke-off.png"));
            throw e;
        }
        long ms = Duration.ofNanos(System.nanoTime() - began).toMillis();
        var screenshot = String.format(Locale.ROOT, "%02d-%s.png", steps.size() + 1, name);
        hand.picture(folder.resolve(screenshot));
        steps.add(new Report.Step(name, ms, screenshot));
        out.printf(Locale.ROOT, "%3d  %6.1f s  %s%n", steps.size(), ms / 1000.0, line);
    }

    List<Report.Step> steps() {
        return List.copyOf(steps);
    }
}
