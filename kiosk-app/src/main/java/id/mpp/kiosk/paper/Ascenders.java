package id.mpp.kiosk.paper;

import java.util.Comparator;
import java.util.List;

/// Tall letters among small ones: b, d, h, k, l, t stand on the same line as their neighbours and rise above them; g,
/// p, q, y begin at the same height and hang below. In Indonesian, as in English, the first are at least twice
/// as frequent.
final class Ascenders {

    /// Of the height of a small letter: neighbours stand so near, and their ends lie on one line within so much.
    private static final double NEAR = 2.2;
    private static final double ALIGNED = 0.14;
    private static final double TALL = 1.2;
    private static final double TALLEST = 1.75;

    private Ascenders() {
    }

    /// Tall letters by how often the page would have to be turned clockwise for them to rise: none, one, two, three.
    static int[] of(List<Box> letters) {
        var votes = new int[4];
        if (!letters.isEmpty()) {
            count(letters, votes, 0, 2);
            // the same with the page turned: its left is then above
            count(letters.stream()
                    .map(it -> new Box(-it.bottom(), it.left(), /* width= */ it.height(), /* height= */ it.width()))
                    .toList(), votes,
                    1, 3);
        }
        return votes;
    }

    private static void count(List<Box> letters, int[] votes, int risen, int hanging) {
        int[] heights = letters.stream().mapToInt(Box::height).sorted().toArray();
        double small = heights[heights.length / 2];
        List<Box> byPlace = letters.stream().sorted(Comparator.comparingInt(Box::left)).toList();
        for (int i = 0; i < byPlace.size(); i++) {
            Box one = byPlace.get(i);
            for (int j = i + 1; j < byPlace.size() && byPlace.get(j).left() - one.right() < NEAR * small; j++) {
                Box other = byPlace.get(j);
                boolean oneSmall = Math.abs(one.height() - small) < ALIGNED * small;
                boolean otherSmall = Math.abs(other.height() - small) < ALIGNED * small;
                if (oneSmall != otherSmall) {
                    vote(oneSmall ? one : other, oneSmall ? other : one, votes, risen, hanging);
                }
            }
        }
    }

    private static void vote(Box small, Box tall, int[] votes, int risen, int hanging) {
        double height = small.height();
        if (tall.height() < TALL * height || tall.height() > TALLEST * height) {
            return;
        }
        if (Math.abs(tall.bottom() - small.bottom()) <= ALIGNED * height) {
            votes[risen]++;
        } else if (Math.abs(tall.top() - small.top()) <= ALIGNED * height) {
            votes[hanging]++;
        }
    }
}
