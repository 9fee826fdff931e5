package id.mpp.demo.story;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;

/// How a piece of the screen looks from a step away: how light each small square of it is. Two screens that draw the
/// same words with other edges (a window's letters are smoothed otherwise than those in memory) look alike so; another
/// word, another key, a button that is off do not.
record Sight(Rectangle place, int[] light) {

    /// Edge of a square, px: about two strokes of a letter.
    private static final int SQUARE = 8;
    /// Of 255: more than smoothing changes, less than a stroke.
    private static final int ALIKE = 32;
    /// This share of what is drawn there may differ: something that blinks.
    private static final double MAY_DIFFER = 0.12;

    /// @param screen
    ///            the whole of it
    /// @param place
    ///            px; what hangs over the screen's edge is not looked at
    static Sight of(BufferedImage screen, Rectangle place) {
        var seen = place.intersection(new Rectangle(screen.getWidth(), screen.getHeight()));
        return new Sight(seen, lightOf(screen.getSubimage(seen.x, seen.y, seen.width, seen.height)));
    }

    /// @param part
    ///            what another screen shows at [#place()]
    boolean isLike(BufferedImage part) {
        return difference(part) <= MAY_DIFFER;
    }

    /// How many squares look otherwise, beside those that have anything drawn in them; 0 where all is alike.
    double difference(BufferedImage part) {
        int[] other = lightOf(part);
        int ground = Arrays.stream(light).sorted().skip(light.length / 2).findFirst().orElseThrow();
        int differ = 0;
        int drawn = 1;
        for (int i = 0; i < light.length; i++) {
            if (Math.abs(light[i] - other[i]) > ALIKE) {
                differ++;
            }
            if (Math.abs(light[i] - ground) > ALIKE) {
                drawn++;
            }
        }
        return (double) differ / drawn;
    }

    /// Square by square, row by row; those at the right and lower edge may be smaller.
    private static int[] lightOf(BufferedImage part) {
        int columns = (part.getWidth() + SQUARE - 1) / SQUARE;
        int rows = (part.getHeight() + SQUARE - 1) / SQUARE;
        var light = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                light[row * columns + column] = lightOf(part, column * SQUARE, row * SQUARE);
            }
        }
        return light;
    }

    private static int lightOf(BufferedImage part, int left, int top) {
        int right = Math.min(left + SQUARE, part.getWidth());
        int bottom = Math.min(top + SQUARE, part.getHeight());
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = part.getRGB(x, y);
                sum += 2 * (rgb >> 16 & 0xFF) + 5 * (rgb >> 8 & 0xFF) + (rgb & 0xFF);
            }
        }
        return (int) (sum / (8L * (right - left) * (bottom - top)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight(var at, var seen) && place.equals(at) && Arrays.equals(light, seen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, Arrays.hashCode(light));
    }

    /// What it shows may be somebody's answer.
    @Override
    public String toString() {
        return "Sight[" + place.width + "×" + place.height + " at " + place.x + "," + place.y + "]";
    }
}
