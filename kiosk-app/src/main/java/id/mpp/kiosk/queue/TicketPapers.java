package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.HallClock;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out the paper of a queue number as designed for 80 mm (48 columns) and 58 mm (32 columns). Always Indonesian:
/// the hall's staff and screens read it too. No NIK, no name, plain ASCII.
public final class TicketPapers {

    private final PaperLines paper;
    private final Clock clock;

    /// @param region
    ///            `Kabupaten Sragen`
    /// @param machine
    ///            what staff call this kiosk, `Mesin 2`
    /// @param clock
    ///            in the time zone of the site
    public TicketPapers(PaperWidth width, String region, String machine, Clock clock) {
        paper = new PaperLines(width, region, machine);
        this.clock = clock;
    }

    /// The paper of `ticket`, printed now.
    public TicketPaper of(Ticket ticket, ServiceDefinition service, Optional<Receipt> receipt) {
        var lines = new ArrayList<Element>();
        paper.head(lines);
        number(lines, ticket, service);
        times(lines, ticket);
        follow(lines, ticket, receipt);
        foot(lines);
        return new TicketPaper(lines);
    }

    private void number(List<Element> lines, Ticket ticket, ServiceDefinition service) {
        lines.add(PaperLines.centred("NOMOR ANTREAN", 1, false));
        lines.add(PaperLines.centred(ticket.number(), paper.wide() ? 7 : 5, true));
        lines.add(new TicketPaper.Feed(1));
        lines.add(PaperLines.centred(PaperLines.capitals(service.agency().words().say(Language.INDONESIAN, "short")), 2,
                true));
        ticket.counter().ifPresent(counter -> lines.add(PaperLines.centred(PaperLines.capitals(counter), 2, true)));
        if (ticket.priority()) {
            lines.add(PaperLines.centred("PRIORITAS", 1, true));
        }
        lines.add(PaperLines.centred(service.words().say(Language.INDONESIAN, "name"), 1, false));
        lines.add(new TicketPaper.Rule());
    }

    private void times(List<Element> lines, Ticket ticket) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        lines.add(PaperLines.pair("Dicetak", paper.moment(now)));
        lines.add(PaperLines.pair("Berlaku", "hari ini"));
        ticket.ahead().ifPresent(ahead -> lines.add(PaperLines.pair("Orang sebelum Anda", String.valueOf(ahead))));
        ticket.estimate().ifPresent(
                estimate -> lines.add(PaperLines.pair("Perkiraan dipanggil", HallClock.say(now.plus(estimate)))));
        lines.add(new TicketPaper.Rule());
    }

    private void follow(List<Element> lines, Ticket ticket, Optional<Receipt> receipt) {
        ticket.followUrl().ifPresent(url -> {
            lines.add(new TicketPaper.Qr(url));
            lines.add(PaperLines.centred(
                    paper.wide() ? "Pindai untuk melihat giliran Anda di ponsel" : "Pindai untuk melihat giliran",
                    1, false));
        });
        receipt.ifPresent(held -> {
            lines.add(new TicketPaper.Feed(1));
            lines.add(PaperLines.centred("No. permohonan " + held.number(), 1, true));
        });
        if (ticket.followUrl().isPresent() || receipt.isPresent()) {
            lines.add(new TicketPaper.Rule());
        }
    }

    private void foot(List<Element> lines) {
        if (paper.wide()) {
            lines.add(PaperLines.centred("Nomor dilewati? Lapor ke meja bantuan.", 1, false));
            lines.add(PaperLines.centred("Pengaduan: lapor.go.id atau SMS 1708", 1, false));
        } else {
            lines.add(PaperLines.centred("Nomor dilewati?", 1, false));
            lines.add(PaperLines.centred("Lapor ke meja bantuan.", 1, false));
            lines.add(PaperLines.centred("Pengaduan: SMS 1708", 1, false));
        }
        paper.foot(lines);
    }
}
