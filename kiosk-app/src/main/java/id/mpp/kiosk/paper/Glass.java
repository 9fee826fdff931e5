package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies on the glass: papers and cards whose edges can be told from the lid behind them. A white paper that fills
/// the glass, or one as white as the lid, shows none; then everything seen is the page.
final class Glass {

    /// A passport photograph's shirt, seen on a black lid.
    private static final double LIGHT = 0.0004;
    /// A black lid, or an open one in a dark hall.
    private static final int DARK = 85;
    /// A passport photograph of 2 × 3 cm is the smallest thing anybody hands in.
    private static final double LEAST_AREA = 500;
    /// A rectangle, be it with round or folded corners, fills its frame; stamps and blocks of text do not.
    private static final double FULL = 0.9;
    /// A scanner's noise makes less colour of grey.
    private static final int COLOURLESS = 16;
    private static final int BRIGHT = 150;
    /// Print beyond the edge means that the edge was none: the frame of a table.
    private static final double BEYOND = 0.012;
    /// ISO/IEC 7810 ID-1: identity cards.
    static final double CARD_LONG = 85.6;
    static final double CARD_SHORT = 53.98;
    private static final double CARD_GIVE = 4;

    private final Picture scan;
    private final BitSet lid;
    private final List<Frame> papers;

    private Glass(Picture scan, BitSet lid, List<Frame> papers) {
        this.scan = scan;
        this.lid = lid;
        this.papers = papers;
    }

    /// @param scan
    ///            of about 50 dpi: edges, no letters
    static Glass of(Picture scan) {
        BitSet lid = lid(scan);
        var rest = new BitSet(scan.width() * scan.height());
        rest.set(0, scan.width() * scan.height());
        rest.andNot(lid);
        return new Glass(scan, lid, papers(scan, rest));
    }

    private static BitSet lid(Picture scan) {
        int w = scan.width();
        int h = scan.height();
        var brush = new Flood(scan);
        boolean light = hasLight(scan);
        for (int x = 0; x < w && light; x++) {
            brush.darkFrom(x, 0, DARK);
            brush.darkFrom(x, h - 1, DARK);
        }
        for (int y = 0; y < h && light; y++) {
            brush.darkFrom(0, y, DARK);
            brush.darkFrom(w - 1, y, DARK);
        }
        if (brush.reached().cardinality() < 0.002 * w * h) {
            brush.reached().clear();
        }
        if (!brush.reached().get(w * h - 1)) {
            // the corner farthest from the arrow shows the lid first
            brush.alikeFrom(w - 3, h - 3);
        }
        return brush.reached();
    }

    /// In a scan without light the paper is as dark as a lid.
    private static boolean hasLight(Picture scan) {
        int light = 0;
        for (int colour : scan.colours()) {
            light += Picture.brightness(colour) > Inspection.DARK_PAPER ? 1 : 0;
        }
        return light > LIGHT * scan.colours().length;
    }

    private static List<Frame> papers(Picture scan, BitSet rest) {
        double mm = scan.dpi() / Grey.MM_PER_INCH;
        var frames = new ArrayList<Frame>();
        long inside = 0;
        long outside = 0;
        for (Blob blob : Blobs.of(rest, scan.width(), scan.height())) {
            Hull hull = Hull.of(rest, blob, scan.width());
            Frame frame = hull.tightest();
            double area = frame.width() * frame.height();
            if (isCopy(scan, frame)) {
                continue;
            }
            if (area >= LEAST_AREA * mm * mm && hull.area() >= FULL * area && frame.shorter() > 18 * mm) {
                frames.add(frame);
                inside += (long) area;
            } else if (blob.box().width() > 1 || blob.box().height() > 1) {
                outside += Math.max(blob.area(), blob.box().width() * blob.box().height() / 4);
            }
        }
        return outside > Math.max(BEYOND * inside, 12 * mm * mm) ? List.of() : frames;
    }

