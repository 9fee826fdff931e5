package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Hull.Point;
import java.util.List;
import java.util.Optional;

/// Four corners of a paper that is seen from an angle: upper left, upper right, lower right, lower left.
record Quad(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {

    /// A hull with more corners is thinned out: the largest four are among any hundred.
    private static final int MOST_CORNERS = 96;

    /// The largest one inside a convex outline, which for a paper is the paper.
    static Optional<Quad> in(List<Point> outline) {
        int skip = Math.ceilDiv(outline.size(), MOST_CORNERS);
        Point[] all = java.util.stream.IntStream.range(0, outline.size()).filter(i -> i % skip == 0)
                .mapToObj(outline::get).toArray(Point[]::new);
        Point[] best = {};
        double most = 0;
        for (int i = 0; i < all.length; i++) {
            for (int k = i + 2; k < all.length; k++) {
                int one = farthest(all, i, k, i + 1, k);
                int other = farthest(all, i, k, k + 1, i + all.length);
                if (one < 0 || other < 0) {
                    continue;
                }
                double area = area(all[i], all[one], all[k]) + area(all[i], all[other], all[k]);
                if (area > most) {
                    most = area;
                    best = new Point[]{all[i], all[one], all[k], all[other]};
                }
            }
        }
        return best.length == 0 ? Optional.empty() : Optional.of(sorted(best));
    }

    private static int farthest(Point[] all, int i, int k, int from, int to) {
        int best = -1;
        double most = 0;
        for (int j = from; j < to; j++) {
            double area = area(all[i], all[j % all.length], all[k]);
            if (area > most) {
                most = area;
                best = j % all.length;
            }
        }
        return best;
    }

    private static double area(Point a, Point b, Point c) {
        return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x())) / 2;
    }

    /// Clockwise as seen, beginning with the one nearest to the upper left.
    private static Quad sorted(Point[] it) {
        double turn = (it[1].x() - it[0].x()) * (it[2].y() - it[0].y())
                - (it[1].y() - it[0].y()) * (it[2].x() - it[0].x());
        Point[] clockwise = turn > 0 ? it : new Point[]{it[0], it[3], it[2], it[1]};
        int first = 0;
        for (int i = 1; i < 4; i++) {
            first = clockwise[i].x() + clockwise[i].y() < clockwise[first].x() + clockwise[first].y() ? i : first;
        }
        return new Quad(clockwise[first], clockwise[(first + 1) % 4], clockwise[(first + 2) % 4],
                clockwise[(first + 3) % 4]);
    }

    double area() {
        return area(upperLeft, upperRight, lowerRight) + area(upperLeft, lowerRight, lowerLeft);
    }

    /// Mean of upper and lower side.
    double width() {
        return (distance(upperLeft, upperRight) + distance(lowerLeft, lowerRight)) / 2;
    }

    double height() {
        return (distance(upperLeft, lowerLeft) + distance(upperRight, lowerRight)) / 2;
    }

    /// The shorter of two opposite sides over the longer one: 1 as seen from straight above.
    double evenness() {
        double across = ratio(distance(upperLeft, upperRight), distance(lowerLeft, lowerRight));
        return Math.min(across, ratio(distance(upperLeft, lowerLeft), distance(upperRight, lowerRight)));
    }

    private static double ratio(double one, double other) {
        return Math.min(one, other) / Math.max(1, Math.max(one, other));
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    Quad times(double factor) {
        return new Quad(times(upperLeft, factor), times(upperRight, factor), times(lowerRight, factor),
                times(lowerLeft, factor));
    }

    private static Point times(Point it, double factor) {
        return new Point(it.x() * factor, it.y() * factor);
    }

    /// What lies inside, laid flat: the projective mapping of the unit square onto four corners (P. Heckbert,
    /// *Fundamentals of Texture Mapping and Image Warping*, 1989, section 2.2.3).
    ///
    /// @param dpi
    ///            of the flat picture
    Picture flat(Picture photo, int flatWidth, int flatHeight, double dpi) {
        Point p0 = upperLeft;
        Point p1 = upperRight;
        Point p2 = lowerRight;
        Point p3 = lowerLeft;
        double dx1 = p1.x() - p2.x();
        double dx2 = p3.x() - p2.x();
        double sx = p0.x() - p1.x() + p2.x() - p3.x();
        double dy1 = p1.y() - p2.y();
        double dy2 = p3.y() - p2.y();
        double sy = p0.y() - p1.y() + p2.y() - p3.y();
        double all = dx1 * dy2 - dy1 * dx2;
        double g = (sx * dy2 - sy * dx2) / all;
        double h = (dx1 * sy - dy1 * sx) / all;
        double a = p1.x() - p0.x() + g * p1.x();
        double b = p3.x() - p0.x() + h * p3.x();
        double d = p1.y() - p0.y() + g * p1.y();
        double e = p3.y() - p0.y() + h * p3.y();
        var out = new int[flatWidth * flatHeight];
        for (int y = 0; y < flatHeight; y++) {
            double v = (y + 0.5) / flatHeight;
            for (int x = 0; x < flatWidth; x++) {
                double u = (x + 0.5) / flatWidth;
                double w = g * u + h * v + 1;
                // corners are edges of pixels, colours lie in their middles
                out[y * flatWidth + x] = photo.between((int) ((a * u + b * v + p0.x()) / w * 256) - 128,
                        (int) ((d * u + e * v + p0.y()) / w * 256) - 128);
            }
        }
        return new Picture(flatWidth, flatHeight, dpi, out);
    }
}
