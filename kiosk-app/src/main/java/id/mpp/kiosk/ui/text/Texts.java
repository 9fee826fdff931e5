package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Everything the kiosk itself says, in the language now spoken. A key names its place: `welcome.start` stands in
/// `screen/welcome/texts_id.properties`, `common.back` in `texts/common_id.properties`. `{0}`, `{1}` … are filled in.
///
/// Belongs to the FX thread. Services bring their own words ([id.mpp.kiosk.service.Words]).
public final class Texts {

    private static final String COMMON = "common";

    private final Map<String, Map<String, String>> tables = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Language language = Language.INDONESIAN;

    public Language language() {
        return language;
    }

    /// From now on this language is spoken; everything on the screen is said again at once.
    public void speak(Language wanted) {
        if (language == wanted) {
            return;
        }
        language = wanted;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /// `listener` runs after every change of language.
    public void whenLanguageChanges(Runnable listener) {
        listeners.add(listener);
    }

    /// The text of `key` with its places filled; Indonesian where the translation is missing, the key in guillemets
    /// where there is none, so that a gap is seen and nothing breaks.
    public String say(String key, Object... fillings) {
        String text = find(key, language).or(() -> find(key, Language.INDONESIAN)).orElse("‹" + key + "›");
        for (int i = 0; i < fillings.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(fillings[i]));
        }
        return text;
    }

    private Optional<String> find(String key, Language in) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? COMMON : key.substring(0, dot);
        return Optional.ofNullable(table(room, in).get(key));
    }

    private Map<String, String> table(String room, Language in) {
        return tables.computeIfAbsent(path(room, in), Texts::read);
    }

    private static String path(String room, Language in) {
        String folder = room.equals(COMMON) ? "texts/common" : "screen/" + room + "/texts";
        return "/id/mpp/kiosk/" + folder + "_" + in.tag() + ".properties";
    }

    private static Map<String, String> read(String path) {
        var table = new HashMap<String, String>();
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> table.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        return Map.copyOf(table);
    }
}