    /// A photocopied card on white paper: as large as a card, without any colour.
    private static boolean isCopy(Picture scan, Frame frame) {
        if (!is(frame, CARD_LONG, CARD_SHORT, scan.dpi()) && !is(frame, CARD_LONG, 2 * CARD_SHORT, scan.dpi())) {
            return false;
        }
        int ground = scan.at(scan.width() - 3, scan.height() - 3);
        Picture card = scan.under(frame);
        int coloured = 0;
        for (int colour : card.colours()) {
            coloured += colourfulness(colour) > COLOURLESS ? 1 : 0;
        }
        return Picture.brightness(ground) > BRIGHT && coloured < 0.05 * card.colours().length;
    }

    private static int colourfulness(int colour) {
        int red = colour >> 16 & 0xff;
        int green = colour >> 8 & 0xff;
        int blue = colour & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    boolean isLid(int x, int y) {
        return lid.get(y * scan.width() + x);
    }

    double dpi() {
        return scan.dpi();
    }

    /// Nothing but lid: nothing lies here.
    boolean bare() {
        return lid.cardinality() > 0.9995 * scan.width() * scan.height();
    }

    /// In pixels of this scan.
    List<Frame> papers() {
        return papers;
    }

    /// The largest thing with edges of its own.
    Optional<Frame> paper() {
        return papers.stream().max((one, other) -> Double.compare(one.width() * one.height(),
                other.width() * other.height()));
    }

    List<Frame> cards() {
        return papers.stream().filter(this::isCard).toList();
    }

    /// Two side by side without a gap look like one rectangle.
    boolean holdsTwoCards() {
        return cards().size() >= 2 || papers.stream().anyMatch(it -> is(it, 2 * CARD_SHORT, CARD_LONG)
                || is(it, 2 * CARD_LONG, CARD_SHORT));
    }

    boolean isCard(Frame frame) {
        return is(frame, CARD_LONG, CARD_SHORT);
    }

    private boolean is(Frame frame, double one, double other) {
        return is(frame, one, other, dpi());
    }

    private static boolean is(Frame frame, double one, double other, double dpi) {
        double mm = Grey.MM_PER_INCH / dpi;
        return Math.abs(frame.longer() * mm - Math.max(one, other)) < CARD_GIVE
                && Math.abs(frame.shorter() * mm - Math.min(one, other)) < CARD_GIVE;
    }

    /// A card that runs out of the glass: one side is a card's, the other too short, and it touches the rim.
    boolean isPartOfACard(Frame it) {
        double mm = Grey.MM_PER_INCH / dpi();
        return touchesRim(it) && !isCard(it)
                && (Math.abs(it.longer() * mm - CARD_LONG) < CARD_GIVE && it.shorter() * mm < CARD_SHORT
                        || Math.abs(it.shorter() * mm - CARD_SHORT) < CARD_GIVE && it.longer() * mm < CARD_LONG);
    }

    /// Sides of the glass over which a card runs out.
    Set<Edge> cutCards() {
        var cut = EnumSet.noneOf(Edge.class);
        papers.stream().filter(this::isPartOfACard).forEach(card -> cut.addAll(rims(card)));
        return cut;
    }

    boolean touchesRim(Frame frame) {
        return !rims(frame).isEmpty();
    }

    private Set<Edge> rims(Frame frame) {
        double cos = Math.abs(Math.cos(Math.toRadians(frame.degrees())));
        double sin = Math.abs(Math.sin(Math.toRadians(frame.degrees())));
        double halfX = (frame.width() * cos + frame.height() * sin) / 2;
        double halfY = (frame.width() * sin + frame.height() * cos) / 2;
        var rims = EnumSet.noneOf(Edge.class);
        add(rims, Edge.LEFT, frame.middleX() - halfX < 1.5);
        add(rims, Edge.TOP, frame.middleY() - halfY < 1.5);
        add(rims, Edge.RIGHT, frame.middleX() + halfX > scan.width() - 2.5);
        add(rims, Edge.BOTTOM, frame.middleY() + halfY > scan.height() - 2.5);
        return rims;
    }

    private static void add(Set<Edge> edges, Edge edge, boolean touched) {
        if (touched) {
            edges.add(edge);
        }
    }
}
