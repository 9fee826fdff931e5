package id.mpp.kiosk.paper;

/// How far a page lies askew. Lower edges of ink are thrown onto a line across the text and left edges onto one along
/// it: at the right angle both heap up (projection profiles, Postl 1986), whichever way the text runs.
final class Skew {

    /// Nobody lays a paper down worse without meaning it.
    static final double MOST = 12;
    private static final int MOST_POINTS = 40_000;
    /// Fewer edges than a few words have say nothing.
    private static final int LEAST_POINTS = 300;

    private final float[] lowX;
    private final float[] lowY;
    private final float[] sideX;
    private final float[] sideY;
    private final double reach;

    private Skew(Ink ink) {
        int width = ink.width();
        int height = ink.height();
        var low = new java.util.BitSet(width * height);
        low.or(ink.pixels());
        var below = ink.pixels().get(width, width * height);
        low.andNot(below);
        var side = new java.util.BitSet(width * height);
        side.or(ink.pixels());
        for (int i = ink.pixels().nextSetBit(0); i >= 0; i = ink.pixels().nextSetBit(i + 1)) {
            int stop = ink.pixels().nextClearBit(i);
            side.clear(i + 1, stop);
            i = stop;
        }
        int margin = ink.pixels(3);
        float[][] lows = points(low, width, height, margin);
        float[][] sides = points(side, width, height, margin);
        lowX = lows[0];
        lowY = lows[1];
        sideX = sides[0];
        sideY = sides[1];
        reach = Math.hypot(width, height);
    }

    private static float[][] points(java.util.BitSet edges, int width, int height, int margin) {
        int skip = edges.cardinality() / MOST_POINTS + 1;
        var x = new float[edges.cardinality() / skip + 1];
        var y = new float[x.length];
        int count = 0;
        int seen = 0;
        for (int i = edges.nextSetBit(0); i >= 0; i = edges.nextSetBit(i + 1)) {
            int px = i % width;
            int py = i / width;
            boolean inside = px >= margin && py >= margin && px < width - margin && py < height - margin;
            if (inside && seen++ % skip == 0) {
                x[count] = px;
                y[count] = py;
                count++;
            }
        }
        return new float[][]{java.util.Arrays.copyOf(x, count), java.util.Arrays.copyOf(y, count)};
    }

    /// @param around
    ///            where to look: the angle of the paper's edges, or 0
    /// @param within
    ///            how far to look to both sides
    static double of(Ink ink, double around, double within) {
        var skew = new Skew(ink);
        if (skew.lowX.length < LEAST_POINTS) {
            return around;
        }
        // a ruled line is as long as the page and as thin as a hair: a tenth of a degree off, and it is not seen
        double coarse = skew.best(around, within, 0.12, 2);
        // with wide heaps a page of long thin lines has a ridge half a degree broad: only narrow ones tell its top
        double fine = skew.best(coarse, 0.6, 0.06, 1);
        return skew.best(fine, 0.06, 0.01, 1);
    }

    private double best(double around, double within, double step, double bin) {
        double best = around;
        double most = -1;
        int steps = (int) Math.round(within / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = around + i * step;
            double score = heaped(angle, bin);
            if (score > most) {
                most = score;
                best = angle;
            }
        }
        return best;
    }

    private double heaped(double angle, double bin) {
        double cos = Math.cos(Math.toRadians(angle)) / bin;
        double sin = Math.sin(Math.toRadians(angle)) / bin;
        return squares(lowX, lowY, -sin, cos, bin) + squares(sideX, sideY, cos, sin, bin);
    }

    private double squares(float[] x, float[] y, double a, double b, double bin) {
        int middle = (int) (reach / bin) + 2;
        var heap = new int[2 * middle];
        for (int i = 0; i < x.length; i++) {
            heap[(int) (x[i] * a + y[i] * b + middle)]++;
        }
        double sum = 0;
        for (int i = 1; i < heap.length; i++) {
            double both = heap[i] + heap[i - 1];
            sum += both * both;
        }
        return sum;
    }
}
