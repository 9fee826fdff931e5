package id.mpp.sandbox.page;

import id.mpp.sandbox.api.StickImport;
import id.mpp.sandbox.api.StickImport.Outcome;
import id.mpp.sandbox.api.StickImport.Why;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// POST `/import` (`folder`): takes parcels from a stick and says what became of each file.
public record StickPage(StickImport stick) {

    public void addTo(RoutesConfig routes) {
        routes.post("/import", this::take);
    }

    private void take(Context ctx) {
        String folder = Objects.requireNonNullElse(ctx.formParam("folder"), "").strip();
        try {
            List<Outcome> outcomes = stick.take(Path.of(folder));
            List<ArrivalsPage.Row> rows = outcomes.stream().map(StickPage::row).toList();
            KioskButtons.result(ctx, "Paket dari stik USB",
                    Html.of("{}<p class=note>Silakan kembalikan stik ke kios, agar kios tahu apa yang sudah tiba.</p>",
                            ArrivalsPage.section("Hasil", "import", rows, "Tidak ada paket di folder ini.", "Berkas",
                                    "Hasil")));
        } catch (IOException | InvalidPathException _) {
            ctx.status(400);
            KioskButtons.result(ctx, "Paket dari stik USB",
                    Html.of("<p class=complaint role=alert>Tidak ada paket kios di folder <b>{}</b>. Silakan periksa apakah"
                            + " stik sudah terpasang, lalu pilih stik itu atau folder mpp-parcels di dalamnya.</p>",
                            folder));
        }
    }

    private static ArrivalsPage.Row row(Outcome outcome) {
        String file = outcome.file().getFileName().toString();
        return switch (outcome) {
            case Outcome.Taken(Path _, String receipt, boolean again) -> ArrivalsPage.row("", file,
                    Html.of("{} {}", ArrivalsPage.chip("good", again ? "Sudah ada" : "Diterima"), receipt));
            case Outcome.Refused(Path _, Why why) -> ArrivalsPage.row("", file,
                    Html.of("{} {}", ArrivalsPage.chip("bad", "Ditolak"), inIndonesian(why)));
        };
    }

    private static String inIndonesian(Why why) {
        return switch (why) {
            case UNKNOWN_KIOSK ->
                "Kios ini tidak terdaftar di layanan pusat ini. Silakan bawa stik ke layanan pusat kios itu.";
            case NO_PARCEL -> "Nama berkas ini bukan nama paket kios.";
            case TOO_LARGE -> "Berkas ini lebih besar daripada paket mana pun.";
            case TORN -> "Salinan terpotong atau rusak. Silakan salin ulang di kios.";
            case MISSING -> "Ada di daftar kios, tetapi berkasnya tidak ada. Silakan salin ulang di kios.";
            case OF_ANOTHER_KIOSK -> "Paket ini dibuat kios lain. Silakan kembalikan ke folder kios itu.";
            case UNREADABLE ->
                "Paket tidak dapat dibuka: rusak, atau disegel untuk layanan pusat lain. Silakan salin ulang di kios.";
            case CONFLICT -> "Layanan pusat sudah punya paket lain dengan nama ini. Silakan hubungi teknisi.";
        };
    }
}
