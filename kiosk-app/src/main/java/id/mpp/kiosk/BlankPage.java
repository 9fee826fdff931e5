package id.mpp.kiosk;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Whether anything at all is on a scanned page. Paper that lies the wrong way round, a glass without paper and an open
/// lid all give one even colour: nearly no pixel differs from the commonest brightness.
final class BlankPage {

    private static final int LEVELS = 256;
    /// Edges of the glass throw shadows: so much of each side is not looked at.
    private static final double MARGIN = 0.05;
    /// Ink differs from its paper by more than noise, folds and shine-through do.
    private static final int CONTRAST = 48;
    /// A single line of print covers more than this share of a page.
    private static final double INK = 0.0008;

    private BlankPage() {
    }

    static boolean is(Image page) {
        int[] levels = histogram(page);
        int paper = commonest(levels);
        long all = 0;
        long ink = 0;
        for (int level = 0; level < LEVELS; level++) {
            all += levels[level];
            ink += Math.abs(level - paper) > CONTRAST ? levels[level] : 0;
        }
        return ink < INK * all;
    }

    private static int[] histogram(Image page) {
        var levels = new int[LEVELS];
        PixelReader pixels = page.getPixelReader();
        int left = (int) (page.getWidth() * MARGIN);
        int top = (int) (page.getHeight() * MARGIN);
        for (int y = top; y < page.getHeight() - top; y++) {
            for (int x = left; x < page.getWidth() - left; x++) {
                levels[brightness(pixels.getArgb(x, y))]++;
            }
        }
        return levels;
    }

    /// ITU-R BT.601 luma.
    private static int brightness(int argb) {
        return (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
    }

    private static int commonest(int[] levels) {
        int most = 0;
        for (int level = 1; level < LEVELS; level++) {
            if (levels[level] > levels[most]) {
                most = level;
            }
        }
        return most;
    }
}
