package id.mpp.sandbox.page;

import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.store.Complaints;
import id.mpp.sandbox.store.Complaints.Complaint;
import id.mpp.sandbox.store.Complaints.State;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `/pengaduan`: what citizens complain of and suggest; POST `/pengaduan/{parcelId}` (`state`, `words`) says to whom it
/// went, or what was answered.
public final class ComplaintPage {

    private static final int MOST_LETTERS = 500;
    private static final Map<String, String> THEMES = Map.of("waktu-tunggu", "Waktu tunggu", "sikap-petugas",
            "Sikap petugas", "biaya", "Biaya", "syarat", "Syarat", "mesin", "Mesin", "lainnya", "Lainnya");

    private final Complaints complaints;
    private final LocalTime time;

    public ComplaintPage(SandboxConfig config, Complaints complaints) {
        this.complaints = complaints;
        this.time = new LocalTime(config.zone(), config.clock());
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/pengaduan", ctx -> show(ctx, ""));
        routes.post("/pengaduan/{parcelId}", this::advance);
    }

    private void show(Context ctx, String trouble) {
        List<ArrivalsPage.Row> rows = complaints.all().stream().map(this::row).toList();
        Pages.show(ctx, "id", "Pengaduan", Html.NOTHING,
                Html.of("""
                        <body>
                        <header><strong>Pengaduan dan saran</strong><span>Juga lewat SP4N-LAPOR!: lapor.go.id, SMS 1708</span><em><a href="/survei">Survei</a> · <a href="/">Kedatangan</a></em></header>
                        <main>{}{}</main></body>
                        """,
                        trouble.isEmpty() ? Html.NOTHING : Html.of("<p class=complaint role=alert>{}</p>", trouble),
                        ArrivalsPage.section("Pengaduan dan saran", "complaints", rows, "Belum ada pengaduan.", "Nomor",
                                "Diterima", "Tema", "Isi", "Kabar ke", "Keadaan", "Tindak lanjut")));
    }

    private ArrivalsPage.Row row(Complaint it) {
        List<Html> themes = it.themes().stream()
                .map(theme -> ArrivalsPage.chip("info", THEMES.getOrDefault(theme, theme))).toList();
        return ArrivalsPage.row("", it.suggestion() ? "Saran" : it.number().orElse("–"), time.of(it.receivedAt()),
                Html.join(themes), it.words(), it.contact().orElse("tanpa nama"),
                Html.of("{}<br><small>{}</small>", chip(it.state()), time.of(it.changedAt())), next(it));
    }

    private static Html chip(State state) {
        return switch (state) {
            case RECEIVED -> ArrivalsPage.chip("warn", "Diterima");
            case FORWARDED -> ArrivalsPage.chip("info", "Diteruskan");
            case ANSWERED -> ArrivalsPage.chip("good", "Dijawab");
        };
    }

    private static Html next(Complaint it) {
        if (it.state() == State.ANSWERED) {
            return Html.of("{}", it.answer());
        }
        return Html.of(
                """
                        {}<form method=post action="/pengaduan/{}" class=rules>
                        <textarea name=words rows=2 maxlength=500 required aria-label="Diteruskan kepada, atau jawaban"></textarea>
                        <button name=state value=FORWARDED>Teruskan</button> <button name=state value=ANSWERED>Jawab</button>
                        </form>
                        """,
                it.answer().isEmpty() ? Html.NOTHING : Html.of("<small>{}</small>", it.answer()), it.parcelId());
    }

    private void advance(Context ctx) {
        State state = List.of(State.values()).stream()
                .filter(it -> it.name().equals(ctx.formParam("state"))).findFirst()
                .orElseThrow(() -> new BadRequestResponse("no such state"));
        String words = Objects.requireNonNullElse(ctx.formParam("words"), "").strip();
        if (words.isEmpty() || words.length() > MOST_LETTERS) {
            ctx.status(400);
            show(ctx, "Tuliskan kepada siapa diteruskan, atau jawabannya, paling banyak 500 huruf.");
            return;
        }
        ctx.header("X-Done", Boolean.toString(complaints.advance(ctx.pathParam("parcelId"), state, words)));
        ctx.redirect("/pengaduan", HttpStatus.SEE_OTHER);
    }
}
