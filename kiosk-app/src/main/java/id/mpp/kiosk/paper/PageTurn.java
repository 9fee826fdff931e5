package id.mpp.kiosk.paper;

import java.util.BitSet;
import java.util.Optional;

/// Turns a page that was made clean already: *Putar*.
public final class PageTurn {

    /// Turned four times a page must still look as it did.
    private static final double QUALITY = 0.9;

    private PageTurn() {
    }

    /// @param quarters
    ///            clockwise
    /// @return nothing where the file cannot be read
    public static Optional<CleanPage> of(CleanPage page, int quarters) {
        return PictureFile.read(page.file(), page.dpi()).map(it -> it.turned(quarters)).map(turned -> new CleanPage(
                page.mediaType().equals(CleanPage.PNG) ? bits(turned) : tones(turned),
                page.mediaType(), turned.width(), turned.height(), page.dpi()));
    }

    /// A page in greys stays one: it takes half of the bytes.
    private static byte[] tones(Picture page) {
        return page.isGrey() ? PictureFile.jpeg(page.grey(), QUALITY) : PictureFile.jpeg(page, QUALITY);
    }

    private static byte[] bits(Picture page) {
        var black = new BitSet(page.width() * page.height());
        int[] colours = page.colours();
        for (int i = 0; i < colours.length; i++) {
            if (Picture.brightness(colours[i]) <= Grey.WHITE / 2) {
                black.set(i);
            }
        }
        return PictureFile.png(black, page.width(), page.height());
    }
}
