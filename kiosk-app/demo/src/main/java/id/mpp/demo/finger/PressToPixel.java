package id.mpp.demo.finger;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Presses one spot again and again and takes the time until the pixel there changes. Each press is cancelled by
/// sliding off, so the program under the finger stays where it is.
///
/// @param x
///            where the finger presses and the eye looks, in screen pixels
/// @param y
///            see `x`
/// @param slideTo
///            where the finger is lifted, far enough to cancel (same x)
public record PressToPixel(int x, int y, int eye, int slideTo) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// Who never answers so many presses answers none.
    private static final int GIVE_UP_AFTER = 5;

    /// What was measured, in milliseconds, sorted; `missed` presses changed nothing within two seconds.
    public record Times(double[] sorted, double first, int missed) {

        public double percentile(double share) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
        }
    }

    public Times measure(XDisplay screen, int presses, long seed) {
        var random = new Random(seed);
        var times = new double[presses];
        int seen = 0;
        double first = Double.NaN;
        for (int i = 0; i < presses; i++) {
            screen.moveTo(x, y);
            pause(Duration.ofMillis(420 + random.nextInt(80))); // past the debounce, and not in step with the pulse
            int before = screen.pixel(x, eye);
            long pressed = System.nanoTime();
            screen.press();
            boolean changed = changes(screen, before, pressed);
            double took = (System.nanoTime() - pressed) / 1e6;
            screen.moveTo(x, slideTo);
            screen.release();
            comesBack(screen, before);
            if (i == GIVE_UP_AFTER && seen == 0) {
                return new Times(new double[0], Double.NaN, presses);
            }
            if (changed) {
                times[seen++] = took;
                first = i == 0 ? took : first;
            }
        }
        var sorted = Arrays.copyOf(times, seen);
        Arrays.sort(sorted);
        return new Times(sorted, first, presses - seen);
    }

    private boolean changes(XDisplay screen, int before, long since) {
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            if (screen.pixel(x, eye) != before) {
                return true;
            }
        }
        return false;
    }

    private void comesBack(XDisplay screen, int before) {
        long since = System.nanoTime();
        while (screen.pixel(x, eye) != before && System.nanoTime() - since < PATIENCE.toNanos()) {
            pause(Duration.ofMillis(2));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
