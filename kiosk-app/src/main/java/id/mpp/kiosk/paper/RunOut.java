package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import java.util.EnumSet;
import java.util.Set;

/// Letters and lines at the rim of a picture go on beyond it; the shadow of a paper's edge runs along it.
final class RunOut {

    /// So near to the rim a letter was cut.
    private static final double RIM = 0.6;
    /// Higher than a letter, or a line that lies askew.
    private static final double ALONG = 9;
    /// A whole line that runs out is at least two letters, or several lines with one each.
    private static final int CUT_LETTERS = 3;

    /// What is not paper, by millimetres from the upper left corner.
    @FunctionalInterface
    interface Lid {
        boolean isAt(double x, double y);
    }

    private final Ink ink;
    private final Lid lid;
    private final int[] cut = new int[Edge.values().length];

    private RunOut(Ink ink, Lid lid) {
        this.ink = ink;
        this.lid = lid;
    }

    /// Sides of the picture over which print runs out.
    static Set<Edge> over(Grey fine, Lid lid) {
        Ink ink = Ink.of(fine);
        var counted = new RunOut(ink, lid);
        for (Blob blob : Blobs.of(ink.pixels(), ink.width(), ink.height())) {
            if (ReadingDirection.isLetter(ink, blob)) {
                counted.count(blob.box());
            }
        }
        ink.atRim().forEach(counted::count);
        var edges = EnumSet.allOf(Edge.class);
        edges.removeIf(edge -> counted.cut[edge.ordinal()] < CUT_LETTERS);
        return edges;
    }

    private void count(Box box) {
        int rim = ink.pixels(RIM);
        int along = ink.pixels(ALONG);
        double mm = Grey.MM_PER_INCH / ink.dpi();
        if (lid.isAt((box.left() + box.width() / 2) * mm, (box.top() + box.height() / 2) * mm)) {
            return;
        }
        if (box.height() < along) {
            add(Edge.LEFT, box.left() < rim);
            add(Edge.RIGHT, box.right() > ink.width() - rim);
        }
        if (box.width() < along) {
            add(Edge.TOP, box.top() < rim);
            add(Edge.BOTTOM, box.bottom() > ink.height() - rim);
        }
    }

    private void add(Edge edge, boolean touched) {
        cut[edge.ordinal()] += touched ? 1 : 0;
    }
}
