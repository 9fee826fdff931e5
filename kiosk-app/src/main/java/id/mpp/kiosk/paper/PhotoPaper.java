package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The paper in a photograph from a phone: where it lies on the table, laid flat, at a size that a paper has. Where no
/// edges are clear, the whole photograph is the page.
///
/// @param page
///            flat, with the dots an inch it would have been scanned with
/// @param found
///            its edges were clear
/// @param cut
///            sides of the photograph over which the paper runs out
record PhotoPaper(Picture page, boolean found, boolean card, Set<Edge> cut) {

    /// Long side in pixels: edges of papers, no letters.
    private static final int COARSE = 420;
    /// Finer than this adds nothing to a page.
    private static final double FINEST = 300;
    /// A paper that is meant fills so much of its photograph.
    private static final double LEAST_AREA = 0.12;
    /// A paper fills the largest four corners in it; a hand or a shadow does not.
    private static final double FULL = 0.93;
    /// Seen from farther aside than this it cannot be read any more.
    private static final double ASIDE = 0.55;
    /// So long a stretch of the photograph's side is paper where the paper runs out.
    private static final double CUT = 0.12;
    /// Table and paper differ at least so much.
    private static final int LEAST_STEP = 22;
    private static final double A4_LONG = 297;
    private static final double A4 = Math.sqrt(2);
    private static final double F4_LONG = 330;
    private static final double F4 = 330.0 / 215;
    private static final double CARD = Glass.CARD_LONG / Glass.CARD_SHORT;
    /// Seen from aside, a side looks up to a tenth shorter.
    private static final double GIVE = 0.13;
    /// The ground of an identity card is coloured all over.
    private static final double COLOURED = 0.3;
    private static final int COLOURLESS = 18;

    static PhotoPaper in(Picture photo) {
        int longer = Math.max(photo.width(), photo.height());
        Picture coarse = photo.shrunk(Math.max(1, longer / COARSE));
        double factor = (double) photo.width() / coarse.width();
        return java.util.stream.Stream.of(unlikeTheRim(coarse), bright(coarse))
                .flatMap(mask -> found(mask, coarse.width(), coarse.height()).stream())
                .max(Comparator.comparingDouble(it -> it.quad().area()))
                .map(it -> flat(photo, it.quad().times(factor), it.cut())).orElseGet(() -> whole(photo));
    }

    private record Found(Quad quad, Set<Edge> cut) {
    }

    private static PhotoPaper whole(Picture photo) {
        double dpi = Math.max(photo.width(), photo.height()) * Grey.MM_PER_INCH / A4_LONG;
        Picture page = photo.shrunk((int) Math.max(1, Math.round(dpi / FINEST)));
        double left = Math.max(page.width(), page.height()) * Grey.MM_PER_INCH / A4_LONG;
        return new PhotoPaper(new Picture(page.width(), page.height(), left, page.colours()), false, false, Set.of());
    }

    private static PhotoPaper flat(Picture photo, Quad quad, Set<Edge> cut) {
        double longer = Math.max(quad.width(), quad.height());
        double shorter = Math.min(quad.width(), quad.height());
        double seen = longer / Math.max(1, shorter);
        boolean whole = cut.isEmpty();
        boolean card = whole && isNear(seen, CARD) && isColoured(quad.flat(photo, 160, 160, 1));
        double shape = !whole ? seen : card ? CARD : Math.abs(seen - F4) < 0.05 ? F4 : isNear(seen, A4) ? A4 : seen;
        double millimetres = card ? Glass.CARD_LONG : shape == F4 ? F4_LONG : A4_LONG;
        double dpi = Math.min(FINEST, longer * Grey.MM_PER_INCH / millimetres);
        int longPixels = (int) Math.round(millimetres * dpi / Grey.MM_PER_INCH);
        int shortPixels = (int) Math.max(1, Math.round(longPixels / shape));
        boolean across = quad.width() > quad.height();
        return new PhotoPaper(quad.flat(photo, across ? longPixels : shortPixels, across ? shortPixels : longPixels,
                dpi), true, card, cut);
    }

    private static boolean isNear(double seen, double shape) {
        return Math.abs(seen / shape - 1) < GIVE;
    }

    private static boolean isColoured(Picture paper) {
        int coloured = 0;
        for (int colour : paper.colours()) {
            int red = colour >> 16 & 0xff;
            int green = colour >> 8 & 0xff;
            int blue = colour & 0xff;
            int most = Math.max(red, Math.max(green, blue));
            coloured += most - Math.min(red, Math.min(green, blue)) > COLOURLESS ? 1 : 0;
        }
        return coloured > COLOURED * paper.colours().length;
    }

