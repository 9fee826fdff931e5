package id.mpp.sandbox.page;

import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Applications.Application;
import id.mpp.sandbox.store.Ticket;
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
                    application.dueAt().map(time::of).orElse("–"), ApplicationView.chip(application.stage())));
        }
        return ArrivalsPage.section("Permohonan", "applications", rows, "Belum ada permohonan.", "Nomor", "Layanan",
                "Diterima", "Batas waktu", "Tahap");
    }

    Html application(Agency agency, String counter, ApplicationView.Shown shown) {
        return new ApplicationView(time, agency, counter, shown).page();
    }
}
