package id.mpp.kiosk.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds words whose beginning is one slip away from what was typed: a letter missing, too much, wrong, or two changed
/// places. Two strings one slip apart have a common form with at most one letter left out of each, so looking up those
/// few forms finds all candidates without looking at every word (symmetric delete, W. Garbe 2012).
final class Misspellings {

    /// Shorter words are one slip away from too many others.
    static final int SHORTEST = 4;
    /// Later letters are checked on the candidates only.
    private static final int LOOKED_AT = 6;

    private final List<String> words;
    private final Map<String, List<Integer>> byForm = new HashMap<>();

    Misspellings(List<String> words) {
        this.words = List.copyOf(words);
        for (var number = 0; number < words.size(); number++) {
            for (var form : formsOfBeginnings(words.get(number))) {
                byForm.computeIfAbsent(form, _ -> new ArrayList<>(2)).add(number);
            }
        }
    }

    /// Every word that can be meant, by number; some that cannot are among them.
    Set<Integer> candidates(String typed) {
        var candidates = new HashSet<Integer>();
        for (var form : forms(beginning(typed, LOOKED_AT))) {
            candidates.addAll(byForm.getOrDefault(form, List.of()));
        }
        return candidates;
    }

    boolean meant(int word, String typed) {
        return oneSlipFromBeginning(words.get(word), typed);
    }

    private static Set<String> formsOfBeginnings(String word) {
        var forms = new HashSet<String>();
        for (var length = SHORTEST - 1; length <= Math.min(word.length(), LOOKED_AT + 1); length++) {
            forms.addAll(forms(word.substring(0, length)));
        }
        return forms;
    }

    private static Set<String> forms(String text) {
        var forms = new HashSet<String>();
        forms.add(text);
        for (var gap = 0; gap < text.length(); gap++) {
            forms.add(text.substring(0, gap) + text.substring(gap + 1));
        }
        return forms;
    }

    private static String beginning(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /// Is some beginning of `word` at most one slip away from `typed`?
    static boolean oneSlipFromBeginning(String word, String typed) {
        var same = 0;
        while (same < word.length() && same < typed.length() && word.charAt(same) == typed.charAt(same)) {
            same++;
        }
        if (same == typed.length()) {
            return true;
        }
        var rest = typed.substring(same);
        var wordRest = word.substring(same);
        var tooMuch = wordRest.startsWith(rest.substring(1));
        if (wordRest.isEmpty()) {
            return tooMuch;
        }
        var missing = wordRest.startsWith(rest, 1);
        var wrong = wordRest.startsWith(rest.substring(1), 1);
        return tooMuch || missing || wrong || swapped(wordRest, rest);
    }

    private static boolean swapped(String word, String typed) {
        return word.length() > 1 && typed.length() > 1 && word.charAt(0) == typed.charAt(1)
                && word.charAt(1) == typed.charAt(0) && word.startsWith(typed.substring(2), 2);
    }
}
