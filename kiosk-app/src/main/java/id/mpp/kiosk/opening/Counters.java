package id.mpp.kiosk.opening;

import id.mpp.kiosk.opening.HallCalendar.Counter;
import id.mpp.kiosk.opening.Opening.Closed;
import id.mpp.kiosk.opening.Opening.QuotaFull;
import id.mpp.kiosk.opening.Opening.Reason;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every counter of one hall: its calendar, and what each agency says of itself.
///
/// @param sameForAll
///            every agency keeps the hall's hours, whatever the catalogue says of it
public record Counters(HallCalendar calendar, boolean sameForAll) {

    private static final Span WHOLE_DAY = new Span(LocalTime.MIN, LocalTime.MAX);

    /// What this machine knows of today besides the calendar.
    ///
    /// @param ofAgency
    ///            numbers given today
    /// @param quotaUsed
    ///            the centre said so
    /// @param closed
    ///            the centre said that no numbers are given now
    public record Today(int ofAgency, int ofService, boolean quotaUsed, boolean closed) {

        /// Nobody has come yet, and the centre has said nothing.
        public static final Today UNHEARD = new Today(0, 0, false, false);
    }

    /// Numbers at every hour of every day, for a machine whose centre alone decides.
    public static Counters always(ZoneId zone) {
        var day = List.of(WHOLE_DAY);
        var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(each -> each, _ -> day));
        return new Counters(new HallCalendar(zone, new OpeningHours(week, Duration.ZERO, Duration.ZERO), Map.of(),
                List.of()), true);
    }

    /// For a number of `service` at `now`. A quota of the service itself counts beside its agency's.
    public Standing of(ServiceDefinition service, Today today, Instant now) {
        var ofAgency = of(service.agency(), today, now);
        var quota = service.particulars().dailyQuota();
        if (!ofAgency.givesNumbers() || quota.isEmpty()) {
            return ofAgency;
        }
        var counter = counter(service.agency(), quota);
        return new Standing(calendar.at(now, counter, today.ofService()), ofAgency.at(), ofAgency.example());
    }

    /// For a number of any service of `agency`.
    public Standing of(Agency agency, Today today, Instant now) {
        var counter = counter(agency, agency.presence().dailyQuota());
        var opening = calendar.at(now, counter, today.ofAgency());
        if (opening.givesNumbers() && today.quotaUsed()) {
            opening = new QuotaFull(afterToday(counter, now));
        } else if (opening.givesNumbers() && today.closed()) {
            opening = new Closed(Reason.SPECIAL, Optional.empty(), Optional.empty());
        }
        boolean example = agency.presence().example() && !sameForAll;
        return new Standing(opening, now.atZone(calendar.zone()), example);
    }

    /// When an agency's counter is there, as it may be written on a paper: its own hours, or where all keep the
    /// hall's, those.
    public Presence presence(Agency agency) {
        if (!sameForAll) {
            return agency.presence();
        }
        Map<DayOfWeek, List<Presence.Span>> week = new HashMap<>();
        calendar.hours().weekly().forEach((day, spans) -> week.put(day,
                spans.stream().map(span -> new Presence.Span(span.from(), span.to())).toList()));
        boolean roundTheClock = calendar.hours().weekly().values().stream().flatMap(List::stream)
                .allMatch(WHOLE_DAY::equals);
        return new Presence(Optional.of(week).filter(_ -> !roundTheClock), OptionalInt.empty(),
                agency.presence().dailyQuota(), false);
    }

    private Optional<LocalDateTime> afterToday(Counter counter, Instant now) {
        var none = new Counter(counter.agency(), counter.hours(), OptionalInt.of(0));
        return calendar.at(now, none, 0) instanceof QuotaFull(var next) ? next : Optional.empty();
    }

    private Counter counter(Agency agency, OptionalInt quota) {
        return new Counter(agency.id(), sameForAll ? Optional.empty() : week(agency.presence()), quota);
    }

    /// The agency's own week, with the hall's lead and cut-off where it names none.
    private Optional<OpeningHours> week(Presence presence) {
        if (presence.hours().isEmpty() && presence.cutOffMinutes().isEmpty()) {
            return Optional.empty();
        }
        var hours = presence.hours().map(calendar.hours()::week).orElse(calendar.hours());
        var cutOff = presence.cutOffMinutes();
        return Optional.of(cutOff.isEmpty() ? hours : hours.cutOff(Duration.ofMinutes(cutOff.getAsInt())));
    }
}
