package id.mpp.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Applications.Application;
import id.mpp.sandbox.store.Applications.Reason;
import id.mpp.sandbox.store.Applications.Stage;
import id.mpp.sandbox.store.Correction;
import id.mpp.sandbox.store.SentAnswers;
import id.mpp.sandbox.store.Vault;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws one application for the clerk: how far it is, its papers, and what to decide.
record ApplicationView(LocalTime time, Agency agency, String counter, Shown shown) {

    /// @param standard
    ///            whether the time that is promised is the service's own
    /// @param sent
    ///            answers and papers, the newest of each
    /// @param handed
    ///            what came with each application of its history, the earliest first
    /// @param complaint
    ///            about what the clerk entered; may be empty
    record Shown(Application application, boolean standard, SentAnswers sent, List<Handed> handed, String complaint) {
    }

    /// What came with one application.
    record Handed(Application application, List<Opening.Part> parts, List<Vault.Used> stored) {
    }

    static Html chip(Stage stage) {
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

    Html page() {
        Application application = shown.application();
        List<Html> stages = application.stages().stream().map(reached -> Html.of("<li>{}<small>{}</small></li>",
                chip(reached.stage()), time.of(reached.at()))).toList();
        List<Html> papers = new ArrayList<>();
        for (Handed handed : shown.handed()) {
            papers.add(papers(handed));
        }
        return Html.of("""
                <body class=counter>
                <header><strong>{}</strong><span>{}</span><em><a href="{}">Kembali ke loket</a></em></header>
                <main>
                <h1>Permohonan {}</h1>
                <p class=what>{} {}{}</p>
                {}{}
                <div class=desk>
                <section><h2>Perjalanan</h2><ol class=stages>{}</ol>{}{}</section>
                <section id=papers><h2>Berkas</h2>{}</section>
                </div>
                {}
                </main></body>
                """, counter, agency.name(), CounterPages.address(agency, counter), application.receipt(),
                application.serviceName(), chip(application.stage()), corrects(), due(), complaint(),
                Html.join(stages), told(), asked(), Html.join(papers),
                application.stage().isEnd() ? Html.NOTHING : form());
    }

    private Html corrects() {
        return shown.application().corrects()
                .map(receipt -> Html.of(" {}", ArrivalsPage.chip("info", "Perbaikan dari " + receipt)))
                .orElse(Html.NOTHING);
    }

    private Html complaint() {
        return shown.complaint().isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=complaint role=alert>{}</p>", shown.complaint());
    }

    private Html papers(Handed handed) {
        String parcel = handed.application().parcelId();
        List<Html> papers = new ArrayList<>();
        handed.parts().stream().filter(part -> part.mediaType().equals("application/pdf"))
                .forEach(part -> papers.add(Html.of(
                        "<li><a href=\"/arrivals/parcels/{}/{}\">{}</a>{}<small>{} KB</small></li>", parcel,
                        URLEncoder.encode(part.name(), UTF_8).replace("+", "%20"), part.name(),
                        replaced(part.name().replaceFirst("[.]pdf$", ""), parcel), part.bytes().length / 1024 + 1)));
        handed.stored().forEach(paper -> papers.add(stored(parcel, paper)));
        Html heading = shown.handed().size() < 2
                ? Html.NOTHING
                : Html.of("<h3>Dikirim dengan {}</h3>", handed.application().receipt());
        return Html.of("{}<ul>{}</ul>", heading, Html.join(papers));
    }

    /// A paper that was handed in anew with a correction.
    private Html replaced(String paper, String parcel) {
        SentAnswers.Paper newest = shown.sent().papers().get(paper);
        return newest == null || newest.parcelId().equals(parcel)
                ? Html.NOTHING
                : ArrivalsPage.chip("warn", "Sudah diganti");
    }

    /// A paper that was not sent again, with the day and the place it was handed in.
    private Html stored(String parcel, Vault.Used paper) {
        return paper.document().map(document -> Html.of(
                "<li><a href=\"/arrivals/parcels/{}/{}.pdf\">{}.pdf</a><small>dari simpanan warga, {}, {}</small></li>",
                parcel, URLEncoder.encode(paper.name(), UTF_8).replace("+", "%20"), paper.name(),
                document.source(), time.of(document.storedAt())))
                .orElseGet(() -> Html.of("<li>{} {}</li>", paper.name(),
                        ArrivalsPage.chip("bad", "Tidak ada di simpanan warga ini")));
    }

    private Html due() {
        return shown.application().dueAt().map(at -> Html.of("<p class=due>Batas waktu {}, {}.</p>", time.of(at),
                shown.standard()
                        ? "menurut standar layanan ini"
                        : "batas umum karena standar layanan ini belum diketahui"))
                .orElse(Html.NOTHING);
    }

    private Html told() {
        return shown.application().reason()
                .map(reason -> Html.of("<div class=told><p lang=id>{}</p><p lang=en>{}</p></div>",
                        reason.indonesian(), reason.english()))
                .orElse(Html.NOTHING);
    }

    private Html asked() {
        return shown.application().correction()
                .map(correction -> Html.of("<div class=\"told asked\"><p>Diminta lagi: {}.{}</p></div>",
                        named(correction),
                        correction.until().map(at -> " Paling lambat " + time.minute(at) + ".").orElse("")))
                .orElse(Html.NOTHING);
    }

    private static String named(Correction correction) {
        List<String> names = new ArrayList<>(correction.documents());
        names.addAll(correction.questions());
        return String.join(", ", names);
    }

    private Html form() {
        List<Html> stages = List.of(Stage.values()).stream().filter(stage -> stage != Stage.RECEIVED)
                .map(stage -> Html.of(
                        "<label class=choice><input type=radio name=stage value=\"{}\" required> {}</label>",
                        stage.name(), words(stage)))
                .toList();
        List<Html> reasons = new ArrayList<>();
        for (Reason reason : UsualReasons.ALL) {
            reasons.add(Html.of("<option value=\"{}\">{}</option>", reason.code(), reason.indonesian()));
        }
        return Html.of(
                """
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
                        {}
                        <label>Alamat dokumen jadi, bila ada<input name=permitUrl type=url placeholder="https://"></label>
                        <label class=choice><input type=checkbox name=survey value=on> Dokumen dibuka setelah survei diisi</label>
                        <button class=primary>Simpan tahap</button>
                        </form></section>
                        """,
                agency.id(), shown.application().parcelId(), counter, Html.join(stages), Html.join(reasons),
                wrong());
    }

    /// Which paper or answer the citizen is to send once more, while it waits for them.
    private Html wrong() {
        List<Html> boxes = new ArrayList<>();
        for (Map.Entry<String, SentAnswers.Paper> paper : shown.sent().papers().entrySet()) {
            if (!paper.getValue().state().equals("FILLED_IN")) {
                boxes.add(box("document." + paper.getKey(), "Berkas " + paper.getKey()));
            }
        }
        shown.sent().answers().keySet().forEach(question -> boxes.add(box("question." + question,
                "Jawaban " + question)));
        if (boxes.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of("""
                <fieldset class=choices><legend>Yang harus dikirim lagi, bila menunggu warga</legend>{}</fieldset>
                <label>Paling lambat tanggal<input name=until type=date></label>
                """, Html.join(boxes));
    }

    private static Html box(String name, String words) {
        return Html.of("<label class=choice><input type=checkbox name=\"{}\" value=on> {}</label>", name, words);
    }
}
