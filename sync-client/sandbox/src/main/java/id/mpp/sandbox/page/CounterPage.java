package id.mpp.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Applications.Application;
import id.mpp.sandbox.store.Applications.Reason;
import id.mpp.sandbox.store.Applications.Stage;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Vault;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/// Draws the clerk's pages: one large number, one main button.
final class CounterPage {

    private final LocalTime time;

    CounterPage(LocalTime time) {
        this.time = time;
    }

    /// Everything at one counter, at one moment.
    ///
    /// @param here
    ///            called or being served here, the latest first
    record Shown(Agency agency, String counter, List<Ticket> here, List<Ticket> waiting, List<Ticket> over,
            List<Application> applications) {
    }

    static Html choice(List<Agency> agencies) {
        List<Html> cards = agencies.stream().map(agency -> Html.of(
                "<a class=card href=\"{}\"><b class=letter>{}</b><span>{}<small>{}</small></span></a>",
                CounterPages.address(agency, agency.counter()), agency.letter(), agency.name(), agency.counter()))
                .toList();
        return Html.of(
                """
                        <body><header><strong>Loket</strong><span>Pilih instansi Anda</span><em><a href="/bukti">Periksa bukti</a> · <a href="/">Kedatangan</a></em></header>
                        <main class=cards>{}</main></body>
                        """,
                Html.join(cards));
    }

    Html counter(Shown shown) {
        return Html.of(
                """
                        <body class=counter>
                        <header><strong>{}</strong><span>{}</span><em><a href="/bukti">Periksa bukti</a> · <a href="/loket">Ganti loket</a></em></header>
                        <main>
                        <div class=desk>{}{}</div>
                        {}
                        </main>
                        <script src="/refresh.js" defer></script>
                        </body>
                        """,
                shown.counter(), shown.agency().name(), now(shown), line(shown), applications(shown));
    }

    private Html now(Shown shown) {
        if (shown.here().isEmpty()) {
            return Html.of("<section class=now id=now><p class=label>Belum ada yang dipanggil</p>"
                    + "<p class=\"big idle\">–</p>{}</section>", next(shown, "primary"));
        }
        Ticket ticket = shown.here().getFirst();
        boolean serving = ticket.state() == Ticket.State.SERVING;
        Html again = ticket.recalls() == 0
                ? Html.NOTHING
                : Html.of(" · dipanggil lagi {} kali", ticket.recalls());
        Html buttons = serving
                ? button(shown, ticket, "finish", "Selesai", "primary")
                : Html.of("{}{}{}", button(shown, ticket, "serve", "Layani", "primary"),
                        button(shown, ticket, "recall", "Panggil lagi", "quiet"),
                        button(shown, ticket, "no-show", "Tidak hadir", "quiet bad"));
        List<Html> others = shown.here().stream().skip(1).map(other -> Html.of(
                "<div class=other><b class=number>{}</b> {}{}</div>", other.number(),
                other.state() == Ticket.State.SERVING ? "sedang dilayani" : "dipanggil",
                button(shown, other, other.state() == Ticket.State.SERVING ? "finish" : "serve",
                        other.state() == Ticket.State.SERVING ? "Selesai" : "Layani", "quiet")))
                .toList();
        return Html.of("""
                <section class="now {}" id=now>
                <p class=label>{}{}</p>
                <p class="big number" data-state="{}">{}</p>
                <p class=what>{}{}</p>
                <div class=actions>{}</div>
                {}{}
                </section>
                """, serving ? "serving" : "called", serving ? "Sedang dilayani" : "Dipanggil", again, ticket.state(),
                ticket.number(), ticket.serviceId(),
                ticket.priority() ? ArrivalsPage.chip("info", "Prioritas") : Html.NOTHING, buttons, Html.join(others),
                serving ? Html.NOTHING : next(shown, "quiet"));
    }

    private static Html next(Shown shown, String style) {
        if (shown.waiting().isEmpty()) {
            return Html.of("<p class=empty>Tidak ada yang menunggu.</p>");
        }
        return Html.of("<form method=post action=\"/loket/{}/next\"><input type=hidden name=counter value=\"{}\">"
                + "<button class=\"next {}\">Panggil berikutnya</button></form>", shown.agency().id(), shown.counter(),
                style);
    }

