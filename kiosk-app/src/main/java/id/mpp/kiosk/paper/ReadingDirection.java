package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.Blobs.Blob;
import id.mpp.kiosk.paper.LetterShapes.Match;
import java.util.List;

/// Which way up a page is read. Every piece of ink as large as a letter is compared with the shapes of letters in all
/// four directions and votes for the one it fits clearly best; capitals, small letters and figures all vote. Letters
/// that look the same on their head (H, O, N) do not.
final class ReadingDirection {

    private static final double LEAST_HEIGHT = 1.0;
    private static final double MOST_HEIGHT = 9;
    /// Of 256 points: beyond this it is no letter.
    private static final int LETTER = 78;
    /// The next best direction must fit worse by so much.
    private static final int CLEARLY = 9;
    /// Letters that another one resembles in another direction do not vote: n and u, d and p, 6 and 9.
    private static final int TELLING = 52;
    private static final int NONE = -1;
    private static final int UNDECIDED = -2;
    /// Pairs with a tall letter are counted several times, and capitals have none at all.
    private static final int TALL_WEIGHT = 3;
    /// A few words; fewer say nothing.
    private static final int LEAST_VOTES = 14;
    /// Wrong votes come from broken and touching letters, a fifth of all at worst.
    private static final double MAJORITY = 0.55;
    /// Half as many are enough where hardly one is against.
    private static final int FEW_VOTES = 7;
    private static final double CLEAR_MAJORITY = 0.8;
    private static final int MOST_LETTERS = 1500;

    /// @param quarters
    ///            how often to turn the page clockwise by a quarter to read it
    /// @param sure
    ///            whether enough letters agree
    /// @param letters
    ///            how many pieces of ink were as large as letters
    record Reading(int quarters, boolean sure, int letters) {
    }

    private ReadingDirection() {
    }

    static Reading of(Ink ink, List<Blob> blobs) {
        LetterShapes shapes = LetterShapes.bundled();
        var votes = new int[4];
        var letters = blobs.stream().filter(blob -> isLetter(ink, blob)).toList();
        int skip = letters.size() / MOST_LETTERS + 1;
        for (int i = 0; i < letters.size(); i += skip) {
            int vote = vote(shapes, ink, letters.get(i).box());
            if (vote >= 0) {
                votes[vote]++;
            }
        }
        int[] tall = Ascenders.of(letters.stream().map(Blob::box).toList());
        for (int turn = 0; turn < 4; turn++) {
            // of risen and hanging letters only what one has more than the other speaks
            votes[turn] += Math.max(0, tall[turn] - tall[(turn + 2) % 4]) / TALL_WEIGHT;
        }
        int best = 0;
        int all = 0;
        for (int turn = 0; turn < 4; turn++) {
            all += votes[turn];
            best = votes[turn] > votes[best] ? turn : best;
        }
        boolean sure = votes[best] >= LEAST_VOTES && votes[best] >= MAJORITY * all
                || votes[best] >= FEW_VOTES && votes[best] >= CLEAR_MAJORITY * all;
        return new Reading(best, sure, letters.size());
    }

    static boolean isLetter(Ink ink, Blob blob) {
        double height = Math.max(blob.box().width(), blob.box().height()) * Grey.MM_PER_INCH / ink.dpi();
        double width = Math.min(blob.box().width(), blob.box().height()) * Grey.MM_PER_INCH / ink.dpi();
        int box = blob.box().width() * blob.box().height();
        return height >= LEAST_HEIGHT && height <= MOST_HEIGHT && width >= 0.25 && blob.area() > box / 10;
    }

    private static int vote(LetterShapes shapes, Ink ink, Box box) {
        double aspect = (double) box.width() / box.height();
        if (aspect > 2.2 || aspect < 0.45) {
            return NONE;
        }
        long[] bits = LetterShapes.shrunk(ink, box);
        int best = LETTER;
        int next = LetterShapes.SIDE * LetterShapes.SIDE;
        int vote = NONE;
        for (int turn = 0; turn < 4; turn++) {
            Match match = shapes.match(turn % 2 == 0 ? aspect : 1 / aspect, bits);
            if (match.distance() < best) {
                next = Math.min(next, vote == NONE ? next : best);
                best = match.distance();
                vote = match.telling() >= TELLING ? turn : UNDECIDED;
            } else {
                next = Math.min(next, match.distance());
            }
            bits = LetterShapes.turned(bits);
        }
        return vote >= 0 && next - best >= CLEARLY ? vote : NONE;
    }
}
