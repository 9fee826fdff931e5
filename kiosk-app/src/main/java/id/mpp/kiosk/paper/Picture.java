package id.mpp.kiosk.paper;

/// A picture in colour, `0xRRGGBB`, row by row.
public final class Picture {

    private static final int PAPER = 0xffffff;

    private final int width;
    private final int height;
    private final double dpi;
    private final int[] colours;

    /// @param colours
    ///            taken as they are, not copied
    public Picture(int width, int height, double dpi, int[] colours) {
        if (colours.length != width * height) {
            throw new IllegalArgumentException("colours do not fill " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.colours = colours;
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
        return colours[y * width + x];
    }

    int[] colours() {
        return colours;
    }

    /// ITU-R BT.601 luma.
    static int brightness(int colour) {
        return (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff) + 500) / 1000;
    }

    /// No pixel has a colour.
    boolean isGrey() {
        for (int colour : colours) {
            if ((colour & 0xffff) != (colour >> 8 & 0xffff)) {
                return false;
            }
        }
        return true;
    }

    public Grey grey() {
        var levels = new byte[colours.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) brightness(colours[i]);
        }
        return new Grey(width, height, dpi, levels);
    }

    /// Every `factor`×`factor` pixels become their mean.
    Picture shrunk(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = width / factor;
        int h = height / factor;
        var out = new int[w * h];
        int all = factor * factor;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int dy = 0; dy < factor; dy++) {
                    int row = (y * factor + dy) * width + x * factor;
                    for (int i = row; i < row + factor; i++) {
                        int c = colours[i];
                        red += c >> 16 & 0xff;
                        green += c >> 8 & 0xff;
                        blue += c & 0xff;
                    }
                }
                out[y * w + x] = red / all << 16 | green / all << 8 | blue / all;
            }
        }
        return new Picture(w, h, dpi / factor, out);
    }

    /// What lies under `frame`, laid straight. Outside the picture it is white.
    Picture under(Frame frame) {
        int w = frame.pixelWidth();
        int h = frame.pixelHeight();
        var out = new int[w * h];
        var sampling = new Sampling(frame);
        for (int v = 0; v < h; v++) {
            sampling.beginRow(v);
            for (int u = 0; u < w; u++, sampling.step()) {
                out[v * w + u] = between(sampling.x, sampling.y);
            }
        }
        return new Picture(w, h, dpi, out);
    }

    /// Mixed of the four pixels around, in 1/256 of one.
    int between(int x256, int y256) {
        int x = x256 >> 8;
        int y = y256 >> 8;
        if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
            return PAPER;
        }
        int fx = x256 & 0xff;
        int fy = y256 & 0xff;
        int i = y * width + x;
        return mix(mix(colours[i], colours[i + 1], fx), mix(colours[i + width], colours[i + width + 1], fx), fy);
    }

    /// Red and blue are mixed in one multiplication: they do not reach each other.
    private static int mix(int one, int other, int part) {
        int redBlue = (one & 0xff00ff) * (256 - part) + (other & 0xff00ff) * part >>> 8 & 0xff00ff;
        int green = (one & 0xff00) * (256 - part) + (other & 0xff00) * part >>> 8 & 0xff00;
        return redBlue | green;
    }

    /// @param quarters
    ///            clockwise
    public Picture turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        int w = turns == 2 ? width : height;
        int h = turns == 2 ? height : width;
        var out = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int from = switch (turns) {
                    case 1 -> (height - 1 - x) * width + y;
                    case 2 -> (height - 1 - y) * width + width - 1 - x;
                    default -> x * width + width - 1 - y;
                };
                out[y * w + x] = colours[from];
            }
        }
        return new Picture(w, h, dpi, out);
    }

    @Override
    public String toString() {
        return "Picture[" + width + "×" + height + "]";
    }
}