    private static Html button(Shown shown, Ticket ticket, String step, String text, String style) {
        return Html.of("<form method=post action=\"/loket/{}/tickets/{}/{}\"><input type=hidden name=counter"
                + " value=\"{}\"><button class=\"{} {}\">{}</button></form>", shown.agency().id(), ticket.ticketId(),
                step, shown.counter(), step, style, text);
    }

    private Html line(Shown shown) {
        List<Html> waiting = shown.waiting().stream()
                .map(ticket -> Html.of("<li><b class=number>{}</b>{}<small>{}</small></li>",
                        ticket.number(), ticket.priority() ? ArrivalsPage.chip("info", "Prioritas") : Html.NOTHING,
                        time.of(ticket.takenAt())))
                .toList();
        List<Html> over = shown.over().stream().map(ticket -> Html.of("<li><b class=number>{}</b>{}</li>",
                ticket.number(), ticket.state() == Ticket.State.NO_SHOW
                        ? Html.of("{}{}", ArrivalsPage.chip("bad", "Tidak hadir"),
                                button(shown, ticket, "back", "Datang juga", "quiet small"))
                        : ArrivalsPage.chip("good", "Selesai")))
                .toList();
        return Html.of("""
                <section class=line id=line><h2>Menunggu <span class=count>{}</span></h2>
                {}
                {}</section>
                """, shown.waiting().size(), waiting.isEmpty()
                ? Html.of("<p class=empty>Tidak ada yang menunggu.</p>")
                : Html.of("<ol>{}</ol>", Html.join(waiting)),
                over.isEmpty()
                        ? Html.NOTHING
                        : Html.of("<h3>Baru saja</h3><ul>{}</ul>", Html.join(over)));
    }

    private Html applications(Shown shown) {
        List<ArrivalsPage.Row> rows = new ArrayList<>();
        for (Application application : shown.applications()) {
            Html link = Html.of("<a href=\"/loket/{}/permohonan/{}?counter={}\">{}</a>", shown.agency().id(),
                    application.parcelId(), java.net.URLEncoder.encode(shown.counter(),
                            java.nio.charset.StandardCharsets.UTF_8),
                    application.receipt());
            rows.add(ArrivalsPage.row("", link, application.serviceName(), time.of(application.receivedAt()),
                    application.dueAt().map(time::of).orElse("–"), chip(application.stage())));
        }
        return ArrivalsPage.section("Permohonan", "applications", rows, "Belum ada permohonan.", "Nomor", "Layanan",
                "Diterima", "Batas waktu", "Tahap");
    }

