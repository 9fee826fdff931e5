package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/// What the program says around questions of its own ([id.mpp.kiosk.service.Subject]). A services folder may say
/// it otherwise.
final class OwnTexts {

    private OwnTexts() {
    }

    static Map<Language, TextsFile> read() {
        var texts = new EnumMap<Language, TextsFile>(Language.class);
        for (var language : Language.values()) {
            var file = "texts_" + language.tag() + ".properties";
            try (var in = OwnTexts.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("built without " + file);
                }
                var source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                texts.put(language, TextsFile.parse(source, new Faults(file, new ArrayList<>())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("own " + file + " cannot be read", unreadable);
            }
        }
        return texts;
    }
}
