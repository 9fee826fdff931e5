package id.mpp.kiosk.paper;

import java.util.Arrays;
import java.util.BitSet;

/// Spreads over a scan from where the lid is seen, as long as it looks like lid.
final class Flood {

    /// From one pixel to the next: shading changes slowly, a paper's edge at once.
    private static final int STEP = 6;
    /// Light is lost towards the rim of the glass.
    private static final double DARKEST = 0.72;
    private static final double BRIGHTEST = 1.12;
    /// Difference of a colour's share in the brightness; noise makes less, pale blue paper more.
    private static final double TINT = 0.04;

    private final Picture scan;
    private final BitSet reached;
    private int[] line = new int[4096];

    Flood(Picture scan) {
        this.scan = scan;
        this.reached = new BitSet(scan.width() * scan.height());
    }

    BitSet reached() {
        return reached;
    }

    /// Over everything darker than `limit` in all three colours: the ground of a passport photograph is dark, but blue.
    void darkFrom(int x, int y, int limit) {
        spread(x, y, (colour, _) -> (colour >> 16 & 0xff) < limit && (colour >> 8 & 0xff) < limit
                && (colour & 0xff) < limit);
    }

    /// Over everything of the same tint, as long as no edge is in the way.
    void alikeFrom(int x, int y) {
        int lid = middle(x, y);
        spread(x, y, (colour, before) -> isAlike(colour, before, lid));
    }

    private static boolean isAlike(int colour, int before, int lid) {
        int bright = Picture.brightness(colour);
        int lidBright = Math.max(1, Picture.brightness(lid));
        return Math.abs(bright - Picture.brightness(before)) <= STEP && bright >= DARKEST * lidBright
                && bright <= BRIGHTEST * lidBright && isTint(colour, bright, lid, lidBright, 16)
                && isTint(colour, bright, lid, lidBright, 0);
    }

    private static boolean isTint(int colour, int bright, int lid, int lidBright, int shift) {
        return Math.abs((double) (colour >> shift & 0xff) / Math.max(1, bright)
                - (double) (lid >> shift & 0xff) / lidBright) <= TINT;
    }

    private int middle(int x, int y) {
        int left = Math.max(0, x - 6);
        int top = Math.max(0, y - 6);
        int side = Math.min(8, Math.min(scan.width() - left, scan.height() - top));
        var parts = new int[3][side * side];
        for (int i = 0; i < side * side; i++) {
            int colour = scan.at(left + i % side, top + i / side);
            parts[0][i] = colour >> 16 & 0xff;
            parts[1][i] = colour >> 8 & 0xff;
            parts[2][i] = colour & 0xff;
        }
        for (int[] part : parts) {
            Arrays.sort(part);
        }
        int half = side * side / 2;
        return parts[0][half] << 16 | parts[1][half] << 8 | parts[2][half];
    }

    private interface Alike {
        boolean test(int colour, int before);
    }

    private void spread(int startX, int startY, Alike alike) {
        int w = scan.width();
        int count = push(0, startX, startY, scan.at(startX, startY), alike);
        while (count > 0) {
            int at = line[--count];
            int x = at % w;
            int y = at / w;
            int colour = scan.at(x, y);
            count = push(count, x - 1, y, colour, alike);
            count = push(count, x + 1, y, colour, alike);
            count = push(count, x, y - 1, colour, alike);
            count = push(count, x, y + 1, colour, alike);
        }
    }

    private int push(int count, int x, int y, int before, Alike alike) {
        if (x < 0 || y < 0 || x >= scan.width() || y >= scan.height() || reached.get(y * scan.width() + x)
                || !alike.test(scan.at(x, y), before)) {
            return count;
        }
        reached.set(y * scan.width() + x);
        if (count == line.length) {
            line = Arrays.copyOf(line, 2 * count);
        }
        line[count] = y * scan.width() + x;
        return count + 1;
    }
}
