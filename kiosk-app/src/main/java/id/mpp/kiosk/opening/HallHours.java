package id.mpp.kiosk.opening;

import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What one source says about a hall's hours: the catalogue, which is the same for many halls, or the hall's own file.
/// Each may leave out what it does not know.
///
/// @param weekly
///            the ordinary week; a day left out has no hours
/// @param earlyMinutes
///            before the doors open, numbers are given
/// @param cutOffMinutes
///            before the end of the day, no more numbers are given
/// @param holidays
///            with their names, key [Opening#WHY]
public record HallHours(Optional<Map<DayOfWeek, List<Presence.Span>>> weekly, OptionalInt earlyMinutes,
        OptionalInt cutOffMinutes, Map<LocalDate, Words> holidays, List<SpecialDays> specialDays) {

    /// Nothing said.
    public static final HallHours UNSAID = new HallHours(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
            Map.of(), List.of());

    public HallHours {
        weekly = weekly.map(Map::copyOf);
        holidays = Map.copyOf(holidays);
        specialDays = List.copyOf(specialDays);
    }

    /// Both sources together. Where both speak, this one counts: whoever wrote it stands beside the door. Holidays of
    /// both count, and of special days this one's come last, which decide.
    public HallHours over(HallHours other) {
        var allHolidays = new HashMap<>(other.holidays);
        allHolidays.putAll(holidays);
        var allDays = new ArrayList<>(other.specialDays);
        allDays.addAll(specialDays);
        return new HallHours(weekly.or(other::weekly), earlyMinutes.isPresent() ? earlyMinutes : other.earlyMinutes,
                cutOffMinutes.isPresent() ? cutOffMinutes : other.cutOffMinutes, allHolidays, allDays);
    }

    /// The days of a hall in `zone`; what nobody said is as in most offices.
    public HallCalendar calendar(ZoneId zone) {
        var usual = OpeningHours.ofOffices();
        var week = weekly.map(usual::week).orElse(usual);
        var hours = new OpeningHours(week.weekly(), minutes(earlyMinutes, usual.early()),
                minutes(cutOffMinutes, usual.cutOff()));
        return new HallCalendar(zone, hours, holidays, specialDays);
    }

    private static Duration minutes(OptionalInt said, Duration otherwise) {
        return said.isPresent() ? Duration.ofMinutes(said.getAsInt()) : otherwise;
    }
}
