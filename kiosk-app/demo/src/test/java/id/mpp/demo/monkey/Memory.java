package id.mpp.demo.monkey;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.shell.Masked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the kiosk came to know of each citizen, and must not show to the next. Knows it from the steps themselves, so
/// what is only shown is found wherever it is shown.
final class Memory {

    /// Shorter ones stand in too many words that anybody may read.
    private static final int SHORTEST = 6;

    /// Nobody is known by it, and the log names parcels.
    private static final Pattern PARCEL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String publicWords;
    private final Set<String> now = new HashSet<>();
    private final Set<String> ofPersonNow = new HashSet<>();
    private final Set<String> earlier = new LinkedHashSet<>();
    private final Set<String> ofPersons = new LinkedHashSet<>();

    /// @param services
    ///            a folder of services: what stands there may be read by anybody, but for the examples' people
    Memory(Path services) {
        publicWords = words(services);
    }

    private static String words(Path services) {
        var all = new StringBuilder();
        try (var files = Files.walk(services)) {
            for (Path file : files.filter(Files::isRegularFile).filter(it -> !it.endsWith("example.json")).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    /// The kiosk is here now.
    void sees(Step step) {
        if (!(step instanceof Step.Welcome) && !(step instanceof Step.OutOfService)) {
            walk(step, step instanceof Step.OfHall);
        }
    }

    /// Something that was typed or shown on the page.
    void seesShown(String text) {
        keep(now, text);
    }

    /// Whoever was here is gone.
    void ends() {
        earlier.addAll(now);
        earlier.addAll(ofPersonNow);
        ofPersons.addAll(ofPersonNow);
        now.clear();
        ofPersonNow.clear();
    }

    /// What of an earlier citizen stands in `text`, unless the present one has said the same.
    Optional<String> earlierIn(String text) {
        return text.length() < SHORTEST
                ? Optional.empty()
                : earlier.stream().filter(text::contains)
                        .filter(it -> Stream.concat(now.stream(), ofPersonNow.stream())
                                .noneMatch(own -> bare(own).contains(bare(it))))
                        .findFirst();
    }

    /// A field groups the digits of a number that the answer holds in one.
    private static String bare(String said) {
        return said.replaceAll("[\\s.-]", "");
    }

    /// What of any citizen stands in a text that may hold nothing of anybody.
    Optional<String> anybodyIn(String text) {
        return Stream.concat(ofPersons.stream(), ofPersonNow.stream()).filter(text::contains)
                .findFirst();
    }

    private void keep(Set<String> into, @Nullable String text) {
        if (text != null && text.strip().length() >= SHORTEST && !publicWords.contains(text.strip())
                && !PARCEL.matcher(text).matches()) {
            into.add(text.strip());
        }
    }

    private void walk(@Nullable Object value, boolean words) {
        switch (value) {
            case null -> {
            }
            case Citizen citizen -> {
                keep(ofPersonNow, citizen.nik());
                keep(ofPersonNow, citizen.name());
                if (!citizen.name().isEmpty()) {
                    keep(now, Masked.name(citizen));
                }
                walk(citizen.known(), false);
            }
            case Answers answers -> answers.byQuestion().values().forEach(answer -> walk(answer, false));
            case Answer.Text text -> keep(ofPersonNow, text.text());
            case Answer _,ServiceDefinition _,Ticket _,DutyState _,Enum<?> _ -> {
            }
            case Receipt receipt -> {
                keep(now, receipt.number());
                receipt.said().proof().ifPresent(proof -> keep(now, proof));
            }
            case String text when words -> keep(ofPersonNow, text);
            case Optional<?> some -> some.ifPresent(it -> walk(it, words));
            case Iterable<?> all -> all.forEach(it -> walk(it, words));
            case Map<?, ?> map -> map.values().forEach(it -> walk(it, words));
            case Record record -> components(record, words).forEach(it -> walk(it, words));
            default -> {
            }
        }
    }

    private static List<Object> components(Record record, boolean words) {
        var values = new ArrayList<Object>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (words && component.getName().endsWith("Id")) {
                continue;
            }
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(record);
                if (value != null) {
                    values.add(value);
                }
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(component.toString(), hidden);
            }
        }
        return values;
    }
}
