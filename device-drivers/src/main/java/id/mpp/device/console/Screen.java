package id.mpp.device.console;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Where lines are shown. Lines of several devices do not mix.
public final class Screen {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;

    public Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String text) {
        out.println(text);
    }

    /// With the time before it.
    void event(String text) {
        line(CLOCK.format(LocalTime.now(ZoneId.systemDefault())) + "  " + text);
    }
}
