package id.mpp.kiosk.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that stand on each kind of paper. A page on which a machine could read a good deal, and none of them, is
/// probably another paper; anything less is not said.
public final class PaperWords {

    /// So many words were read: the page is print, and the machine can read it.
    private static final int LEGIBLE = 30;
    /// A word of six letters may have one wrong: machines take rn for m.
    private static final int FORGIVEN = 6;

    private final Map<String, List<String>> words;

    /// @param words
    ///            by document id; a kind without words is never doubted
    public PaperWords(Map<String, List<String>> words) {
        this.words = Map.copyOf(words);
    }

    /// Is this surely not the paper asked for?
    public boolean isOther(String document, PageText text) {
        List<String> expected = words.getOrDefault(document, List.of());
        Set<String> read = new HashSet<>(text.words());
        if (expected.isEmpty() || read.size() < LEGIBLE) {
            return false;
        }
        return expected.stream().noneMatch(word -> read.stream().anyMatch(it -> isLike(it, word)));
    }

    private static boolean isLike(String read, String word) {
        if (read.equals(word)) {
            return true;
        }
        return word.length() >= FORGIVEN && Math.abs(read.length() - word.length()) <= 1 && slips(read, word) <= 1;
    }

    /// Levenshtein's distance.
    private static int slips(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int before = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                diagonal = before;
            }
        }
        return row[other.length()];
    }
}
