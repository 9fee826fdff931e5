package id.mpp.kiosk.opening;

import id.mpp.kiosk.service.Presence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An ordinary week.
///
/// @param weekly
///            the spans of each day, in their order; a day without any is one on which nobody is there
/// @param early
///            how long before the first span of a day numbers are given: a crowd stands at the door before opening
/// @param cutOff
///            how long before the last span's end the last number is given
public record OpeningHours(Map<DayOfWeek, List<Span>> weekly, Duration early, Duration cutOff) {

    public OpeningHours {
        var copy = new TreeMap<DayOfWeek, List<Span>>();
        weekly.forEach((day, spans) -> {
            var sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                    throw new IllegalArgumentException("the spans of " + day + " overlap");
                }
            }
            copy.put(day, sorted);
        });
        weekly = Map.copyOf(copy);
        if (early.isNegative() || cutOff.isNegative()) {
            throw new IllegalArgumentException("a time before opening or closing cannot be negative");
        }
    }

    /// Monday to Friday as most offices have it, with the pause for Friday prayers.
    public static OpeningHours ofOffices() {
        var whole = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        var friday = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(11, 30)),
                new Span(LocalTime.of(13, 0), LocalTime.of(15, 0)));
        return new OpeningHours(Map.of(DayOfWeek.MONDAY, whole, DayOfWeek.TUESDAY, whole, DayOfWeek.WEDNESDAY, whole,
                DayOfWeek.THURSDAY, whole, DayOfWeek.FRIDAY, friday), Duration.ofMinutes(30), Duration.ofMinutes(30));
    }

    /// The same lead and cut-off in another week.
    OpeningHours week(Map<DayOfWeek, List<Presence.Span>> written) {
        return new OpeningHours(spans(written), early, cutOff);
    }

    OpeningHours cutOff(Duration other) {
        return new OpeningHours(weekly, early, other);
    }

    private static Map<DayOfWeek, List<Span>> spans(Map<DayOfWeek, List<Presence.Span>> written) {
        var spans = new TreeMap<DayOfWeek, List<Span>>();
        written.forEach((day, each) -> spans.put(day, each.stream().map(Span::of).toList()));
        return spans;
    }

    List<Span> on(DayOfWeek day) {
        return weekly.getOrDefault(day, List.of());
    }
}
