package id.mpp.kiosk.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words and the numbered things they stand for, each with what it is worth there. Finds a word by its beginning and,
/// where nothing begins so, with one slip in it ([Misspellings]). A search looks only at the things of words that match.
final class WordIndex {

    private static final int WHOLE_WORD = 4;
    private static final int BEGINNING = 3;
    private static final int SLIP = 1;

    /// What was found.
    ///
    /// @param examined
    ///            words and entries looked at: the work it took
    record Found(Scores scores, int examined) {
    }

    /// The things of one word and what each is worth there, side by side.
    private static final class Entries {

        private final int[] things;
        private final int[] worth;

        Entries(Map<Integer, Integer> worthOfThing) {
            things = worthOfThing.keySet().stream().mapToInt(Integer::intValue).toArray();
            worth = Arrays.stream(things).map(worthOfThing::get).toArray();
        }
    }

    private final int things;
    private final List<String> words;
    private final List<Entries> entries;
    private final Misspellings misspellings;

    /// @param things
    ///            how many there are, numbered from 0
    /// @param index
    ///            by word, what each thing is worth there
    WordIndex(int things, Map<String, Map<Integer, Integer>> index) {
        this.things = things;
        var sorted = new TreeMap<>(index);
        words = List.copyOf(sorted.keySet());
        entries = sorted.values().stream().map(Entries::new).toList();
        misspellings = new Misspellings(words);
    }

    /// What the words of a question are worth; nothing for a question without words.
    Found look(String typed) {
        var looking = new Looking();
        Folding.question(typed).forEach(looking::word);
        return new Found(looking.scores, looking.examined);
    }

    /// One search under way.
    private final class Looking {

        private final Scores scores = new Scores(things);
        private int examined;

        void word(String typed) {
            var folded = Folding.folded(typed);
            beginnings(folded);
            if (!folded.equals(typed)) {
                beginnings(typed);
            }
            if (!scores.anyForThisWord() && typed.length() >= Misspellings.SHORTEST) {
                slips(typed);
            }
            scores.wordEnds();
        }

        private void beginnings(String typed) {
            for (var word = firstFrom(typed); word < words.size() && words.get(word).startsWith(typed); word++) {
                take(word, words.get(word).length() == typed.length() ? WHOLE_WORD : BEGINNING);
            }
        }

        private void slips(String typed) {
            for (var word : misspellings.candidates(typed)) {
                examined++;
                if (misspellings.meant(word, typed)) {
                    take(word, SLIP);
                }
            }
        }

        private void take(int word, int closeness) {
            var found = entries.get(word);
            examined += 1 + found.things.length;
            for (var entry = 0; entry < found.things.length; entry++) {
                scores.take(found.things[entry], found.worth[entry] * closeness);
            }
        }

        /// The first word not before `typed`: binary search in the sorted words.
        private int firstFrom(String typed) {
            var low = 0;
            var high = words.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (words.get(middle).compareTo(typed) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
