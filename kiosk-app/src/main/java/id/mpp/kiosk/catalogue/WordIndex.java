package id.mpp.kiosk.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words and the numbered things they stand for, each with what it is worth there. Finds a word by its beginning and,
/// where nothing begins so, with one slip in it ([Misspellings]). A search looks only at the things of words that match.
final class WordIndex {

    private static final int WHOLE_WORD = 4;
    private static final int BEGINNING = 3;
    private static final int SLIP = 1;

    private record Entry(int thing, int worth) {
    }

    /// What was found: things and their scores.
    ///
    /// @param examined
    ///            words and entries looked at: the work it took
    record Found(Map<Integer, Integer> scores, int examined) {
        Found {
            scores = Map.copyOf(scores);
        }
    }

    private final List<String> words;
    private final List<List<Entry>> entries;
    private final Misspellings misspellings;

    /// @param index
    ///            by word, what each thing is worth there
    WordIndex(Map<String, Map<Integer, Integer>> index) {
        var sorted = new TreeMap<>(index);
        words = List.copyOf(sorted.keySet());
        entries = sorted.values().stream().map(WordIndex::entries).toList();
        misspellings = new Misspellings(words);
    }

    private static List<Entry> entries(Map<Integer, Integer> worth) {
        return worth.entrySet().stream().map(each -> new Entry(each.getKey(), each.getValue())).toList();
    }

    /// Things that have every word of the question, none for a question without words.
    Found look(String typed) {
        var looking = new Looking();
        Map<Integer, Integer> scores = Map.of();
        var first = true;
        for (var word : Folding.question(typed)) {
            var found = looking.scores(word);
            scores = first ? found : both(scores, found);
            first = false;
        }
        return new Found(scores, looking.examined);
    }

    private static Map<Integer, Integer> both(Map<Integer, Integer> some, Map<Integer, Integer> others) {
        var both = new HashMap<Integer, Integer>();
        some.forEach((thing, score) -> {
            var other = others.get(thing);
            if (other != null) {
                both.put(thing, score + other);
            }
        });
        return both;
    }

    /// One search under way.
    private final class Looking {

        private int examined;

        /// The things that have this word, and how well.
        Map<Integer, Integer> scores(String typed) {
            var scores = new HashMap<Integer, Integer>();
            for (var word = firstFrom(typed); word < words.size() && words.get(word).startsWith(typed); word++) {
                take(word, words.get(word).length() == typed.length() ? WHOLE_WORD : BEGINNING, scores);
            }
            if (scores.isEmpty() && typed.length() >= Misspellings.SHORTEST) {
                slips(typed, scores);
            }
            return scores;
        }

        private void slips(String typed, Map<Integer, Integer> scores) {
            for (var word : misspellings.candidates(typed)) {
                examined++;
                if (misspellings.meant(word, typed)) {
                    take(word, SLIP, scores);
                }
            }
        }

        private void take(int word, int closeness, Map<Integer, Integer> scores) {
            examined++;
            for (var entry : entries.get(word)) {
                examined++;
                scores.merge(entry.thing(), entry.worth() * closeness, Math::max);
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
