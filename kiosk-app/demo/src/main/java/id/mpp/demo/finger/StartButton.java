package id.mpp.demo.finger;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Where *Mulai* is on the screen, found by its colour: on the kiosk and on the browser's equal page alike.
public record StartButton(XDisplay screen) {

    /// A column that crosses the button left of its word, px.
    public static final int COLUMN = 180;
    /// `-mpp-start` of the design.
    private static final int YELLOW = 0xF2C548;
    private static final int FROM = 400;
    private static final int TO = 1720;
    private static final int STEP = 8;

    /// Where it lies, px.
    ///
    /// @param top
    ///            first yellow line: a press lets the face drop, so this is where a change is seen first
    public record Place(int top, int middle) {
    }

    /// The button's place, once it is shown.
    ///
    /// @throws IOException
    ///             if it does not appear in time or the program ends
    public Place find(Duration patience, BooleanSupplier alive) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && alive.getAsBoolean()) {
            int top = -1;
            for (int y = FROM; y < TO; y += STEP) {
                boolean yellow = screen.pixel(COLUMN, y) == YELLOW;
                if (yellow && top < 0) {
                    top = y;
                }
                if (!yellow && top >= 0) {
                    return new Place(edge(top), (top + y) / 2);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new IOException("The welcome screen did not appear; run `mvn -Pdemo` with a display to see why");
    }

    private int edge(int yellow) {
        int y = yellow;
        while (screen.pixel(COLUMN, y - 1) == YELLOW) {
            y--;
        }
        return y;
    }
}
