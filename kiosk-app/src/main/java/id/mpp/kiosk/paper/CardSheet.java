package id.mpp.kiosk.paper;

import java.util.Arrays;

/// Front and back of a card one below the other on an A4 page, each as large as it is: what a clerk would have copied.
public final class CardSheet {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double TOP = 40;
    private static final double BETWEEN = 20;

    private CardSheet() {
    }

    /// Blocks for a moment: not for the FX thread.
    ///
    /// @param front
    ///            as [Preparation] made it
    /// @return nothing if one of them cannot be read
    public static java.util.Optional<CleanPage> of(CleanPage front, CleanPage back) {
        return PictureFile.read(front.file(), front.dpi())
                .flatMap(one -> PictureFile.read(back.file(), back.dpi()).map(other -> sheet(one, other)));
    }

    private static CleanPage sheet(Picture front, Picture back) {
        double mm = front.dpi() / Grey.MM_PER_INCH;
        int width = (int) Math.round(WIDTH * mm);
        int height = (int) Math.round(HEIGHT * mm);
        var colours = new int[width * height];
        Arrays.fill(colours, 0xffffff);
        int top = (int) Math.round(TOP * mm);
        put(front, colours, width, top);
        put(back, colours, width, top + front.height() + (int) Math.round(BETWEEN * mm));
        return Cleaning.coloured(new Picture(width, height, front.dpi(), colours));
    }

    private static void put(Picture card, int[] colours, int width, int top) {
        int left = (width - card.width()) / 2;
        for (int y = 0; y < card.height() && (top + y + 1) * width <= colours.length; y++) {
            for (int x = Math.max(0, -left); x < Math.min(card.width(), width - left); x++) {
                colours[(top + y) * width + left + x] = card.at(x, y);
            }
        }
    }
}
