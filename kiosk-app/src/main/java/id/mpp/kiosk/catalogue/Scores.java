package id.mpp.kiosk.catalogue;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// What numbered things are worth for one question, while it is looked up and after. Plain arrays: five thousand things
/// are scored and put in order at each key somebody presses.
final class Scores {

    private static final int LONG_QUESTION = 3;

    private final int[] sums;
    private final int[] words;
    private final int[] best;
    private final int[] touched;
    private int touchedCount;
    private int asked;

    Scores(int things) {
        sums = new int[things];
        words = new int[things];
        best = new int[things];
        touched = new int[things];
    }

    /// The word asked for now is worth at least so much for this thing.
    void take(int thing, int worth) {
        if (best[thing] == 0) {
            touched[touchedCount++] = thing;
        }
        best[thing] = Math.max(best[thing], worth);
    }

    boolean anyForThisWord() {
        return touchedCount > 0;
    }

    /// The next word begins.
    void wordEnds() {
        asked++;
        for (var number = 0; number < touchedCount; number++) {
            var thing = touched[number];
            sums[thing] += best[thing];
            words[thing]++;
            best[thing] = 0;
        }
        touchedCount = 0;
    }

    /// Things with every word, best first. Where nothing has them all, a long question is answered with what has half
    /// of its words: people tell more than a catalogue knows.
    ///
    /// @param bonus
    ///            what a thing is worth beside its words
    /// @param tie
    ///            the place of a thing among equals, 0 for the first, each only once
    int[] best(IntUnaryOperator bonus, IntUnaryOperator tie) {
        var all = with(asked, bonus, tie);
        return all.length == 0 && asked >= LONG_QUESTION ? with(Math.max(2, (asked + 1) / 2), bonus, tie) : all;
    }

    private int[] with(int enough, IntUnaryOperator bonus, IntUnaryOperator tie) {
        var keys = new long[sums.length];
        var count = 0;
        for (var thing = 0; thing < sums.length; thing++) {
            if (enough > 0 && words[thing] >= enough) {
                touched[tie.applyAsInt(thing)] = thing;
                long worth = (long) sums[thing] + bonus.applyAsInt(thing);
                keys[count++] = -worth << Integer.SIZE | tie.applyAsInt(thing);
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count).mapToInt(key -> touched[(int) key]).toArray();
    }
}
