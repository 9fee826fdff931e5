package id.mpp.kiosk.service;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A counter's week in words, on the screen and on paper: `Senin–Kamis 08.00–15.00, Jumat 08.00–11.30 dan 13.00–15.00`.
public final class WeekWords {

    /// Written out here: a trimmed Java runtime may come without Indonesian calendar names.
    private static final Map<Language, List<String>> DAYS = Map.of(Language.INDONESIAN,
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"), Language.ENGLISH,
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Map<Language, String> AND = Map.of(Language.INDONESIAN, " dan ", Language.ENGLISH, " and ");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private WeekWords() {
    }

    /// Days in a row with the same hours are said once.
    private record Run(DayOfWeek first, DayOfWeek last, List<Presence.Span> spans) {
    }

    /// @param week
    ///            a day without spans is not said
    public static String say(Map<DayOfWeek, List<Presence.Span>> week, Language language) {
        return runs(week).stream().map(run -> say(run, language)).collect(Collectors.joining(", "));
    }

    private static List<Run> runs(Map<DayOfWeek, List<Presence.Span>> week) {
        var runs = new ArrayList<Run>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Presence.Span> spans = week.getOrDefault(day, List.of());
            boolean goesOn = !runs.isEmpty() && runs.getLast().last().plus(1) == day
                    && runs.getLast().spans().equals(spans);
            if (goesOn) {
                runs.add(new Run(runs.removeLast().first(), day, spans));
            } else if (!spans.isEmpty()) {
                runs.add(new Run(day, day, spans));
            }
        }
        return runs;
    }

    private static String say(Run run, Language language) {
        String days = name(run.first(), language)
                + (run.first() == run.last() ? "" : "–" + name(run.last(), language));
        return days + " " + run.spans().stream().map(span -> TIME.format(span.from()) + "–" + until(span.until()))
                .collect(Collectors.joining(AND.getOrDefault(language, ", ")));
    }

    private static String until(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24.00" : TIME.format(time);
    }

    private static String name(DayOfWeek day, Language language) {
        return DAYS.getOrDefault(language, List.of()).get(day.getValue() - 1);
    }
}
