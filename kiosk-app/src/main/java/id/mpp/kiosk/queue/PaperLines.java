package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.HallClock;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What the papers of a hall have in common. Always Indonesian, because the hall's staff read them too, and plain
/// ASCII.
///
/// @param region
///            `Kabupaten Sragen`
/// @param machine
///            what staff call this kiosk, `Mesin 2`
record PaperLines(PaperWidth width, String region, String machine) {

    /// Written out here: a trimmed Java runtime may come without Indonesian calendar names.
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    void head(List<Element> lines) {
        lines.add(centred("MAL PELAYANAN PUBLIK", wide() ? 2 : 1, true));
        lines.add(centred(capitals(region), 1, true));
        lines.add(new TicketPaper.Rule());
    }

    void foot(List<Element> lines) {
        lines.add(new TicketPaper.Feed(1));
        lines.add(centred("TERIMA KASIH", 1, false));
        lines.add(centred(machine, 1, false));
    }

    boolean wide() {
        return width == PaperWidth.MM_80;
    }

    /// `Senin, 23-11-2026 09.48 WIB`; a narrow paper has no room for the weekday.
    String moment(ZonedDateTime time) {
        return day(time.toLocalDate()) + " " + HallClock.say(time);
    }

    /// `Senin, 23-11-2026`
    String day(LocalDate day) {
        return (wide() ? DAYS.get(day.getDayOfWeek().getValue() - 1) + ", " : "") + DATE.format(day);
    }

    static Element centred(String text, int scale, boolean bold) {
        return new TicketPaper.Text(ascii(text), Align.CENTRE, scale, bold);
    }

    static Element left(String text) {
        return new TicketPaper.Text(ascii(text), Align.LEFT, 1, false);
    }

    static Element pair(String left, String right) {
        return new TicketPaper.Pair(ascii(left), ascii(right));
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String ascii(String text) {
        String dashes = text.replaceAll("[\\u2010-\\u2015]", "-").replaceAll("[\\u2018\\u2019]", "'");
        String plain = Normalizer.normalize(dashes, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
