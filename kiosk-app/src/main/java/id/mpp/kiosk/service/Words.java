package id.mpp.kiosk.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The texts of one agency or service in every language, by key (`name`, `question.birthplace.title`).
public record Words(Map<Language, Map<String, String>> byLanguage) {

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// The text, or the Indonesian one where a translation is missing, or the key itself in guillemets so that a gap is
    /// seen and nothing breaks.
    public String say(Language language, String key) {
        return find(language, key).or(() -> find(Language.INDONESIAN, key)).orElse("‹" + key + "›");
    }

    /// The same words with this one said otherwise, in every language: what stands on a sign is not translated.
    public Words with(String key, String text) {
        var changed = new HashMap<Language, Map<String, String>>();
        byLanguage.forEach((language, texts) -> {
            var own = new HashMap<>(texts);
            own.put(key, text);
            changed.put(language, Map.copyOf(own));
        });
        return new Words(changed);
    }

    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }
}
