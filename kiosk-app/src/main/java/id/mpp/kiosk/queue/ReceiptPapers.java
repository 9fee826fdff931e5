package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.WeekWords;
import id.mpp.kiosk.service.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out the receipt of an application for 80 mm and 58 mm, in the manner of the queue ticket: number, when, by
/// when, what comes next, what to bring, and the code by which anybody verifies it. The same receipt makes the same
/// paper whenever it is printed; a second one says *SALINAN*.
public final class ReceiptPapers {

    private final PaperLines paper;

    /// @param region
    ///            `Kabupaten Sragen`
    /// @param machine
    ///            what staff call this kiosk, `Mesin 2`
    public ReceiptPapers(PaperWidth width, String region, String machine) {
        paper = new PaperLines(width, region, machine);
    }

    /// @param counter
    ///            the one on the ticket; without it what is known of the agency
    /// @param copy
    ///            whether there may be a paper of this receipt already
    public TicketPaper of(Receipt receipt, ServiceDefinition service, Optional<String> counter, boolean copy) {
        var lines = new ArrayList<Element>();
        paper.head(lines);
        number(lines, receipt, service, copy);
        times(lines, receipt, service);
        next(lines, receipt, service, counter);
        proof(lines, receipt);
        lines.add(PaperLines.centred("Pengaduan: " + (paper.wide() ? "lapor.go.id atau " : "") + "SMS 1708", 1, false));
        paper.foot(lines);
        return new TicketPaper(lines);
    }

    private void number(List<Element> lines, Receipt receipt, ServiceDefinition service, boolean copy) {
        lines.add(PaperLines.centred("BUKTI PERMOHONAN", 1, false));
        if (copy) {
            lines.add(PaperLines.centred("SALINAN", 1, true));
        }
        lines.add(PaperLines.centred(receipt.number(), paper.wide() ? 4 : 2, true));
        lines.add(new TicketPaper.Feed(1));
        lines.add(PaperLines.centred(PaperLines.capitals(say(service.agency().words(), "short")), 2, true));
        lines.add(PaperLines.centred(say(service.words(), "name"), 1, false));
        lines.add(new TicketPaper.Rule());
    }

    private void times(List<Element> lines, Receipt receipt, ServiceDefinition service) {
        lines.add(PaperLines.pair("Diterima", paper.moment(receipt.said().at())));
        service.words().find(Language.INDONESIAN, "time").ifPresent(time -> lines.add(PaperLines.pair("Jangka waktu",
                service.standard().examples().contains("time") ? time + " (contoh)" : time)));
        receipt.said().due().ifPresent(day -> lines.add(PaperLines.pair("Paling lambat", paper.day(day))));
        lines.add(new TicketPaper.Rule());
    }

    private void next(List<Element> lines, Receipt receipt, ServiceDefinition service, Optional<String> counter) {
        String place = counter.or(() -> service.agency().words().find(Language.INDONESIAN, "counter"))
                .map(it -> it + ", ").orElse("") + say(service.agency().words(), "short");
        lines.add(PaperLines.left("Selanjutnya:"));
        lines.add(PaperLines.left("1. Petugas memeriksa permohonan."));
        lines.add(PaperLines.left("2. Ambil hasilnya di " + place + "."));
        receipt.said().presence().hours().ifPresent(week -> lines.add(PaperLines.left("Buka: "
                + WeekWords.say(week, Language.INDONESIAN)
                + (receipt.said().presence().example() ? " (contoh)" : ""))));
        lines.add(new TicketPaper.Feed(1));
        lines.add(PaperLines.left("Yang dibawa:"));
        lines.add(PaperLines.left("- bukti ini dan KTP-el asli"));
        receipt.said().toBring().forEach(
                id -> lines.add(PaperLines.left("- " + say(service.words(), "document." + id + ".name"))));
        if (receipt.said().originals()) {
            lines.add(PaperLines.left("- asli berkas yang dipindai"));
        }
        lines.add(new TicketPaper.Rule());
    }

    private void proof(List<Element> lines, Receipt receipt) {
        receipt.said().proof().ifPresent(address -> {
            // four modules of white above and below, as a code needs
            lines.add(new TicketPaper.Feed(1));
            lines.add(new TicketPaper.Qr(address));
            lines.add(new TicketPaper.Feed(1));
            lines.add(PaperLines.centred(
                    paper.wide() ? "Pindai untuk memeriksa keaslian bukti ini" : "Pindai: periksa keaslian", 1, false));
            lines.add(new TicketPaper.Rule());
        });
    }

    private static String say(Words words, String key) {
        return words.say(Language.INDONESIAN, key);
    }
}
