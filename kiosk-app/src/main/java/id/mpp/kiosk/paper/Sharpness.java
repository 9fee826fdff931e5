package id.mpp.kiosk.paper;

/// How steep the edges of ink are. A step blurred by a Gaussian of σ pixels rises at most 1/(σ√2π) of its height in one
/// pixel: the steepest pixel of a place over its contrast, which is the gradient as others take the Laplacian,
/// normalised so that faint ink is not taken for blurred ink.
final class Sharpness {

    /// A place holds one or two strokes of a letter.
    private static final double PLACE = 1.3;
    /// Places of full ink only: in the others noise is a large part of the contrast.
    private static final double FULL = 0.55;
    /// Fewer places with edges say nothing: a photo, a nearly empty page.
    private static final int LEAST_PLACES = 60;
    /// What is sharp at all is seen at a quarter of the places; small print next to a heading does not hide it.
    private static final double SHARPEST = 0.75;

    private Sharpness() {
    }

    /// @param page
    ///            as fine as it was scanned
    /// @return the width σ of edges in millimetres, or −1 where there are too few edges
    static double blur(Grey page, int depth) {
        int place = Math.max(6, page.pixels(PLACE));
        var counts = new int[1001];
        int places = 0;
        for (int top = place; top + 2 * place < page.height(); top += place) {
            for (int left = place; left + 2 * place < page.width(); left += place) {
                int steepness = steepness(page, left, top, place, (int) (FULL * depth));
                if (steepness >= 0) {
                    counts[steepness]++;
                    places++;
                }
            }
        }
        if (places < LEAST_PLACES) {
            return -1;
        }
        double steep = Math.max(1, PaperWhite.percentile(counts, (int) (places * SHARPEST))) / 1000.0;
        return page.millimetres(1 / (steep * Math.sqrt(2 * Math.PI)));
    }

    /// Central differences over two pixels, so that single noisy pixels count half; in thousandths.
    private static int steepness(Grey page, int left, int top, int place, int contrast) {
        int least = 255;
        int most = 0;
        int steepest = 0;
        for (int y = top; y < top + place; y++) {
            for (int x = left; x < left + place; x++) {
                int level = page.at(x, y);
                least = Math.min(least, level);
                most = Math.max(most, level);
                int across = Math.abs(page.at(x + 1, y) - page.at(x - 1, y));
                int down = Math.abs(page.at(x, y + 1) - page.at(x, y - 1));
                steepest = Math.max(steepest, Math.max(across, down));
            }
        }
        int height = most - least;
        return height < contrast ? -1 : Math.min(1000, 500 * steepest / height);
    }
}
