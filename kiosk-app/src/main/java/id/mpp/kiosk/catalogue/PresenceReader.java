package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.Presence.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads from `agency.json` when the agency is there.
final class PresenceReader {

    static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MOST_NUMBERS = 10_000;
    private static final String SPAN = "spans as \"08:00-15:00\", one after the other";

    private enum Source {
        EXAMPLE
    }

    private PresenceReader() {
    }

    static Presence read(Entry agency) {
        var hours = agency.entry("hours").map(PresenceReader::week);
        var cutOff = whole(agency.optionalWhole("cut_off_minutes", 0, MINUTES_OF_A_DAY));
        var quota = whole(agency.optionalWhole("daily_quota", 1, MOST_NUMBERS));
        var example = agency.optionalOneOf("presence", Source.class).isPresent();
        return new Presence(hours, cutOff, quota, example);
    }

    static OptionalInt whole(OptionalLong value) {
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(value.getAsLong()));
    }

    static Map<DayOfWeek, List<Span>> week(Entry hours) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = hours.texts(day.name().toLowerCase(Locale.ROOT)).stream().map(text -> span(hours, day, text))
                    .flatMap(Optional::stream).toList();
            inOrder(hours, day, spans);
            if (!spans.isEmpty()) {
                week.put(day, spans);
            }
        }
        if (week.isEmpty()) {
            hours.fault("monday", "and every other day is without hours", "at least one of "
                    + Stream.of(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        hours.end();
        return week;
    }

    private static Optional<Span> span(Entry hours, DayOfWeek day, String text) {
        var span = Span.parse(text);
        if (span.isEmpty()) {
            hours.fault(day.name().toLowerCase(Locale.ROOT), "\"" + text + "\" is no span of hours", SPAN);
        }
        return span;
    }

    private static void inOrder(Entry hours, DayOfWeek day, List<Span> spans) {
        var earlier = new ArrayList<Span>();
        for (var span : spans) {
            if (!earlier.isEmpty() && span.from().isBefore(earlier.getLast().until())) {
                hours.fault(day.name().toLowerCase(Locale.ROOT), "has spans that overlap", SPAN);
            }
            earlier.add(span);
        }
    }
}
