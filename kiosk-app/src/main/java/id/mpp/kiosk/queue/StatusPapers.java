package id.mpp.kiosk.queue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out how far an application is, why it came back and what to do, for 80 mm and 58 mm. Nothing says whose it is.
public final class StatusPapers {

    private final PaperLines paper;
    private final Clock clock;

    /// @param region
    ///            `Kabupaten Sragen`
    /// @param machine
    ///            what staff call this kiosk, `Mesin 2`
    /// @param clock
    ///            in the time zone of the site
    public StatusPapers(PaperWidth width, String region, String machine, Clock clock) {
        paper = new PaperLines(width, region, machine);
        this.clock = clock;
    }

    public TicketPaper of(Tracked application) {
        var lines = new ArrayList<Element>();
        paper.head(lines);
        lines.add(PaperLines.centred("KETERANGAN PERMOHONAN", 1, false));
        lines.add(PaperLines.centred(application.receipt(), paper.wide() ? 4 : 2, true));
        lines.add(new TicketPaper.Feed(1));
        application.service().ifPresent(service -> lines.add(PaperLines.centred(
                PaperLines.capitals(service.agency().words().say(Language.INDONESIAN, "short")), 2, true)));
        lines.add(PaperLines.centred(application.serviceName(), 1, false));
        lines.add(new TicketPaper.Rule());
        stage(lines, application);
        reason(lines, application);
        wanted(lines, application);
        lines.add(PaperLines.left("Keadaan pada " + paper.moment(ZonedDateTime.now(clock))));
        lines.add(PaperLines.centred("Pengaduan: " + (paper.wide() ? "lapor.go.id atau " : "") + "SMS 1708", 1, false));
        paper.foot(lines);
        return new TicketPaper(lines);
    }

    private void stage(List<Element> lines, Tracked application) {
        Tracked.Reached now = application.stages().getLast();
        lines.add(PaperLines.pair("Tahap", words(now.stage())));
        lines.add(PaperLines.pair("Sejak", paper.moment(now.at())));
        application.promise().ifPresent(promise -> promise(lines, promise));
        application.corrects().ifPresent(earlier -> lines.add(PaperLines.pair("Perbaikan dari", earlier)));
        if (application.permit().isPresent()) {
            lines.add(PaperLines.left("Dokumen bisa diambil dengan ponsel di kios."));
        } else if (application.locked()) {
            lines.add(PaperLines.left("Dokumen terbuka setelah survei diisi."));
        }
        lines.add(new TicketPaper.Rule());
    }

    private void promise(List<Element> lines, Promise promise) {
        lines.add(PaperLines.pair("Paling lambat", paper.day(promise.due())));
        if (promise.late() > 0) {
            lines.add(PaperLines.pair("Terlambat", promise.late() + (promise.working() ? " hari kerja" : " hari")));
        }
    }

    private void reason(List<Element> lines, Tracked application) {
        Optional.ofNullable(application.reason().get(Language.INDONESIAN)).ifPresent(why -> {
            lines.add(PaperLines.left("Alasan petugas:"));
            lines.add(PaperLines.left(why));
            lines.add(new TicketPaper.Feed(1));
        });
    }

    private void wanted(List<Element> lines, Tracked application) {
        if (application.wanted().isEmpty() || application.service().isEmpty()) {
            return;
        }
        ServiceDefinition service = application.service().get();
        Tracked.Wanted wanted = application.wanted().get();
        lines.add(PaperLines.left("Yang perlu dilakukan di kios:"));
        wanted.documents().forEach(id -> lines.add(PaperLines
                .left("- pindai ulang " + service.words().say(Language.INDONESIAN, "document." + id + ".name"))));
        wanted.questions().forEach(id -> service.question(id).ifPresent(question -> lines.add(PaperLines
                .left("- isi ulang " + QuestionWords.of(service.words(), question).label(Language.INDONESIAN)))));
        wanted.until().ifPresent(day -> lines.add(PaperLines.left("Paling lambat " + paper.day(day))));
        lines.add(new TicketPaper.Rule());
    }

    private static String words(Tracked.Stage stage) {
        return switch (stage) {
            case RECEIVED -> "Diterima";
            case IN_REVIEW -> "Diperiksa";
            case WAITING_FOR_CITIZEN -> "Perlu diperbaiki";
            case APPROVED -> "Disetujui";
            case READY -> "Siap diambil";
            case FINISHED -> "Selesai";
            case REJECTED -> "Ditolak";
        };
    }
}
