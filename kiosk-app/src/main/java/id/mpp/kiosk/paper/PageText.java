package id.mpp.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a machine read on a page: words in small letters, without what is neither letter nor figure. Hides itself.
///
/// @param lines
///            as they stand on the page
public record PageText(List<String> lines) {

    public PageText {
        lines = List.copyOf(lines);
    }

    public static PageText of(String read) {
        return new PageText(read.lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
    }

    List<String> words() {
        var words = new ArrayList<String>();
        for (String line : lines) {
            for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
                if (word.length() > 1) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return "PageText[" + lines.size() + " lines]";
    }
}
