package id.mpp.kiosk.opening;

import id.mpp.kiosk.opening.Opening.Break;
import id.mpp.kiosk.opening.Opening.Closed;
import id.mpp.kiosk.opening.Opening.NotYet;
import id.mpp.kiosk.opening.Opening.NumbersOver;
import id.mpp.kiosk.opening.Opening.Open;
import id.mpp.kiosk.opening.Opening.Over;
import id.mpp.kiosk.opening.Opening.QuotaFull;
import id.mpp.kiosk.opening.Opening.Reason;
import id.mpp.kiosk.service.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The days of one hall. What was said for a day counts more than a holiday, a holiday more than the week, and within
/// the day the cut-off more than the closing time: the order in which large halls do it (Surabaya's queue rules).
///
/// @param zone
///            of the hall; Indonesia has three and no summer time
/// @param hours
///            of every agency that has none of its own
/// @param holidays
///            with their names, key [Opening#WHY]
public record HallCalendar(ZoneId zone, OpeningHours hours, Map<LocalDate, Words> holidays,
        List<SpecialDays> specialDays) {

    /// A yearly decree names sixteen holidays or so, six of them of fixed date: fewer than this are not all of them.
    private static final int DECREED = 10;
    /// Whoever comes today can plan as far as this; further than that a calendar is rarely kept.
    private static final int DAYS_AHEAD = 30;
    /// A break that holds this time on a Friday is the one for prayers; the sun allows about half an hour around it.
    private static final LocalTime FRIDAY_PRAYER = LocalTime.of(12, 0);

    public HallCalendar {
        holidays = Map.copyOf(holidays);
        specialDays = List.copyOf(specialDays);
    }

    /// One agency of the hall.
    ///
    /// @param hours
    ///            its own week, if it has one
    /// @param dailyQuota
    ///            how many numbers it gives a day, if it says so
    public record Counter(String agency, Optional<OpeningHours> hours, OptionalInt dailyQuota) {
    }

    /// What counts for one day: its spans, and why they are not those of the week.
    private record Day(List<Span> spans, Optional<Reason> reason, Optional<Words> words) {
    }

    /// @param takenToday
    ///            numbers of this agency given so far
    public Opening at(Instant now, Counter counter, int takenToday) {
        var local = LocalDateTime.ofInstant(now, zone);
        var time = local.toLocalTime();
        var week = counter.hours().orElse(hours);
        var day = day(local.toLocalDate(), counter.agency(), week);
        if (day.spans().isEmpty()) {
            return new Closed(day.reason().orElse(Reason.NOT_PRESENT), day.words(), next(local, counter));
        }
        var last = day.spans().getLast();
        if (!time.isBefore(last.to())) {
            return new Over(next(local, counter));
        }
        var lastNumber = lastNumber(last, week);
        if (!time.isBefore(lastNumber)) {
            return new NumbersOver(last.to(), next(local, counter));
        }
        var firstNumber = firstNumber(day.spans().getFirst(), week);
        if (time.isBefore(firstNumber)) {
            return new NotYet(firstNumber);
        }
        if (counter.dailyQuota().isPresent() && takenToday >= counter.dailyQuota().getAsInt()) {
            return new QuotaFull(next(local, counter));
        }
        return gap(day.spans(), time)
                .<Opening>map(pause -> new Break(isFridayPrayer(local.getDayOfWeek(), pause), pause.to()))
                .orElseGet(() -> new Open(lastNumber, last.to()));
    }

    private Day day(LocalDate date, String agency, OpeningHours week) {
        var own = special(date, Optional.of(agency));
        var hall = special(date, Optional.empty());
        if (own.isPresent() || hall.isPresent()) {
            var spans = own.map(SpecialDays::open).orElseGet(() -> week.on(date.getDayOfWeek()));
            // whatever an agency says, nobody comes through a closed door
            var within = hall.map(doors -> spans.stream()
                    .flatMap(span -> doors.open().stream().map(span::within).flatMap(Optional::stream)).toList())
                    .orElse(spans);
            var words = own.filter(it -> hall.isEmpty()).or(() -> hall).map(SpecialDays::why);
            return new Day(within, Optional.of(Reason.SPECIAL), words);
        }
        var holiday = Optional.ofNullable(holidays.get(date));
        return holiday.isPresent()
                ? new Day(List.of(), Optional.of(Reason.HOLIDAY), holiday)
                : new Day(week.on(date.getDayOfWeek()), Optional.empty(), Optional.empty());
    }

    /// The one named last counts, so that a correction can be added at the end.
    private Optional<SpecialDays> special(LocalDate date, Optional<String> agency) {
        return specialDays.stream().filter(it -> it.holds(date) && it.agency().equals(agency))
                .reduce((earlier, later) -> later);
    }

    /// When numbers are given again, today's remaining spans not counted.
    private Optional<LocalDateTime> next(LocalDateTime from, Counter counter) {
        var week = counter.hours().orElse(hours);
        return Stream.iterate(1, ahead -> ahead <= DAYS_AHEAD, ahead -> ahead + 1)
                .map(ahead -> from.toLocalDate().plusDays(ahead))
                .flatMap(date -> day(date, counter.agency(), week).spans().stream().limit(1)
                        .map(first -> date.atTime(firstNumber(first, week))))
                .findFirst();
    }

    /// Not before midnight.
    private static LocalTime firstNumber(Span first, OpeningHours week) {
        var midnight = LocalTime.MIDNIGHT;
        return week.early().toNanos() >= first.from().toNanoOfDay() ? midnight : first.from().minus(week.early());
    }

    /// Not before the span itself begins: a short day still has its first number.
    private static LocalTime lastNumber(Span last, OpeningHours week) {
        boolean shorter = week.cutOff().toNanos() >= last.to().toNanoOfDay() - last.from().toNanoOfDay();
        return shorter ? last.to() : last.to().minus(week.cutOff());
    }

    private static Optional<Span> gap(List<Span> spans, LocalTime time) {
        for (int i = 1; i < spans.size(); i++) {
            var before = spans.get(i - 1).to();
            var after = spans.get(i).from();
            if (before.isBefore(after) && new Span(before, after).holds(time)) {
                return Optional.of(new Span(before, after));
            }
        }
        return Optional.empty();
    }

    /// Whether the offices behind the counters work on this day. In a year whose decree nobody has written down they do
    /// not: the feasts that move would be guessed. Saturdays never count, because most offices work five days also where
    /// the hall is open on six.
    public boolean isWorkingDay(LocalDate date) {
        long told = holidays.keySet().stream().filter(holiday -> holiday.getYear() == date.getYear()).count();
        return told >= DECREED && date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !day(date, "", hours).spans().isEmpty();
    }

    private static boolean isFridayPrayer(DayOfWeek day, Span pause) {
        return day == DayOfWeek.FRIDAY && pause.holds(FRIDAY_PRAYER);
    }
}
