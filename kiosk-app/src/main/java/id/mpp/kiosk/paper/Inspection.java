package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import id.mpp.kiosk.paper.ReadingDirection.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Looks at one scan. Every threshold is a length, a share or a level of brightness, and says what in the world it is.
final class Inspection {

    /// Edges of papers, no letters.
    private static final double COARSE = 50;
    /// The smallest print still has eight pixels a letter.
    private static final double FINE = 150;
    /// The other side shining through thin paper takes less than this share of its light, the faintest pencil more.
    static final double EMPTY_DEPTH = 0.108;
    /// Noise of a dark scan, in levels.
    private static final int NOISE = 9;
    /// Less than one word in the size of a footnote.
    private static final int LEAST_LETTERS = 5;
    /// A page without letters (a photo, a drawing) has at least this share of ink.
    private static final double LEAST_INK = 0.004;
    /// Coloured paper is brighter than this; white paper under an open lid is darker.
    static final int DARK_PAPER = 122;
    /// 10 × 15 cm is the largest print of a photo, 30 grey levels the flattest.
    private static final double PHOTO = 155;
    private static final int PHOTO_LETTERS = 10;
    private static final int PHOTO_TONES = 30;
    /// Overexposed: the paper is as white as can be and the darkest ink is only grey.
    static final int FADED_INK = 150;
    static final int OVEREXPOSED = 247;
    /// Pencil and worn carbon copies have more.
    static final int FAINT_DEPTH = 62;
    /// Edges of a good scan at 200–300 dpi are 0.07–0.14 mm wide; at 0.22 small print runs together.
    static final double BLURRED = 0.21;
    /// Edges of a card tell its angle better than its few words, but not where a whole side rises by one pixel or two.
    private static final double COARSE_ANGLE = 0.75;

    private final Grey full;
    private final Glass glass;
    private final EnumSet<Finding> found = EnumSet.noneOf(Finding.class);
    private final EnumSet<Edge> cut = EnumSet.noneOf(Edge.class);

    private Inspection(Picture scan) {
        this.full = scan.grey();
        this.glass = Glass.of(scan.shrunk((int) Math.max(1, Math.round(scan.dpi() / COARSE))));
    }

    static Inspected of(Picture scan) {
        return new Inspection(scan).look();
    }

    private Inspected look() {
        Grey fine = full.shrunkTo(FINE);
        int bare = fine.usual();
        double toFine = fine.dpi() / glass.dpi();
        Optional<Frame> edges = glass.paper().filter(it -> !glass.touchesRim(it) || glass.isPartOfACard(it))
                .map(it -> it.times(toFine));
        Frame coarse = edges.orElse(Frame.whole(fine.width(), fine.height()));
        Ink before = Ink.of(fine.under(coarse, bare));
        boolean byEdges = edges.isPresent()
                && (isBare(before) || glass.cards().size() == 1 && Math.abs(coarse.degrees()) > COARSE_ANGLE);
        OptionalDouble sides = edges.filter(it -> fine.millimetres(it.longer()) < PHOTO).map(
                it -> EdgeAngle.of(fine, it)).orElse(OptionalDouble.empty());
        double skew = sides.orElseGet(() -> byEdges
                ? coarse.degrees()
                : coarse.degrees() + Skew.of(before, 0, edges.isPresent() ? 1.5 : Skew.MOST));
        Frame straight = edges.isPresent()
                ? coarse.turnedBy(skew - coarse.degrees())
                : around(coarse, skew);
        Grey page = fine.under(straight, bare);
        Ink ink = Ink.of(page);
        boolean card = glass.cards().size() == 1;
        // print on a card is so small that its letters touch
        Reading reading = card
                ? reading(Ink.hearts(full.under(straight.times(full.dpi() / fine.dpi()), bare)))
                : reading(ink);
        double sharpness = -1;
        boolean photo = edges.isPresent() && isPhoto(page, reading);
        if (!photo && isEmpty(ink, reading)) {
            found.add(Finding.EMPTY);
        } else {
            if (!photo) {
                sharpness = Sharpness.blur(full, ink.depth());
                light(ink);
            }
            whole(fine, edges.orElse(coarse).turnedBy(skew - coarse.degrees()));
            if (sharpness > BLURRED && !found.contains(Finding.LOW_CONTRAST)) {
                found.add(Finding.BLURRED);
            }
            if (reading.sure() && reading.quarters() != 0) {
                found.add(reading.quarters() == 2 ? Finding.UPSIDE_DOWN : Finding.SIDEWAYS);
            }
        }
        int quarters = reading.sure() ? reading.quarters() : 0;
        if (edges.isEmpty()) {
            straight = straight.part(trimmed(ink, coarse));
        }
        return new Inspected(new Verdict(List.copyOf(found), card, shown(cut, quarters)), photo,
                straight.times(full.dpi() / fine.dpi()),
                quarters, ink.depth(), ink.paper(), sharpness);
    }

