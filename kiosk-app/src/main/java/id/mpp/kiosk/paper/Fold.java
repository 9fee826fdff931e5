package id.mpp.kiosk.paper;

/// A folded corner: a straight edge across a corner of the paper, from one of its sides to the other. Print and stamps
/// have slanting lines too, but none that runs from side to side.
final class Fold {

    /// Shorter ones hide nothing.
    private static final double LEAST = 13;
    private static final double MOST = 75;
    /// Nobody folds a corner flatter than 1 : 2.6; the paper lying askew makes flatter edges.
    private static final double FLATTEST = 2.6;
    /// The shadow under a flap, or the lid behind a missing corner, differs at least so much from the paper.
    private static final int STEP = 7;
    /// So much of the edge is seen; print under it may hide the rest.
    private static final double SEEN = 0.86;
    /// To both sides of the edge, millimetres.
    private static final double BESIDE = 0.7;

    private final Grey page;
    private final double mm;

    private Fold(Grey page) {
        this.page = page;
        this.mm = page.dpi() / Grey.MM_PER_INCH;
    }

    /// @param page
    ///            upright, cut to the paper's edges, about 75 dpi
    static boolean in(Grey page) {
        var fold = new Fold(page);
        for (int corner = 0; corner < 4; corner++) {
            if (fold.at((corner & 1) == 1, (corner & 2) == 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(boolean fromRight, boolean fromBottom) {
        double most = Math.min(MOST, 0.45 * Math.min(page.width(), page.height()) / mm);
        for (double a = LEAST; a < most; a += 0.75) {
            for (double b = Math.max(LEAST, a / FLATTEST); b < Math.min(most, a * FLATTEST); b += 0.75) {
                if (seen(a * mm, b * mm, fromRight, fromBottom) >= SEEN) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The line from (a, 0) to (0, b), counted from the corner: share of its points with a step of always one sign.
    private double seen(double a, double b, boolean fromRight, boolean fromBottom) {
        double length = Math.hypot(a, b);
        double nx = b / length * BESIDE * mm;
        double ny = a / length * BESIDE * mm;
        int points = (int) (length / 1.5);
        int darkerInside = 0;
        int darkerOutside = 0;
        int looked = 0;
        for (int i = 0; i <= points; i++) {
            double t = 0.1 + 0.8 * i / points;
            double x = a * (1 - t);
            double y = b * t;
            int on = level(x, y, fromRight, fromBottom);
            int inside = level(x + nx, y + ny, fromRight, fromBottom);
            int outside = level(x - nx, y - ny, fromRight, fromBottom);
            looked++;
            darkerInside += Math.max(outside - on, outside - inside) > STEP ? 1 : 0;
            darkerOutside += Math.max(inside - on, inside - outside) > STEP ? 1 : 0;
            if (i > 12 && Math.max(darkerInside, darkerOutside) < 0.6 * looked) {
                return 0;
            }
        }
        return (double) Math.max(darkerInside, darkerOutside) / looked;
    }

    private int level(double x, double y, boolean fromRight, boolean fromBottom) {
        int px = (int) Math.round(fromRight ? page.width() - 1 - x : x);
        int py = (int) Math.round(fromBottom ? page.height() - 1 - y : y);
        return page.at(Math.clamp(px, 0, page.width() - 1), Math.clamp(py, 0, page.height() - 1));
    }
}
