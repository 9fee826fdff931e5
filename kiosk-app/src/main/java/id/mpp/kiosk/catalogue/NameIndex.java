package id.mpp.kiosk.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds things by their names as [Search] finds services: beginnings of words, other spellings, one slip. A name
/// counts more than what people say instead; among equals the order of the list decides.
public final class NameIndex<T> {

    private static final int NAME = 3;
    private static final int KEYWORD = 2;

    private final List<T> things;
    private final WordIndex index;

    private NameIndex(List<T> things, WordIndex index) {
        this.things = List.copyOf(things);
        this.index = index;
    }

    public static <T> NameIndex<T> of(List<T> things, Function<T, List<String>> names,
            Function<T, List<String>> keywords) {
        var worth = new HashMap<String, Map<Integer, Integer>>();
        for (var number = 0; number < things.size(); number++) {
            enter(number, names.apply(things.get(number)), NAME, worth);
            enter(number, keywords.apply(things.get(number)), KEYWORD, worth);
        }
        return new NameIndex<>(things, new WordIndex(things.size(), worth));
    }

    private static void enter(int number, List<String> texts, int worth, Map<String, Map<Integer, Integer>> index) {
        for (var text : texts) {
            for (var word : Folding.forms(text)) {
                index.computeIfAbsent(word, _ -> new HashMap<>()).merge(number, worth, Math::max);
            }
        }
    }

    /// What these words mean, best first; none for a blank text.
    public List<T> find(String typed) {
        return Arrays.stream(index.look(typed).scores().best(_ -> 0, number -> number)).mapToObj(things::get).toList();
    }
}
