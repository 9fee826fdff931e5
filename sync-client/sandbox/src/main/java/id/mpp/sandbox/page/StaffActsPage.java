package id.mpp.sandbox.page;

import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.identity.Roster;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.StaffActs;
import id.mpp.sandbox.store.StaffActs.Act;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `/catatan-petugas`: what staff and the centre did at the kiosks; for programs `/arrivals/audit.json`.
public final class StaffActsPage {

    /// So many digits of a digest tell badges apart for a reader.
    private static final int SHORT = 8;

    private final SandboxConfig config;
    private final StaffActs acts;
    private final Kiosks kiosks;
    private final Roster roster;
    private final LocalTime time;

    public StaffActsPage(SandboxConfig config, StaffActs acts, Kiosks kiosks, Roster roster) {
        this.config = config;
        this.acts = acts;
        this.kiosks = kiosks;
        this.roster = roster;
        this.time = new LocalTime(config.zone(), config.clock());
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/catatan-petugas", this::show);
        routes.get("/arrivals/audit.json", ctx -> Json.answer(ctx,
                Map.of("acts", acts.latest().stream().map(StaffActsPage::json).toList())));
    }

    private static Map<String, Object> json(Act act) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", act.at().toString());
        json.put("kioskId", act.kioskId());
        json.put("who", act.who());
        json.put("what", act.what());
        json.put("result", act.result());
        return json;
    }

    private void show(Context ctx) {
        Map<String, String> names = kiosks.all().stream().collect(Collectors.toMap(Kiosk::kioskId, Kiosk::name));
        Map<String, String> badges = roster.badges().stream()
                .collect(Collectors.toMap(Roster.Badge::sha256, Roster.Badge::text));
        List<ArrivalsPage.Row> rows = acts.latest().stream().map(act -> ArrivalsPage.row("", time.of(act.at()),
                names.getOrDefault(act.kioskId(), act.kioskId()), who(act.who(), badges), inIndonesian(act.what()),
                result(act.result()))).toList();
        Pages.show(ctx, "id", "Catatan petugas", Html.NOTHING,
                Html.of("""
                        <body>
                        <header><strong>Catatan petugas</strong><span>{}</span><em><a href="/kartu-petugas">Kartu petugas</a> · <a href="/">Kedatangan</a></em></header>
                        <main>{}
                        <p class=note>Kios mencatat setiap tindakan sebelum dimulai dan sekali lagi setelah selesai. Nama petugas tidak dicatat, hanya kartunya.</p>
                        </main></body>
                        """,
                        config.siteName(), ArrivalsPage.section("Tindakan", "acts", rows,
                                "Belum ada tindakan petugas.", "Waktu", "Kios", "Kartu", "Tindakan", "Hasil")));
    }

    private static Object who(String who, Map<String, String> badges) {
        if (who.equals("centre")) {
            return "Layanan pusat";
        }
        if (who.equals("unknown")) {
            return "Tidak dikenal";
        }
        String known = badges.get(who);
        return known != null
                ? known
                : Html.of("<code title=\"{}\">{}…</code>", who, who.substring(0, Math.min(SHORT, who.length())));
    }

    private static String inIndonesian(String what) {
        int space = what.indexOf(' ');
        String verb = (space < 0 ? what : what.substring(0, space)).replace(",", "");
        String rest = space < 0 ? "" : what.substring(space);
        String said = switch (verb) {
            case "enter" -> "Masuk mode petugas";
            case "leave" -> "Keluar mode petugas";
            case "pause" -> "Istirahatkan mesin:";
            case "resume" -> "Buka lagi";
            case "void" -> "Batalkan nomor";
            case "settle" -> "Nomor dipegang pemohon";
            case "reprint" -> "Cetak ulang tiket";
            case "priority" -> "Nomor prioritas";
            case "try-again" -> "Coba kirim lagi";
            case "export" -> "Salin ke USB";
            default -> verb;
        };
        return said + rest;
    }

    private static Html result(String result) {
        return switch (result) {
            case "BEGUN" -> ArrivalsPage.chip("", "Dimulai");
            case "DONE" -> ArrivalsPage.chip("good", "Selesai");
            case "REFUSED" -> ArrivalsPage.chip("warn", "Ditolak");
            case "FAILED" -> ArrivalsPage.chip("bad", "Gagal");
            default -> ArrivalsPage.chip("", result);
        };
    }
}
