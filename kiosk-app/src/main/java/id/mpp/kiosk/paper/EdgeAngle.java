package id.mpp.kiosk.paper;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How far a card or a photo lies askew, by its four sides: they have too few words, or none, to tell it. Each side is
/// looked for along lines across it and laid through what was found (Theil and Sen: the median of slopes, which stray
/// points do not move).
final class EdgeAngle {

    /// Across a side, to both of its ends millimetres are looked at.
    private static final double REACH = 2.2;
    private static final double STEP = 0.5;
    private static final int LINES = 48;
    /// Corners are round.
    private static final double MIDDLE = 0.68;
    /// Less is noise.
    private static final double LEAST_EDGE = 7;
    /// The outermost edge that is at least so strong as the strongest one: what is printed inside is often stronger.
    private static final double STRONG = 0.55;
    /// A point is on the side when it is so near, in pixels.
    private static final double NEAR = 0.8;
    private static final double AGREED = 0.65;
    /// More than the coarse angle can be wrong by.
    private static final double MOST = 1.6;

    private final Grey page;
    private final Frame frame;

    private EdgeAngle(Grey page, Frame frame) {
        this.page = page;
        this.frame = frame;
    }

    /// @param frame
    ///            about where the paper lies, in pixels of `page`
    /// @return nothing unless two sides agree on it
    static OptionalDouble of(Grey page, Frame frame) {
        var look = new EdgeAngle(page, frame);
        double sum = 0;
        double weight = 0;
        int sides = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            double[] side = look.side(quarter);
            if (side.length > 0 && Math.abs(side[0]) <= MOST) {
                sum += side[0] * side[1];
                weight += side[1];
                sides++;
            }
        }
        return sides < 2 ? OptionalDouble.empty() : OptionalDouble.of(frame.degrees() + sum / weight);
    }

    /// @return by how many degrees more this side is turned, and what that is worth; nothing where it is not seen
    private double[] side(int quarter) {
        double angle = Math.toRadians(frame.degrees() + 90 * quarter);
        double alongX = Math.cos(angle);
        double alongY = Math.sin(angle);
        // outwards of a side walked clockwise
        double outX = alongY;
        double outY = -alongX;
        double length = quarter % 2 == 0 ? frame.width() : frame.height();
        double out = (quarter % 2 == 0 ? frame.height() : frame.width()) / 2;
        var at = new double[LINES];
        var where = new double[LINES];
        int seen = 0;
        for (int i = 0; i < LINES; i++) {
            double t = length * MIDDLE * ((i + 0.5) / LINES - 0.5);
            double edge = edge(frame.middleX() + t * alongX + out * outX, frame.middleY() + t * alongY + out * outY,
                    outX, outY);
            if (!Double.isNaN(edge)) {
                at[seen] = t;
                where[seen++] = edge;
            }
        }
        if (seen < LINES * AGREED) {
            return new double[0];
        }
        double slope = slope(at, where, seen);
        var offsets = new double[seen];
        for (int i = 0; i < seen; i++) {
            offsets[i] = where[i] - slope * at[i];
        }
        double[] sorted = offsets.clone();
        Arrays.sort(sorted);
        double middle = sorted[seen / 2];
        long near = Arrays.stream(offsets).filter(it -> Math.abs(it - middle) < NEAR).count();
        // outwards grows where the side turns against the clock
        return near < AGREED * LINES ? new double[0] : new double[]{-Math.toDegrees(Math.atan(slope)), near * length};
    }

    private static double slope(double[] at, double[] where, int count) {
        var slopes = new double[count * count];
        int number = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + count / 3; j < count; j++) {
                slopes[number++] = (where[j] - where[i]) / (at[j] - at[i]);
            }
        }
        Arrays.sort(slopes, 0, number);
        return slopes[number / 2];
    }

    /// @return where the outermost strong edge lies, in pixels outwards; NaN for none
    private double edge(double x, double y, double outX, double outY) {
        int half = (int) (page.pixels(REACH) / STEP);
        var steps = new double[2 * half + 1];
        double strongest = 0;
        for (int i = 0; i < steps.length; i++) {
            double d = (i - half) * STEP;
            steps[i] = Math.abs(level(x + (d + 1) * outX, y + (d + 1) * outY)
                    - level(x + (d - 1) * outX, y + (d - 1) * outY));
            strongest = Math.max(strongest, steps[i]);
        }
        if (strongest < LEAST_EDGE) {
            return Double.NaN;
        }
        for (int i = steps.length - 2; i > 0; i--) {
            if (steps[i] >= STRONG * strongest && steps[i] >= steps[i - 1] && steps[i] >= steps[i + 1]) {
                double curve = steps[i - 1] - 2 * steps[i] + steps[i + 1];
                double between = curve == 0 ? 0 : (steps[i - 1] - steps[i + 1]) / (2 * curve);
                return (i - half + Math.clamp(between, -0.5, 0.5)) * STEP;
            }
        }
        return Double.NaN;
    }

    private double level(double x, double y) {
        double px = Math.clamp(x, 0, page.width() - 1.001);
        double py = Math.clamp(y, 0, page.height() - 1.001);
        int left = (int) px;
        int top = (int) py;
        double fx = px - left;
        double fy = py - top;
        double above = page.at(left, top) * (1 - fx) + page.at(left + 1, top) * fx;
        double below = page.at(left, top + 1) * (1 - fx) + page.at(left + 1, top + 1) * fx;
        return above * (1 - fy) + below * fy;
    }
}
