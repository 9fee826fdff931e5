package id.mpp.sandbox.page;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.store.Bookings.Booking;
import id.mpp.sandbox.store.Commands.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The lower end of the arrivals page: what came besides applications, commands, bookings, and what one can do to the
/// centre itself.
final class CentrePanel {

    private static final Map<String, String> KINDS = Map.of("APPLICATION", "Permohonan", "TICKET", "Nomor antrean",
            "SURVEY", "Survei", "COMPLAINT", "Pengaduan", "AUDIT", "Catatan audit", "HEALTH", "Laporan kesehatan");

    private CentrePanel() {
    }

    static Html of(ArrivalsPage.Shown shown, LocalTime time) {
        return Html.of("{}{}{}{}", counts(shown), commands(shown, time), bookings(shown, time), centre(shown.mode()));
    }

    private static Html counts(ArrivalsPage.Shown shown) {
        List<ArrivalsPage.Row> rows = new ArrayList<>();
        shown.counts().forEach((kind, count) -> rows
                .add(ArrivalsPage.row("", KINDS.getOrDefault(kind, kind), count)));
        return ArrivalsPage.section("Paket yang tiba", "counts", rows, "Belum ada paket.", "Jenis", "Jumlah");
    }

    private static Html commands(ArrivalsPage.Shown shown, LocalTime time) {
        List<ArrivalsPage.Row> rows = new ArrayList<>();
        for (Command command : shown.commands()) {
            rows.add(ArrivalsPage.row("", time.of(command.issuedAt()),
                    shown.kioskNames().getOrDefault(command.kioskId(), command.kioskId()),
                    KioskButtons.inIndonesian(command.kind()),
                    command.argument().orElse(""), command.result()
                            .map(result -> ArrivalsPage.chip(result.equals("DONE") ? "good" : "bad", result))
                            .orElseGet(() -> ArrivalsPage.chip("warn", "Belum dijawab"))));
        }
        return ArrivalsPage.section("Perintah", "commands", rows, "Belum ada perintah.", "Waktu", "Kios", "Perintah",
                "Keterangan", "Hasil");
    }

    private static Html bookings(ArrivalsPage.Shown shown, LocalTime time) {
        List<ArrivalsPage.Row> rows = new ArrayList<>();
        for (Booking booking : shown.bookings()) {
            rows.add(ArrivalsPage.row("", Html.of("<b class=number>{}</b>", booking.code()), booking.serviceId(),
                    time.minute(booking.from()), time.minute(booking.until()), booking.ticketId().isPresent()
                            ? ArrivalsPage.chip("good", "Sudah dipakai")
                            : ArrivalsPage.chip("info", "Belum dipakai")));
        }
        return ArrivalsPage.section("Pemesanan dari rumah (contoh)", "bookings", rows, "Belum ada pemesanan.", "Kode",
                "Layanan", "Mulai", "Sampai", "Keadaan");
    }

    private static Html centre(Misbehaviour.Mode now) {
        List<Html> modes = List.of(Misbehaviour.Mode.values()).stream()
                .map(mode -> Html.of("<option value=\"{}\"{}>{}</option>", mode.name(),
                        mode == now ? Html.of(" selected") : Html.NOTHING, inIndonesian(mode)))
                .toList();
        return Html.of("""
                <section id=centre><h2>Layanan pusat {}</h2><div class=forms>
                <form method=post action="/arrivals/sealing-keys/rotate"><button>Ganti kunci segel</button></form>
                <form method=post action="/arrivals/catalogue/publish"><button>Terbitkan katalog lagi</button></form>
                <form method=post action="/import"><label>Folder dari stik USB
                <input name=folder required placeholder="/media/stik"></label><button>Ambil paket</button></form>
                <form method=post action="/arrivals/misbehave"><label>Tingkah pusat
                <select name=mode>{}</select></label><button>Terapkan</button></form>
                </div></section>
                """, now == Misbehaviour.Mode.NONE
                ? Html.NOTHING
                : ArrivalsPage.chip("bad", "Sengaja bermasalah: " + inIndonesian(now)), Html.join(modes));
    }

    private static String inIndonesian(Misbehaviour.Mode mode) {
        return switch (mode) {
            case NONE -> "Wajar";
            case HTTP500 -> "Gagal (500)";
            case GARBAGE -> "Halaman WiFi publik";
            case REDIRECT -> "Dialihkan ke portal";
            case SLOW -> "Lambat";
            case UNAVAILABLE -> "Sibuk (503)";
            case LOST_REPLY -> "Jawaban hilang";
            case WRONG_DIGEST -> "Sidik digital salah";
            case CLOCK_OFF -> "Jam maju satu jam";
            case EXPIRED_CERTIFICATE -> "Sertifikat kedaluwarsa";
        };
    }
}
