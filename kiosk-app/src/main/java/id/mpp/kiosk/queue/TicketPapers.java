package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays out the paper of a queue number as designed for 80 mm (48 columns) and 58 mm (32 columns). Always Indonesian:
/// the hall's staff and screens read it too. No NIK, no name, plain ASCII.
public final class TicketPapers {

    /// Written out here: a trimmed Java runtime may come without Indonesian calendar names.
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final PaperWidth width;
    private final String region;
    private final String machine;
    private final Clock clock;

    /// @param region
    ///            `Kabupaten Sragen`
    /// @param machine
    ///            what staff call this kiosk, `Mesin 2`
    /// @param clock
    ///            in the time zone of the site
    public TicketPapers(PaperWidth width, String region, String machine, Clock clock) {
        this.width = width;
        this.region = region;
        this.machine = machine;
        this.clock = clock;
    }

    /// The paper of `ticket`, printed now.
    public TicketPaper of(Ticket ticket, ServiceDefinition service, Optional<Receipt> receipt) {
        var lines = new ArrayList<Element>();
        head(lines);
        number(lines, ticket, service);
        times(lines, ticket);
        follow(lines, ticket, receipt);
        foot(lines);
        return new TicketPaper(lines);
    }

    private void head(List<Element> lines) {
        lines.add(centred("MAL PELAYANAN PUBLIK", wide() ? 2 : 1, true));
        lines.add(centred(capitals(region), 1, true));
        lines.add(new TicketPaper.Rule());
    }

    private void number(List<Element> lines, Ticket ticket, ServiceDefinition service) {
        lines.add(centred("NOMOR ANTREAN", 1, false));
        lines.add(centred(ticket.number(), wide() ? 7 : 5, true));
        lines.add(new TicketPaper.Feed(1));
        lines.add(centred(capitals(service.agency().words().say(Language.INDONESIAN, "short")), 2, true));
        ticket.counter().ifPresent(counter -> lines.add(centred(capitals(counter), 2, true)));
        if (ticket.priority()) {
            lines.add(centred("PRIORITAS", 1, true));
        }
        lines.add(centred(service.words().say(Language.INDONESIAN, "name"), 1, false));
        lines.add(new TicketPaper.Rule());
    }

    private void times(List<Element> lines, Ticket ticket) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String date = DATE.format(now) + " " + clockTime(now);
        lines.add(pair("Dicetak", wide() ? DAYS.get(now.getDayOfWeek().getValue() - 1) + ", " + date : date));
        lines.add(pair("Berlaku", "hari ini"));
        ticket.ahead().ifPresent(ahead -> lines.add(pair("Orang sebelum Anda", String.valueOf(ahead))));
        ticket.estimate().ifPresent(
                estimate -> lines.add(pair("Perkiraan dipanggil", clockTime(now.plus(estimate)))));
        lines.add(new TicketPaper.Rule());
    }

    private void follow(List<Element> lines, Ticket ticket, Optional<Receipt> receipt) {
        ticket.followUrl().ifPresent(url -> {
            lines.add(new TicketPaper.Qr(url));
            lines.add(centred(wide() ? "Pindai untuk melihat giliran Anda di ponsel" : "Pindai untuk melihat giliran",
                    1, false));
        });
        receipt.ifPresent(held -> {
            lines.add(new TicketPaper.Feed(1));
            lines.add(centred("No. permohonan " + held.number(), 1, true));
        });
        if (ticket.followUrl().isPresent() || receipt.isPresent()) {
            lines.add(new TicketPaper.Rule());
        }
    }

    private void foot(List<Element> lines) {
        if (wide()) {
            lines.add(centred("Nomor dilewati? Lapor ke meja bantuan.", 1, false));
            lines.add(centred("Pengaduan: lapor.go.id atau SMS 1708", 1, false));
        } else {
            lines.add(centred("Nomor dilewati?", 1, false));
            lines.add(centred("Lapor ke meja bantuan.", 1, false));
            lines.add(centred("Pengaduan: SMS 1708", 1, false));
        }
        lines.add(new TicketPaper.Feed(1));
        lines.add(centred("TERIMA KASIH", 1, false));
        lines.add(centred(machine, 1, false));
    }

    private boolean wide() {
        return width == PaperWidth.MM_80;
    }

    private String clockTime(ZonedDateTime time) {
        return TIME.format(time) + " " + zoneLabel(time);
    }

    /// Indonesia has three zones and no summer time, so the offset names the zone.
    private static String zoneLabel(ZonedDateTime time) {
        return switch (time.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + time.getOffset().getId().replace("Z", "");
        };
    }

    private static Element centred(String text, int scale, boolean bold) {
        return new TicketPaper.Text(ascii(text), Align.CENTRE, scale, bold);
    }

    private static Element pair(String left, String right) {
        return new TicketPaper.Pair(ascii(left), ascii(right));
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String ascii(String text) {
        String dashes = text.replaceAll("[\\u2010-\\u2015]", "-").replaceAll("[\\u2018\\u2019]", "'");
        String plain = Normalizer.normalize(dashes, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
