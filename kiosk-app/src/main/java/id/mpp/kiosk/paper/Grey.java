package id.mpp.kiosk.paper;

import java.util.Arrays;

/// Brightness of a picture, 0 black to 255 white, row by row.
public final class Grey {

    static final double MM_PER_INCH = 25.4;
    static final int WHITE = 255;

    private final int width;
    private final int height;
    private final double dpi;
    private final byte[] levels;

    /// @param levels
    ///            taken as they are, not copied
    public Grey(int width, int height, double dpi, byte[] levels) {
        if (levels.length != width * height) {
            throw new IllegalArgumentException("levels do not fill " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.levels = levels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double dpi() {
        return dpi;
    }

    int at(int x, int y) {
        return levels[y * width + x] & 0xff;
    }

    byte[] levels() {
        return levels;
    }

    int pixels(double millimetres) {
        return (int) Math.max(1, Math.round(millimetres * dpi / MM_PER_INCH));
    }

    double millimetres(double pixels) {
        return pixels * MM_PER_INCH / dpi;
    }

    /// Every `factor`×`factor` pixels become their mean.
    Grey shrunk(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = width / factor;
        int h = height / factor;
        var out = new byte[w * h];
        var sums = new int[w];
        for (int y = 0; y < h; y++) {
            Arrays.fill(sums, 0);
            for (int dy = 0; dy < factor; dy++) {
                int row = (y * factor + dy) * width;
                for (int x = 0, i = row; x < w; x++) {
                    for (int dx = 0; dx < factor; dx++, i++) {
                        sums[x] += levels[i] & 0xff;
                    }
                }
            }
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) (sums[x] / (factor * factor));
            }
        }
        return new Grey(w, h, dpi / factor, out);
    }

    Grey shrunkTo(double wanted) {
        return shrunk((int) Math.round(dpi / wanted));
    }

    /// What lies under `frame`, laid straight.
    ///
    /// @param outside
    ///            brightness of what lies outside the picture
    Grey under(Frame frame, int outside) {
        int w = frame.pixelWidth();
        int h = frame.pixelHeight();
        var out = new byte[w * h];
        var sampling = new Sampling(frame);
        for (int v = 0; v < h; v++) {
            sampling.beginRow(v);
            for (int u = 0; u < w; u++, sampling.step()) {
                out[v * w + u] = (byte) between(sampling.x, sampling.y, outside);
            }
        }
        return new Grey(w, h, dpi, out);
    }

    /// Between four pixels, in 1/256 of one.
    private int between(int x256, int y256, int outside) {
        int x = x256 >> 8;
        int y = y256 >> 8;
        if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
            return outside;
        }
        int fx = x256 & 0xff;
        int fy = y256 & 0xff;
        int i = y * width + x;
        int above = (levels[i] & 0xff) * (256 - fx) + (levels[i + 1] & 0xff) * fx;
        int below = (levels[i + width] & 0xff) * (256 - fx) + (levels[i + width + 1] & 0xff) * fx;
        return above * (256 - fy) + below * fy + 32768 >> 16;
    }

    /// Most of a page is bare, whatever is printed on the rest.
    int usual() {
        return usual(0.7);
    }

    /// Brightness that `share` of the pixels do not reach.
    int usual(double share) {
        var counts = new int[256];
        for (byte level : levels) {
            counts[level & 0xff]++;
        }
        return PaperWhite.percentile(counts, (int) (levels.length * share));
    }

    /// Turned clockwise by quarters.
    Grey turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        int w = turns == 2 ? width : height;
        int h = turns == 2 ? height : width;
        var out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int from = switch (turns) {
                    case 1 -> (height - 1 - x) * width + y;
                    case 2 -> (height - 1 - y) * width + width - 1 - x;
                    default -> x * width + width - 1 - y;
                };
                out[y * w + x] = levels[from];
            }
        }
        return new Grey(w, h, dpi, out);
    }

    @Override
    public String toString() {
        return "Grey[" + width + "×" + height + "]";
    }
}
