package id.mpp.doctor.finding;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The doctor's texts in one language. A finding of the area `printer` with the code `paper-out` is said by
/// `printer.paper-out` or, as for all devices, `device.paper-out`; what to do by the same key with `.how`.
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String HOW = ".how";

    private final Language language;
    private final Properties texts = new Properties();

    public Words(Language language) {
        this.language = language;
        String file = "doctor_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /// What is the matter, in a sentence.
    public String what(Finding finding) {
        return filled(key(finding), withName(finding));
    }

    /// What to do; empty for what needs nothing.
    public Optional<String> how(Finding finding) {
        String own = finding.id() + HOW;
        String key = texts.containsKey(own) ? own : key(finding) + HOW;
        return texts.containsKey(key) ? Optional.of(filled(key, withName(finding))) : Optional.empty();
    }

    public String of(Area area) {
        return of("area." + area.id());
    }

    public String of(Mender mender) {
        return of("mender." + mender.name().toLowerCase(Locale.ROOT));
    }

    public String of(Severity severity) {
        return of("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /// @param values
    ///            at `{0}`, `{1}`, …
    public String of(String key, String... values) {
        return filled(key, List.of(values));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// Whether there are words for it.
    public boolean knows(Finding finding) {
        return texts.containsKey(key(finding));
    }

    /// What is said of all devices has the device's name first.
    private List<String> withName(Finding finding) {
        if (!finding.area().isDevice()) {
            return finding.values();
        }
        var values = new ArrayList<String>();
        values.add(of(finding.area()));
        values.addAll(finding.values());
        return values;
    }

    private String key(Finding finding) {
        return finding.area().isDevice() && !texts.containsKey(finding.id())
                ? "device." + finding.code()
                : finding.id();
    }

    private String filled(String key, List<String> values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("the doctor has no words for " + key + " in " + language.tag());
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(at < values.size() ? values.get(at) : place.group());
        });
    }
}
