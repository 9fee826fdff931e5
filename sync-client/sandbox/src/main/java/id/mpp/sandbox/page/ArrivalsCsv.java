package id.mpp.sandbox.page;

import id.mpp.sandbox.store.DayCount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts per agency and day for a spreadsheet (RFC 4180).
final class ArrivalsCsv {

    private static final String HEAD = "tanggal,instansi,nomor,menunggu,dilayani,batal,"
            + "rata_rata_menunggu_detik,rata_rata_dilayani_detik,permohonan";
    private static final String LINE_END = "\r\n";

    private ArrivalsCsv() {
    }

    static String of(List<DayCount> days) {
        return Stream.concat(Stream.of(HEAD), days.stream().map(ArrivalsCsv::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(DayCount day) {
        return Stream
                .of(day.day(), day.agencyId(), day.counted(), day.waiting(), day.served(), day.lost(),
                        seconds(day.waitTime()), seconds(day.serviceTime()), day.applications())
                .map(value -> cell(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static String seconds(Optional<Duration> span) {
        return span.map(d -> Long.toString(d.toSeconds())).orElse("");
    }

    /// A spreadsheet runs what begins like a formula; a leading apostrophe keeps it text.
    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
