package id.mpp.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Letters and figures of four common faces, each as 16 × 16 black and white: `letter-shapes.txt`, one a line, its
/// width over its height and 64 hexadecimal digits.
final class LetterShapes {

    static final int SIDE = 16;
    private static final int WORDS = SIDE * SIDE / Long.SIZE;
    /// Faces differ so much in width.
    private static final double GIVE = 1.45;
    private static final LetterShapes BUNDLED = read();

    /// One shape.
    ///
    /// @param telling
    ///            how many points the letter most like it in another direction differs: few for n and u, many for R
    record Shape(double aspect, long[] bits, int telling) {

        private int differing(long[] other) {
            int differing = 0;
            for (int i = 0; i < WORDS; i++) {
                differing += Long.bitCount(bits[i] ^ other[i]);
            }
            return differing;
        }

        private boolean isAsWide(double otherAspect) {
            double ratio = otherAspect / aspect;
            return ratio < GIVE && ratio > 1 / GIVE;
        }
    }

    /// The letter most like a piece of ink.
    ///
    /// @param distance
    ///            how many of the 256 points differ
    record Match(int distance, int telling) {
    }

    private final List<Shape> shapes;

    private LetterShapes(List<Shape> read) {
        shapes = read.stream().map(it -> new Shape(it.aspect(), it.bits(), telling(it, read))).toList();
    }

    private static int telling(Shape shape, List<Shape> all) {
        int least = SIDE * SIDE;
        long[] bits = shape.bits();
        for (int turn = 1; turn < 4; turn++) {
            bits = turned(bits);
            least = Math.min(least, match(all, turn == 2 ? shape.aspect() : 1 / shape.aspect(), bits).distance());
        }
        return least;
    }

    static LetterShapes bundled() {
        return BUNDLED;
    }

    private static LetterShapes read() {
        try (InputStream in = LetterShapes.class.getResourceAsStream("letter-shapes.txt")) {
            if (in == null) {
                throw new IllegalStateException("letter-shapes.txt is not in the program");
            }
            var shapes = new ArrayList<Shape>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n", -1)) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    shapes.add(shape(line));
                }
            }
            return new LetterShapes(shapes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Shape shape(String line) {
        String[] parts = line.split(" ", -1);
        var bits = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            bits[i] = Long.parseUnsignedLong(parts[1].substring(16 * i, 16 * i + 16), 16);
        }
        return new Shape(Double.parseDouble(parts[0]), bits, 0);
    }

    Match match(double aspect, long[] bits) {
        return match(shapes, aspect, bits);
    }

    private static Match match(List<Shape> shapes, double aspect, long[] bits) {
        int best = SIDE * SIDE;
        int telling = 0;
        for (Shape shape : shapes) {
            if (shape.isAsWide(aspect)) {
                int differing = shape.differing(bits);
                if (differing < best) {
                    best = differing;
                    telling = shape.telling();
                }
            }
        }
        return new Match(best, telling);
    }

    /// The same shape turned clockwise by a quarter.
    static long[] turned(long[] bits) {
        var out = new long[WORDS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int from = (SIDE - 1 - x) * SIDE + y;
                if ((bits[from / Long.SIZE] >>> from % Long.SIZE & 1) != 0) {
                    int to = y * SIDE + x;
                    out[to / Long.SIZE] |= 1L << to % Long.SIZE;
                }
            }
        }
        return out;
    }

    /// A piece of ink, stretched to 16 × 16: a point is set where at least half of what falls on it is ink.
    static long[] shrunk(Ink ink, Box box) {
        var out = new long[WORDS];
        for (int v = 0; v < SIDE; v++) {
            int top = box.top() + v * box.height() / SIDE;
            int bottom = Math.max(top + 1, box.top() + (v + 1) * box.height() / SIDE);
            for (int u = 0; u < SIDE; u++) {
                int left = box.left() + u * box.width() / SIDE;
                int right = Math.max(left + 1, box.left() + (u + 1) * box.width() / SIDE);
                int set = 0;
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        set += ink.at(x, y) ? 1 : 0;
                    }
                }
                if (2 * set >= (bottom - top) * (right - left)) {
                    out[(v * SIDE + u) / Long.SIZE] |= 1L << (v * SIDE + u) % Long.SIZE;
                }
            }
        }
        return out;
    }
}
