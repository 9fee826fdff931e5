package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Element;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Lays out the number of a complaint: when, how to ask what became of it, and where else to complain. Nothing of what
/// was written stands on it.
public final class ComplaintPapers {

    private final PaperLines paper;

    /// @param region
    ///            `Kabupaten Sragen`
    /// @param machine
    ///            what staff call this kiosk, `Mesin 2`
    public ComplaintPapers(PaperWidth width, String region, String machine) {
        paper = new PaperLines(width, region, machine);
    }

    /// @param copy
    ///            whether there may be a paper with this number already
    public TicketPaper of(String number, ZonedDateTime at, boolean copy) {
        var lines = new ArrayList<Element>();
        paper.head(lines);
        lines.add(PaperLines.centred("NOMOR PENGADUAN", 1, false));
        if (copy) {
            lines.add(PaperLines.centred("SALINAN", 1, true));
        }
        lines.add(PaperLines.centred(number, paper.wide() ? 4 : 2, true));
        lines.add(new TicketPaper.Rule());
        lines.add(PaperLines.pair(copy ? "Dicetak" : "Diterima", paper.moment(at)));
        lines.add(new TicketPaper.Rule());
        for (String line : List.of("Sebutkan nomor ini di meja bantuan", "untuk menanyakan tindak lanjut.", "",
                "Pengaduan juga diterima SP4N-LAPOR!:", "lapor.go.id atau SMS 1708")) {
            lines.add(line.isEmpty() ? new TicketPaper.Feed(1) : PaperLines.left(line));
        }
        paper.foot(lines);
        return new TicketPaper(lines);
    }
}
