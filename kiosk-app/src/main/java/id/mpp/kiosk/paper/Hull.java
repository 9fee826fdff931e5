package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The convex hull of a piece, and the smallest rectangle around it, at whatever angle it lies. Hairs and specks at the
/// edges of a paper (an ear of shadow, a stray line) do not count: rows and columns are trimmed to their usual ends.
final class Hull {

    /// A point in pixels.
    record Point(double x, double y) {
    }

    private static final double STEEP = 15;
    private static final double AGREED = 1.2;

    private final List<Point> corners;

    private final double leaning;

    private Hull(List<Point> corners, double leaning) {
        this.corners = corners;
        this.leaning = leaning;
    }

    /// How far a side leans, by least squares over its middle, where no corner is round: pixels are too coarse to tell
    /// half a degree by two of them.
    private static double leaning(List<Point> side) {
        double meanX = side.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = side.stream().mapToDouble(Point::y).average().orElse(0);
        double both = 0;
        double squares = 0;
        for (Point point : side) {
            both += (point.x() - meanX) * (point.y() - meanY);
            squares += (point.y() - meanY) * (point.y() - meanY);
        }
        return squares == 0 ? 0 : -Math.toDegrees(Math.atan(both / squares));
    }

    /// Ends of the rows of `blob`; a box holds other pieces seldom, and then they lie inside it.
    static Hull of(BitSet pixels, Blob blob, int width) {
        var points = new ArrayList<Point>();
        var left = new ArrayList<Point>();
        var right = new ArrayList<Point>();
        Box box = blob.box();
        int corner = box.height() / 5;
        for (int y = box.top(); y < box.bottom(); y++) {
            int first = pixels.nextSetBit(y * width + box.left());
            int last = pixels.previousSetBit(y * width + box.right() - 1);
            if (first >= 0 && first < y * width + box.right() && last >= first) {
                points.add(new Point(first - y * width, y));
                points.add(new Point(first - y * width, y + 1));
                points.add(new Point(last - y * width + 1, y));
                points.add(new Point(last - y * width + 1, y + 1));
                if (y >= box.top() + corner && y < box.bottom() - corner) {
                    left.add(new Point(first - y * width, y));
                    right.add(new Point(last - y * width, y));
                }
            }
        }
        return new Hull(around(points), (leaning(left) + leaning(right)) / 2);
    }

    /// Andrew's monotone chain.
    private static List<Point> around(List<Point> points) {
        points.sort((one, other) -> one.x() != other.x()
                ? Double.compare(one.x(), other.x())
                : Double.compare(one.y(), other.y()));
        var hull = new ArrayList<Point>();
        chain(points, hull);
        var back = new ArrayList<Point>();
        chain(points.reversed(), back);
        hull.removeLast();
        back.removeLast();
        hull.addAll(back);
        return hull;
    }

    private static void chain(List<Point> points, List<Point> chain) {
        for (Point point : points) {
            while (chain.size() >= 2 && !turnsLeft(chain.get(chain.size() - 2), chain.getLast(), point)) {
                chain.removeLast();
            }
            chain.add(point);
        }
    }

    private static boolean turnsLeft(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0;
    }

    List<Point> corners() {
        return corners;
    }

    double area() {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point one = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            sum += one.x() * next.y() - next.x() * one.y();
        }
        return Math.abs(sum) / 2;
    }

    /// The smallest rectangle has a side on a side of the hull. Its angle is −45 to 45 degrees.
    Frame tightest() {
        Frame best = null;
        for (int i = 0; i < corners.size(); i++) {
            Point one = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            double angle = Math.toDegrees(Math.atan2(next.y() - one.y(), next.x() - one.x()));
            Frame frame = at(angle - 90 * Math.round(angle / 90));
            if (best == null || frame.width() * frame.height() < best.width() * best.height()) {
                best = frame;
            }
        }
        if (best == null) {
            return at(0);
        }
        // both ways agree on anything that is a rectangle
        return Math.abs(best.degrees()) < STEEP && Math.abs(best.degrees() - leaning) < AGREED ? at(leaning) : best;
    }

    private Frame at(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : corners) {
            double u = point.x() * cos + point.y() * sin;
            double v = -point.x() * sin + point.y() * cos;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        // corners are edges of pixels, frames are counted from their middles
        return new Frame(u * cos - v * sin - 0.5, u * sin + v * cos - 0.5, right - left, bottom - top, degrees);
    }
}