    private static Optional<Found> found(BitSet mask, int width, int height) {
        Optional<Blob> largest = Blobs.of(mask, width, height).stream().max(Comparator.comparingInt(Blob::area));
        if (largest.isEmpty() || largest.get().area() < LEAST_AREA / 2 * width * height) {
            return Optional.empty();
        }
        Box box = largest.get().box();
        Blobs.clear(mask, width, height, it -> !it.equals(box));
        Hull hull = Hull.of(mask, largest.get(), width);
        Set<Edge> cut = cut(mask, width, height);
        return Quad.in(hull.corners()).filter(quad -> quad.area() >= LEAST_AREA * width * height
                && quad.area() >= FULL * hull.area() && quad.evenness() >= ASIDE
                && largest.get().area() >= 0.6 * hull.area() && cut.size() <= 2).map(quad -> new Found(quad, cut));
    }

    private static Set<Edge> cut(BitSet mask, int width, int height) {
        var cut = EnumSet.noneOf(Edge.class);
        var counts = new int[Edge.values().length];
        for (int x = 0; x < width; x++) {
            counts[Edge.TOP.ordinal()] += mask.get(width + x) ? 1 : 0;
            counts[Edge.BOTTOM.ordinal()] += mask.get((height - 2) * width + x) ? 1 : 0;
        }
        for (int y = 0; y < height; y++) {
            counts[Edge.LEFT.ordinal()] += mask.get(y * width + 1) ? 1 : 0;
            counts[Edge.RIGHT.ordinal()] += mask.get(y * width + width - 2) ? 1 : 0;
        }
        for (Edge edge : Edge.values()) {
            int side = edge == Edge.TOP || edge == Edge.BOTTOM ? width : height;
            if (counts[edge.ordinal()] > CUT * side) {
                cut.add(edge);
            }
        }
        return cut;
    }

    /// Everything that has another colour than most of the photograph's rim, which is table.
    private static BitSet unlikeTheRim(Picture photo) {
        int table = rim(photo);
        var far = new byte[photo.colours().length];
        for (int i = 0; i < far.length; i++) {
            int colour = photo.colours()[i];
            int most = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                most = Math.max(most, Math.abs((colour >> shift & 0xff) - (table >> shift & 0xff)));
            }
            far[i] = (byte) most;
        }
        return above(far, LEAST_STEP);
    }

    private static BitSet bright(Picture photo) {
        return above(photo.grey().levels(), 0);
    }

    /// The usual colour of the outermost thirtieth.
    private static int rim(Picture photo) {
        int wide = Math.max(1, Math.min(photo.width(), photo.height()) / 30);
        var counts = new int[3][256];
        int all = 0;
        for (int y = 0; y < photo.height(); y++) {
            boolean outer = y < wide || y >= photo.height() - wide;
            for (int x = 0; x < photo.width(); x++) {
                if (outer || x < wide || x >= photo.width() - wide) {
                    for (int part = 0; part < 3; part++) {
                        counts[part][photo.at(x, y) >> 8 * part & 0xff]++;
                    }
                    all++;
                }
            }
        }
        int colour = 0;
        for (int part = 0; part < 3; part++) {
            colour |= PaperWhite.percentile(counts[part], all / 2) << 8 * part;
        }
        return colour;
    }

    /// Otsu's threshold (1979): where both sides differ most from each other.
    private static BitSet above(byte[] levels, int least) {
        var counts = new long[256];
        double sum = 0;
        for (byte level : levels) {
            counts[level & 0xff]++;
            sum += level & 0xff;
        }
        int best = 0;
        double most = -1;
        double below = 0;
        long number = 0;
        for (int level = 0; level < 255; level++) {
            number += counts[level];
            below += (double) level * counts[level];
            long rest = levels.length - number;
            if (number > 0 && rest > 0) {
                double apart = below / number - (sum - below) / rest;
                double score = (double) number * rest * apart * apart;
                if (score > most) {
                    most = score;
                    best = level;
                }
            }
        }
        int threshold = Math.max(best, least);
        var mask = new BitSet(levels.length);
        for (int i = 0; i < levels.length; i++) {
            if ((levels[i] & 0xff) > threshold) {
                mask.set(i);
            }
        }
        return mask;
    }
}