    private static Html chip(Stage stage) {
        return switch (stage) {
            case RECEIVED, IN_REVIEW -> ArrivalsPage.chip("info", words(stage));
            case WAITING_FOR_CITIZEN -> ArrivalsPage.chip("warn", words(stage));
            case APPROVED, READY, FINISHED -> ArrivalsPage.chip("good", words(stage));
            case REJECTED -> ArrivalsPage.chip("bad", words(stage));
        };
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case RECEIVED -> "Diterima";
            case IN_REVIEW -> "Diperiksa";
            case WAITING_FOR_CITIZEN -> "Menunggu warga";
            case APPROVED -> "Disetujui";
            case READY -> "Siap diambil";
            case FINISHED -> "Selesai";
            case REJECTED -> "Ditolak";
        };
    }

    /// @param standard
    ///            whether the time that is promised is the service's own
    Html application(Agency agency, String counter, Application application, boolean standard,
            List<Opening.Part> parts, List<Vault.Used> stored, String complaint) {
        List<Html> stages = application.stages().stream().map(reached -> Html.of("<li>{}<small>{}</small></li>",
                chip(reached.stage()), time.of(reached.at()))).toList();
        List<Html> papers = parts.stream().filter(part -> part.mediaType().equals("application/pdf"))
                .map(part -> Html.of("<li><a href=\"/arrivals/parcels/{}/{}\">{}</a><small>{} KB</small></li>",
                        application.parcelId(), URLEncoder.encode(part.name(), UTF_8).replace("+", "%20"), part.name(),
                        part.bytes().length / 1024 + 1))
                .toList();
        List<Html> fromVault = stored.stream().map(paper -> stored(application, paper)).toList();
        return Html.of("""
                <body class=counter>
                <header><strong>{}</strong><span>{}</span><em><a href="{}">Kembali ke loket</a></em></header>
                <main>
                <h1>Permohonan {}</h1>
                <p class=what>{} {}</p>
                {}{}
                <div class=desk>
                <section><h2>Perjalanan</h2><ol class=stages>{}</ol>{}</section>
                <section><h2>Berkas</h2><ul>{}{}</ul></section>
                </div>
                {}
                </main></body>
                """, counter, agency.name(), CounterPages.address(agency, counter), application.receipt(),
                application.serviceName(), chip(application.stage()), due(application, standard),
                complaint.isEmpty() ? Html.NOTHING : Html.of("<p class=complaint role=alert>{}</p>", complaint),
                Html.join(stages), told(application), Html.join(papers), Html.join(fromVault),
                application.stage().isEnd() ? Html.NOTHING : form(agency, counter, application));
    }

    /// A paper that was not sent again, with the day and the place it was handed in.
    private Html stored(Application application, Vault.Used paper) {
        return paper.document().map(document -> Html.of(
                "<li><a href=\"/arrivals/parcels/{}/{}.pdf\">{}.pdf</a><small>dari simpanan warga, {}, {}</small></li>",
                application.parcelId(), URLEncoder.encode(paper.name(), UTF_8).replace("+", "%20"), paper.name(),
                document.source(), time.of(document.storedAt())))
                .orElseGet(() -> Html.of("<li>{} {}</li>", paper.name(),
                        ArrivalsPage.chip("bad", "Tidak ada di simpanan warga ini")));
    }

    private Html due(Application application, boolean standard) {
        return application.dueAt().map(at -> Html.of("<p class=due>Batas waktu {}, {}.</p>", time.of(at), standard
                ? "menurut standar layanan ini"
                : "batas umum karena standar layanan ini belum diketahui")).orElse(Html.NOTHING);
    }

    private static Html told(Application application) {
        return application.reason().map(reason -> Html.of("<div class=told><p lang=id>{}</p><p lang=en>{}</p></div>",
                reason.indonesian(), reason.english())).orElse(Html.NOTHING);
    }

    private static Html form(Agency agency, String counter, Application application) {
        List<Html> stages = List.of(Stage.values()).stream().filter(stage -> stage != Stage.RECEIVED)
                .map(stage -> Html.of(
                        "<label class=choice><input type=radio name=stage value=\"{}\" required> {}</label>",
                        stage.name(), words(stage)))
                .toList();
        List<Html> reasons = new ArrayList<>();
        for (Reason reason : UsualReasons.ALL) {
            reasons.add(Html.of("<option value=\"{}\">{}</option>", reason.code(), reason.indonesian()));
        }
        return Html.of("""
                <section class=decide><h2>Tahap berikutnya</h2>
                <form method=post action="/loket/{}/permohonan/{}">
                <input type=hidden name=counter value="{}">
                <fieldset class=choices>{}</fieldset>
                <fieldset><legend>Alasan, bila ditolak atau menunggu warga</legend>
                <label>Alasan yang biasa<select name=code><option value="">Pilih alasan</option>{}</select></label>
                <p class=or>atau dengan kata sendiri, dalam dua bahasa</p>
                <label>Bahasa Indonesia<textarea name=id maxlength=400 rows=2></textarea></label>
                <label>Bahasa Inggris<textarea name=en maxlength=400 rows=2></textarea></label>
                </fieldset>
                <label>Alamat dokumen jadi, bila ada<input name=permitUrl type=url placeholder="https://"></label>
                <button class=primary>Simpan tahap</button>
                </form></section>
                """, agency.id(), application.parcelId(), counter, Html.join(stages), Html.join(reasons));
    }
}
