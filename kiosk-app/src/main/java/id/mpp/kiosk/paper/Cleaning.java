package id.mpp.kiosk.paper;

import java.util.BitSet;

/// Makes a page of a scan: straight, cut to its paper, turned so that it is read, white where the paper is bare. Print
/// becomes black and white, which is a tenth of the bytes and what archives want; cards, photos and what was asked for
/// in colour keep their colours; pages with pictures on them keep their greys.
final class Cleaning {

    /// Smaller than the dot of an i in the smallest print: 0.2 mm each way.
    private static final double SPECK = 0.2;
    /// Files of photos and cards: the artefacts are finer than the print of a passport photo.
    private static final double COLOUR_QUALITY = 0.82;
    private static final double GREY_QUALITY = 0.55;
    /// More black than this is a picture: solid print covers a tenth of its page, a photocopied card a seventh.
    private static final double BLACK = 0.13;
    /// A passport photograph of 2 × 2 cm, square millimetres; seals and logos are smaller.
    private static final double PICTURE = 330;
    /// Pictures on paper were printed by dots coarser than this.
    private static final double GREY_DPI = 150;

    private Cleaning() {
    }

    /// @param colour
    ///            the agency asks for colours
    static CleanPage of(Picture scan, Inspected inspected, boolean colour) {
        if (colour || inspected.photo() || inspected.verdict().card()) {
            return coloured(scan.under(inspected.page()).turned(inspected.quarters()));
        }
        Grey grey = scan.grey();
        Grey page = grey.under(inspected.page(), grey.usual()).turned(inspected.quarters());
        PaperWhite white = PaperWhite.of(page);
        Ink ink = Ink.of(page, white);
        BitSet black = ink.pixels();
        int speck = page.pixels(SPECK);
        Blobs.clearSmall(black, page.width(), page.height(), speck * speck);
        if (white.pictures() > PICTURE || black.cardinality() > BLACK * page.width() * page.height()) {
            return toned(whitened(page, white));
        }
        byte[] file = PictureFile.png(black, page.width(), page.height());
        return new CleanPage(file, CleanPage.PNG, page.width(), page.height(), (int) Math.round(page.dpi()));
    }

    static CleanPage coloured(Picture page) {
        return new CleanPage(PictureFile.jpeg(page, COLOUR_QUALITY), CleanPage.JPEG, page.width(), page.height(),
                (int) Math.round(page.dpi()));
    }

    private static CleanPage toned(Grey whole) {
        Grey page = whole.shrunkTo(GREY_DPI);
        return new CleanPage(PictureFile.jpeg(page, GREY_QUALITY), CleanPage.JPEG, page.width(), page.height(),
                (int) Math.round(page.dpi()));
    }

    /// Bare paper becomes white, noise with it; ink keeps its share of the paper's light.
    private static Grey whitened(Grey page, PaperWhite white) {
        var out = new byte[page.width() * page.height()];
        var row = new int[page.width()];
        for (int y = 0; y < page.height(); y++) {
            white.row(y, row);
            for (int x = 0; x < row.length; x++) {
                // a twentieth of the paper's light is noise
                int level = 268 * page.at(x, y) / Math.max(1, row[x]);
                out[y * row.length + x] = (byte) Math.min(Grey.WHITE, level);
            }
        }
        return new Grey(page.width(), page.height(), page.dpi(), out);
    }
}
