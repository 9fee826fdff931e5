package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Words;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the texts of one folder together: its own, then its agency's on the public standard, then those that all
/// services share, then the program's. Says which are missing and which nobody uses.
final class WordsReader {

    private final Map<Language, TextsFile> shared;
    private final Map<Language, TextsFile> program = OwnTexts.read();
    private final Set<String> sharedUsed = new HashSet<>();

    WordsReader(Map<Language, TextsFile> shared) {
        this.shared = Map.copyOf(shared);
    }

    /// Words with every needed key in every language; a gap is filled from the other language and reported. A key that
    /// no language has stays out and is reported too.
    ///
    /// @param ofAgency
    ///            whose other components of the standard count for its services too
    Words put(Map<Language, TextsFile> own, Optional<Words> ofAgency, TextKeys keys, Faults faults) {
        var byLanguage = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            byLanguage.put(language, together(own, ofAgency, keys, language));
            reportUnused(own, keys, language, faults);
        }
        for (var key : keys.needed().stream().sorted().toList()) {
            fill(key, byLanguage, faults);
        }
        for (var key : keys.possible().stream().sorted().toList()) {
            if (byLanguage.values().stream().anyMatch(texts -> texts.containsKey(key))) {
                fill(key, byLanguage, faults);
            }
        }
        return new Words(byLanguage);
    }

    /// The shared texts of `language` that no service has used.
    Set<String> unused(Language language) {
        var unused = new HashSet<>(sharedTexts(language).texts().keySet());
        unused.removeAll(sharedUsed);
        return unused;
    }

    private Map<String, String> together(Map<Language, TextsFile> own, Optional<Words> ofAgency, TextKeys keys,
            Language language) {
        var texts = new LinkedHashMap<>(program.getOrDefault(language, TextsFile.EMPTY).texts());
        sharedTexts(language).texts().forEach((key, text) -> {
            if (keys.contains(key)) {
                texts.put(key, text);
                sharedUsed.add(key);
            }
        });
        PublicStandard.OTHERS.forEach(key -> ofAgency.flatMap(words -> words.find(language, key))
                .ifPresent(text -> texts.put(key, text)));
        texts.putAll(own.getOrDefault(language, TextsFile.EMPTY).texts());
        texts.keySet().removeIf(key -> !keys.contains(key));
        return texts;
    }

    private static void reportUnused(Map<Language, TextsFile> own, TextKeys keys, Language language, Faults faults) {
        own.getOrDefault(language, TextsFile.EMPTY).lines().forEach((key, line) -> {
            if (!keys.contains(key)) {
                faults.in(file(faults, language)).add(line, key, "is spoken nowhere", "remove it or mend its name");
            }
        });
    }

    private static void fill(String key, Map<Language, Map<String, String>> byLanguage, Faults faults) {
        for (var language : Language.values()) {
            var texts = texts(byLanguage, language);
            if (texts.containsKey(key)) {
                continue;
            }
            var other = language == Language.INDONESIAN ? Language.ENGLISH : Language.INDONESIAN;
            var standIn = texts(byLanguage, other).get(key);
            if (standIn == null) {
                faults.in(file(faults, language)).add(0, key, "is missing", "add " + key + " = …");
            } else {
                faults.in(file(faults, language)).add(0, key, "is missing, \"" + other.tag() + "\" is shown instead",
                        "add " + key + " = …");
            }
        }
        var indonesian = texts(byLanguage, Language.INDONESIAN);
        var english = texts(byLanguage, Language.ENGLISH);
        if (english.containsKey(key)) {
            indonesian.putIfAbsent(key, english.get(key));
        }
    }

    private TextsFile sharedTexts(Language language) {
        return shared.getOrDefault(language, TextsFile.EMPTY);
    }

    private static Map<String, String> texts(Map<Language, Map<String, String>> byLanguage, Language language) {
        return byLanguage.computeIfAbsent(language, _ -> new LinkedHashMap<>());
    }

    private static String file(Faults faults, Language language) {
        return faults.file() + "/texts_" + language.tag() + ".properties";
    }
}