    /// As the citizen sees the page.
    static List<Edge> shown(Set<Edge> edges, int quarters) {
        return edges.stream().map(edge -> edge.turned(quarters)).sorted().toList();
    }

    static Reading reading(Ink ink) {
        return ReadingDirection.of(ink, Blobs.of(ink.pixels(), ink.width(), ink.height()));
    }

    /// Without edges everything seen is the page: straightened, it needs more room.
    static Frame around(Frame whole, double degrees) {
        double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
        double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
        return whole.turnedBy(degrees).sized(whole.width() * cos + whole.height() * sin,
                whole.width() * sin + whole.height() * cos);
    }

    /// A small thing full of tones and without letters: neither its light nor its edges tell how it was scanned.
    private static boolean isPhoto(Grey page, Reading reading) {
        return page.millimetres(Math.max(page.width(), page.height())) < PHOTO && reading.letters() < PHOTO_LETTERS
                && page.usual() - page.usual(0.1) > PHOTO_TONES;
    }

    /// As large as the glass again, and where the ink is: papers are no larger than what they were scanned on.
    private static Box trimmed(Ink ink, Frame glass) {
        int width = Math.min(ink.width(), glass.pixelWidth());
        int height = Math.min(ink.height(), glass.pixelHeight());
        Box print = ink.box();
        int left = Math.clamp(print.left() + (print.width() - width) / 2, 0, ink.width() - width);
        int top = Math.clamp(print.top() + (print.height() - height) / 2, 0, ink.height() - height);
        int middleX = (ink.width() - width) / 2;
        int middleY = (ink.height() - height) / 2;
        boolean fitsX = print.left() >= middleX && print.right() <= middleX + width;
        boolean fitsY = print.top() >= middleY && print.bottom() <= middleY + height;
        return new Box(fitsX ? middleX : left, fitsY ? middleY : top, width, height);
    }

    static boolean isBare(Ink ink) {
        return ink.depth() < Math.max(NOISE, EMPTY_DEPTH * ink.paper());
    }

    private boolean isEmpty(Ink ink, Reading reading) {
        return glass.bare() || saysNothing(ink, reading);
    }

    static boolean saysNothing(Ink ink, Reading reading) {
        if (isBare(ink)) {
            return true;
        }
        double share = (double) ink.pixels().cardinality() / (ink.width() * ink.height());
        return reading.letters() < LEAST_LETTERS && share < LEAST_INK;
    }

    private void light(Ink ink) {
        int darkest = ink.paper() - ink.depth();
        if (ink.paper() < DARK_PAPER) {
            found.add(Finding.TOO_DARK);
        } else if (ink.paper() >= OVEREXPOSED && darkest > FADED_INK) {
            found.add(Finding.TOO_LIGHT);
        } else if (ink.depth() < FAINT_DEPTH) {
            found.add(Finding.LOW_CONTRAST);
        }
    }

    private void whole(Grey fine, Frame paper) {
        if (glass.holdsTwoCards()) {
            found.add(Finding.TWO_CARDS);
        }
        cut.addAll(glass.cutCards());
        cut.addAll(RunOut.over(fine, this::isLid));
        if (!cut.isEmpty()) {
            found.add(Finding.CUT_OFF);
        }
        if (glass.cards().isEmpty() && Fold.in(fine.shrunk(2).under(paper.times(0.5), fine.usual()))) {
            found.add(Finding.FOLDED_CORNER);
        }
    }

    private boolean isLid(double x, double y) {
        return glass.isLid((int) (x * glass.dpi() / Grey.MM_PER_INCH), (int) (y * glass.dpi() / Grey.MM_PER_INCH));
    }
}
