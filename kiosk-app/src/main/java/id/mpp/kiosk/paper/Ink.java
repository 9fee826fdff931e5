package id.mpp.kiosk.paper;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What is printed or written on a page: the pixels that are darker than the paper around them.
final class Ink {

    /// So much of each side is not looked at: shadows of the glass's rim.
    private static final double RIM = 2.5;
    /// The darkest two-thousandth: a single line of print is more than that.
    private static final double DARKEST = 0.9995;
    /// Ink is at least this share of the darkest ink's depth; the other side shining through is less.
    private static final double SHARE = 0.4;
    private static final double HEARTS = 0.6;
    /// Where to begin looking: half the light that the faintest pencil takes.
    private static final double FAINTEST = 0.06;
    /// Letters are smaller.
    private static final double LARGE = 12;
    /// Noise of a scanner's sensor and of JPEG stays below this.
    private static final int NOISE = 9;

    private final int width;
    private final int height;
    private final double dpi;
    private final BitSet pixels;
    private final int depth;
    private final int paper;
    private final List<Box> atRim;

    private Ink(int width, int height, double dpi, BitSet pixels, int depth, int paper, List<Box> atRim) {
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.pixels = pixels;
        this.depth = depth;
        this.paper = paper;
        this.atRim = atRim;
    }

    static Ink of(Grey page) {
        return of(page, PaperWhite.of(page));
    }

    static Ink of(Grey page, PaperWhite white) {
        return of(page, white, SHARE);
    }

    /// Only the hearts of the strokes: letters that touch come apart.
    static Ink hearts(Grey page) {
        return of(page, PaperWhite.of(page), HEARTS);
    }

    private static Ink of(Grey page, PaperWhite white, double share) {
        int width = page.width();
        int height = page.height();
        byte[] depths = depths(page, white);
        var pixels = new BitSet(width * height);
        mark(pixels, depths, Math.max(NOISE, (int) (FAINTEST * white.level())));
        List<Box> atRim = clearRim(pixels, width, height, page);
        int depth = darkest(pixels, depths, page);
        int least = Math.max(NOISE, (int) (share * depth));
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            if ((depths[i] & 0xff) <= least) {
                pixels.clear(i);
            }
        }
        return new Ink(width, height, page.dpi(), pixels, depth, white.level(), atRim);
    }

    private static byte[] depths(Grey page, PaperWhite white) {
        var depths = new byte[page.width() * page.height()];
        var row = new int[page.width()];
        for (int y = 0; y < page.height(); y++) {
            white.row(y, row);
            for (int x = 0; x < row.length; x++) {
                depths[y * row.length + x] = (byte) Math.max(0, row[x] - page.at(x, y));
            }
        }
        return depths;
    }

    private static void mark(BitSet pixels, byte[] depths, int least) {
        for (int i = 0; i < depths.length; i++) {
            if ((depths[i] & 0xff) > least) {
                pixels.set(i);
            }
        }
    }

    /// What comes in from the rim and is larger than letters is lid, or the shadow of the paper's edge.
    private static List<Box> clearRim(BitSet pixels, int width, int height, Grey page) {
        int rim = page.pixels(RIM);
        int large = page.pixels(LARGE);
        var cleared = new ArrayList<Box>();
        Blobs.clear(pixels, width, height, box -> {
            boolean lid = Math.max(box.width(), box.height()) > large && (box.left() < rim || box.top() < rim
                    || box.right() > width - rim || box.bottom() > height - rim);
            if (lid) {
                cleared.add(box);
            }
            return lid;
        });
        return cleared;
    }

    private static int darkest(BitSet pixels, byte[] depths, Grey page) {
        int rim = page.pixels(RIM);
        var counts = new int[256];
        int inked = 0;
        int looked = (page.width() - 2 * rim) * (page.height() - 2 * rim);
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            int x = i % page.width();
            int y = i / page.width();
            if (x >= rim && y >= rim && x < page.width() - rim && y < page.height() - rim) {
                counts[depths[i] & 0xff]++;
                inked++;
            }
        }
        int lighter = (int) (looked * DARKEST) - (looked - inked);
        return lighter < 0 ? 0 : PaperWhite.percentile(counts, Math.min(lighter, inked - 1));
    }

    /// Black and white already.
    static Ink ofBits(BitSet pixels, int width, int height, double dpi) {
        return new Ink(width, height, dpi, pixels, Grey.WHITE, Grey.WHITE, List.of());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double dpi() {
        return dpi;
    }

    boolean at(int x, int y) {
        return pixels.get(y * width + x);
    }

    BitSet pixels() {
        return pixels;
    }

    /// Around everything that is printed; the whole page where nothing is.
    Box box() {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
            top = Math.min(top, i / width);
            bottom = i / width + 1;
        }
        return right == 0 ? new Box(0, 0, width, height) : new Box(left, top, right - left, bottom - top);
    }

    /// How much darker than the paper the darkest ink is.
    int depth() {
        return depth;
    }

    /// Brightness of the paper.
    int paper() {
        return paper;
    }

    /// What came in from the rim and was not taken for ink.
    List<Box> atRim() {
        return atRim;
    }

    int pixels(double millimetres) {
        return (int) Math.max(1, Math.round(millimetres * dpi / Grey.MM_PER_INCH));
    }
}
