package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Slip;
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

    /// The paper of `slip`, printed now. What a copy says of people and times ahead would be old, so it says nothing.
    public TicketPaper of(Slip slip, Optional<Receipt> receipt, Edition edition) {
        var lines = new ArrayList<Element>();
        paper.head(lines);
        if (edition == Edition.COPY) {
            lines.add(PaperLines.centred("SALINAN", 2, true));
        }
        if (slip.single()) {
            alone(lines, slip.first());
        } else {
            together(lines, slip);
        }
        receipt.ifPresent(held -> {
            lines.add(new TicketPaper.Feed(1));
            lines.add(PaperLines.centred("No. permohonan " + held.number(), 1, true));
        });
        if (receipt.isPresent() || slip.single() && slip.first().ticket().followUrl().isPresent()) {
            lines.add(new TicketPaper.Rule());
        }
        foot(lines);
        return new TicketPaper(lines);
    }

    private void alone(List<Element> lines, Slip.Turn turn) {
        number(lines, turn, "NOMOR ANTREAN", paper.wide() ? 7 : 5);
        lines.add(new TicketPaper.Rule());
        printed(lines);
        expected(lines, turn.ticket());
        lines.add(new TicketPaper.Rule());
        follow(lines, turn.ticket());
    }

    /// Each number with its own code and times, one below the other as they are gone to.
    private void together(List<Element> lines, Slip slip) {
        int count = slip.turns().size();
        lines.add(PaperLines.centred(count + " NOMOR ANTREAN", 1, true));
        lines.add(PaperLines.centred("Datangi menurut urutan ini", 1, false));
        printed(lines);
        lines.add(new TicketPaper.Rule());
        for (int i = 0; i < count; i++) {
            Slip.Turn turn = slip.turns().get(i);
            number(lines, turn, (i + 1) + " DARI " + count, paper.wide() ? 5 : 4);
            expected(lines, turn.ticket());
            follow(lines, turn.ticket());
            lines.add(new TicketPaper.Rule());
        }
        lines.add(PaperLines.centred(
                paper.wide() ? "Dipanggil bersamaan? Selesaikan yang pertama," : "Dipanggil bersamaan?",
                1, false));
        lines.add(
                PaperLines.centred(paper.wide() ? "lalu lapor ke meja bantuan." : "Lapor ke meja bantuan.", 1, false));
        lines.add(new TicketPaper.Rule());
    }

    private static void number(List<Element> lines, Slip.Turn turn, String caption, int scale) {
        ServiceDefinition service = turn.service();
        Ticket ticket = turn.ticket();
        lines.add(PaperLines.centred(caption, 1, false));
        lines.add(PaperLines.centred(ticket.number(), scale, true));
        lines.add(new TicketPaper.Feed(1));
        lines.add(PaperLines.centred(PaperLines.capitals(service.agency().words().say(Language.INDONESIAN, "short")), 2,
                true));
        ticket.counter().ifPresent(counter -> lines.add(PaperLines.centred(PaperLines.capitals(counter), 2, true)));
        if (ticket.priority()) {
            lines.add(PaperLines.centred("PRIORITAS", 1, true));
        }
        lines.add(PaperLines.centred(service.words().say(Language.INDONESIAN, "name"), 1, false));
    }

    private void printed(List<Element> lines) {
        lines.add(PaperLines.pair("Dicetak", paper.moment(ZonedDateTime.now(clock))));
        lines.add(PaperLines.pair("Berlaku", "hari ini"));
    }

    private void expected(List<Element> lines, Ticket ticket) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ticket.ahead().ifPresent(ahead -> lines.add(PaperLines.pair("Orang sebelum Anda", String.valueOf(ahead))));
        ticket.estimate().ifPresent(wait -> {
            lines.add(PaperLines.pair(paper.wide() ? "Perkiraan dipanggil" : "Perkiraan",
                    wait.after(now).say("-")));
            if (wait.rough()) {
                lines.add(PaperLines.centred("Perkiraan kasar, bisa berbeda.", 1, false));
            }
        });
    }

    private void follow(List<Element> lines, Ticket ticket) {
        ticket.followUrl().ifPresent(url -> {
            lines.add(new TicketPaper.Qr(url));
            lines.add(PaperLines.centred(
                    paper.wide() ? "Pindai untuk melihat giliran Anda di ponsel" : "Pindai untuk melihat giliran",
                    1, false));
        });
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
