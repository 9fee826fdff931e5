package id.mpp.kiosk.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// `everyday-questions.txt`: what people type.
public final class EverydayQuestions {

    /// @param meant
    ///            the service that has to be found
    /// @param first
    ///            before all others; else among those seen without leafing
    public record Everyday(String typed, String meant, boolean first) {

        private static Everyday of(String line) {
            var parts = line.split(" [=~] ");
            return new Everyday(parts[0], parts[1], line.contains(" = "));
        }
    }

    private EverydayQuestions() {
    }

    public static List<Everyday> all() {
        try (var file = Objects.requireNonNull(
                EverydayQuestions.class.getResourceAsStream("everyday-questions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Everyday::of).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
