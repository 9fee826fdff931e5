package id.mpp.sandbox.page;

import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.SatisfactionIndex;
import id.mpp.sandbox.store.ServiceNames;
import id.mpp.sandbox.store.SurveyElement;
import id.mpp.sandbox.store.Surveys;
import id.mpp.sandbox.store.Surveys.Result;
import id.mpp.sandbox.store.Tickets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/survei?from=2026-11-01&to=2026-11-30`: the index of satisfaction of the hall, its agencies and services, with the
/// mean of each element, and what was written. Without a period the last thirty days.
public final class SurveyPage {

    private static final int USUAL_DAYS = 30;

    private final SandboxConfig config;
    private final Surveys surveys;
    private final ServiceNames names;
    private final Map<String, String> agencies;

    public SurveyPage(SandboxConfig config, Surveys surveys, ServiceNames names, Tickets tickets) {
        this.config = config;
        this.surveys = surveys;
        this.names = names;
        this.agencies = tickets.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/survei", this::show);
    }

    private void show(Context ctx) {
        LocalDate today = LocalDate.ofInstant(config.clock().instant(), config.zone());
        LocalDate to = day(ctx.queryParam("to")).orElse(today);
        LocalDate from = day(ctx.queryParam("from")).orElse(to.minusDays(USUAL_DAYS - 1L));
        List<Result> services = surveys.results(from, to);
        List<ArrivalsPage.Row> notes = surveys.notes(from, to).stream()
                .map(note -> ArrivalsPage.row("", note.day(), agency(note.agency()), service(note.service()),
                        note.words()))
                .toList();
        Pages.show(ctx, "id", "Survei kepuasan", Html.NOTHING,
                Html.of("""
                        <body>
                        <header><strong>Survei kepuasan masyarakat</strong><span>{}</span><em><a href="/pengaduan">Pengaduan</a> · <a href="/">Kedatangan</a></em></header>
                        <main>
                        <section><h2>Masa</h2><div class=forms><form method=get action="/survei">
                        <label>Dari<input type=date name=from value="{}"></label>
                        <label>Sampai<input type=date name=to value="{}"></label>
                        <button>Tampilkan</button></form></div></section>
                        {}{}{}
                        <p class=note>Indeks = rata-rata sembilan unsur × 25 (PermenPANRB 14/2017). Setiap unsur berbobot sama, tepat 1/9. Survei tidak menyimpan nama atau nomor permohonan.</p>
                        </main></body>
                        """,
                        config.siteName(), from, to,
                        results("Mal dan instansi", "agencies",
                                services.isEmpty() ? List.of() : Surveys.together(services)),
                        results("Layanan", "services", services),
                        ArrivalsPage.section("Catatan warga", "notes", notes, "Belum ada catatan.", "Tanggal",
                                "Instansi",
                                "Layanan", "Catatan")));
    }

    private Html results(String title, String id, List<Result> results) {
        var columns = new ArrayList<>(List.of("Instansi", "Layanan", "Survei", "Indeks", "Mutu"));
        List.of(SurveyElement.values()).forEach(element -> columns.add(element.label()));
        return ArrivalsPage.section(title, id, results.stream().map(this::row).toList(), "Belum ada survei.",
                columns.toArray(String[]::new));
    }

    private ArrivalsPage.Row row(Result result) {
        SatisfactionIndex index = result.index();
        var cells = new ArrayList<Object>(List.of(agency(result.agency()), service(result.service()),
                result.surveys(), Html.of("<b>{}</b>", index.value().map(SurveyPage::figure).orElse("–")),
                index.band().map(SurveyPage::chip).orElse(Html.NOTHING)));
        for (SurveyElement element : SurveyElement.values()) {
            cells.add(Optional.ofNullable(index.elements().get(element))
                    .map(tally -> figure(tally.mean().setScale(2, RoundingMode.HALF_UP)) + " (" + tally.answers() + ")")
                    .orElse("–"));
        }
        return ArrivalsPage.row("", cells.toArray());
    }

    private static Html chip(SatisfactionIndex.Band band) {
        String style = switch (band) {
            case A, B -> "good";
            case C -> "warn";
            case D -> "bad";
        };
        return ArrivalsPage.chip(style, band + " · " + band.words());
    }

    /// `91,48`
    private static String figure(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private String agency(String id) {
        return id.equals(Surveys.HALL) ? "Seluruh mal" : Objects.requireNonNullElse(agencies.get(id), id);
    }

    private String service(String id) {
        if (id.equals(Surveys.HALL)) {
            return "–";
        }
        return Optional.ofNullable(names.all().get(id)).map(ServiceNames.Name::id).orElse(id);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
