package id.mpp.sandbox.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Times as the hall's people write them: `09.41 WIB`, `23 Nov 2026 09.41 WIB`.
record LocalTime(ZoneId zone, Clock clock) {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm.ss", INDONESIAN);
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("d MMM yyyy HH.mm.ss",
            INDONESIAN);

    private static final DateTimeFormatter DAY_AND_MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH.mm",
            INDONESIAN);

    String of(Instant at) {
        boolean today = at.atZone(zone).toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? HOUR : DAY_AND_HOUR).format(at.atZone(zone)) + " " + label();
    }

    /// Without seconds: something planned, `23 Nov 2026 09.41 WIB`.
    String minute(Instant at) {
        return DAY_AND_MINUTE.format(at.atZone(zone)) + " " + label();
    }

    /// Indonesia names its three zones; elsewhere the zone's own short name does.
    String label() {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone.getId();
        };
    }

    /// `2 menit 5 detik`, or a dash.
    static String span(Optional<Duration> span) {
        return span.map(LocalTime::span).orElse("–");
    }

    private static String span(Duration span) {
        String seconds = span.toSecondsPart() + " detik";
        return span.toMinutes() == 0 ? seconds : span.toMinutes() + " menit " + seconds;
    }
}
