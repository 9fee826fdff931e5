package id.mpp.sandbox.page;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.AgencyRules;
import id.mpp.sandbox.store.Bookings.Booking;
import id.mpp.sandbox.store.Commands.Command;
import id.mpp.sandbox.store.DayCount;
import id.mpp.sandbox.store.HelpCall;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.QueueLine;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws the arrivals page. It shows what staff need to act on first, counts last.
final class ArrivalsPage {

    private final SandboxConfig config;
    private final LocalTime time;
    private final Map<String, String> agencyNames;

    ArrivalsPage(SandboxConfig config, List<Agency> agencies) {
        this.config = config;
        this.agencyNames = agencies.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        this.time = new LocalTime(config.zone(), config.clock());
    }

    /// Everything that is shown, at one moment.
    ///
    /// @param kioskNames
    ///            by id, as staff know them
    /// @param rules
    ///            of an agency, by its id
    /// @param said
    ///            what the button did that was pressed last
    record Shown(List<HelpCall> helpCalls, List<Ticket> tickets, List<ReceivedParcel> applications,
            List<QueueLine> lines, List<Kiosk> kiosks, Map<String, String> kioskNames, List<DayCount> days,
            String enrolmentCode, Map<String, Integer> counts, List<Command> commands, List<Booking> bookings,
            Function<String, AgencyRules.Rule> rules, Misbehaviour.Mode mode, Optional<Said> said) {
    }

    Html body(Shown shown) {
        return Html.of(
                """
                        <body>
                        <header><strong>{}</strong> <span>{}</span><em>Halaman petugas, layanan pusat contoh</em></header>
                        <nav><a href="/loket">Buka halaman loket</a> · <a href="/bukti">Periksa bukti permohonan</a> · <a href="/survei">Survei</a> · <a href="/pengaduan">Pengaduan</a> · <a href="/kartu-petugas">Kartu petugas</a> · <a href="/catatan-petugas">Catatan petugas</a></nav>
                        <main>
                        {}{}{}{}{}{}{}{}
                        </main>
                        <script src="/refresh.js" defer></script>
                        </body>
                        """,
                config.siteName(), config.region(), said(shown), helpCalls(shown), tickets(shown),
                applications(shown),
                kiosks(shown), days(shown), lines(shown), CentrePanel.of(shown, time));
    }

    private static Html said(Shown shown) {
        return shown.said().map(said -> Html.of("<p class=done role=status>{}</p>", said.words())).orElse(Html.NOTHING);
    }

    private Html helpCalls(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (HelpCall call : shown.helpCalls()) {
            rows.add(row(call.state() == HelpCall.State.CALLED ? "urgent" : "", time.of(call.calledAt()),
                    shown.kioskNames().getOrDefault(call.kioskId(), call.kioskId()), call.screen(), helpState(call)));
        }
        return section("Panggilan bantuan", "help", rows, "Tidak ada yang memanggil.", "Waktu", "Kios", "Layar",
                "Keadaan");
    }

    private static Html helpState(HelpCall call) {
        return switch (call.state()) {
            case CALLED -> button("/arrivals/help-calls/" + call.callId() + "/acknowledge", "Petugas menuju");
            case ACKNOWLEDGED -> chip("good", "Sudah dijawab");
            case CANCELLED -> chip("", "Dibatalkan");
        };
    }

    private Html tickets(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (Ticket ticket : shown.tickets()) {
            Html number = Html.of("<b class=number>{}</b>{}", ticket.number(),
                    ticket.priority() ? chip("info", "Prioritas") : Html.NOTHING);
            rows.add(row("", number, agency(ticket.agencyId()), ticket.serviceId(), time.of(ticket.takenAt()),
                    ticketState(ticket), ticketButton(ticket)));
        }
        return section("Nomor antrean", "tickets", rows, "Belum ada nomor hari ini.", "Nomor", "Instansi", "Layanan",
                "Diambil", "Keadaan", "Langkah");
    }

    private static Html ticketState(Ticket ticket) {
        boolean paperless = ticket.outcome().filter("PAPERLESS"::equals).isPresent();
        return switch (ticket.state()) {
            case RESERVED -> chip("warn", "Sedang dicetak");
            case WAITING -> chip("info", paperless ? "Menunggu, tanpa kertas" : "Menunggu");
            case CALLED -> chip("warn", "Dipanggil");
            case SERVING -> chip("warn", "Dilayani");
            case FINISHED -> chip("good", "Selesai");
            case NO_SHOW -> chip("", "Tidak hadir");
            case VOID -> chip("", "Batal");
            case EXPIRED -> chip("", "Kedaluwarsa");
        };
    }

    private static Html ticketButton(Ticket ticket) {
        String path = "/arrivals/tickets/" + ticket.ticketId();
        return switch (ticket.state()) {
            case WAITING -> button(path + "/call", "Panggil");
            case CALLED -> button(path + "/serve", "Layani");
            case SERVING -> button(path + "/finish", "Selesai");
            case RESERVED, FINISHED, NO_SHOW, VOID, EXPIRED -> Html.NOTHING;
        };
    }

    private Html applications(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (ReceivedParcel parcel : shown.applications()) {
            Html pdf = Html.of("<a href=\"/arrivals/parcels/{}/application.pdf\">Buka PDF</a>", parcel.id());
            Html digest = Html.of("<code title=\"{}\">{}…</code>", parcel.receivedSha256(),
                    parcel.receivedSha256().substring(0, 12));
            rows.add(row("", Html.of("<b>{}</b>", parcel.receipt()), parcel.serviceName(), agency(parcel.agencyId()),
                    assurance(parcel.assurance()), time.of(parcel.receivedAt()), digest, pdf));
        }
        return section("Permohonan diterima", "applications", rows, "Belum ada permohonan.", "No. permohonan",
                "Layanan", "Instansi", "Kepastian identitas", "Diterima", "SHA-256", "Berkas");
    }

    private String agency(String id) {
        return agencyNames.getOrDefault(id, id);
    }

    /// In the kiosk's levels; a word that is none of them is shown as it came.
    private static String assurance(String level) {
        return switch (level) {
            case "SIGNED_IN" -> "Masuk lewat ponsel";
            case "CARD_PRESENT" -> "Kartu ditempelkan";
            case "CARD_READ" -> "KTP-el terbaca";
            case "TYPED" -> "NIK diketik";
            default -> level;
        };
    }

    private Html kiosks(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (Kiosk kiosk : shown.kiosks()) {
            KioskHealthView health = KioskHealthView.of(kiosk);
            rows.add(row("", Html.of("<b>{}</b><br><small>{}</small>{}", kiosk.name(), kiosk.kioskId(),
                    KioskButtons.state(kiosk)), health.devices(),
                    health.screen(), health.waiting(), kiosk.heardAt().map(time::of).orElse("belum pernah"),
                    KioskButtons.of(kiosk)));
        }
        Html table = section("Kios", "kiosks", rows, "Belum ada kios terdaftar.", "Kios", "Perangkat", "Layar",
                "Paket", "Kabar terakhir", "Tindakan");
        return Html.of("{}<p class=note>Kode pendaftaran kios berikutnya: <b class=number>{}</b></p>", table,
                shown.enrolmentCode());
    }

    private Html days(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (DayCount day : shown.days()) {
            rows.add(row("", day.day(), agency(day.agencyId()), day.counted(), day.waiting(), day.served(), day.lost(),
                    LocalTime.span(day.waitTime()), LocalTime.span(day.serviceTime()), day.applications()));
        }
        Html table = section("Ringkasan per hari dan instansi", "days", rows, "Belum ada yang dihitung.", "Tanggal",
                "Instansi", "Nomor", "Menunggu", "Dilayani", "Batal", "Rata-rata menunggu", "Rata-rata dilayani",
                "Permohonan");
        return Html.of("{}<p class=note><a href=\"/arrivals.csv\">Unduh CSV</a></p>", table);
    }

    private static Html lines(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (QueueLine line : shown.lines()) {
            Html toggle = button("/arrivals/queues/" + line.agency().id() + "/toggle",
                    line.open() ? "Tutup antrean" : "Buka antrean");
            Html rules = KioskButtons.rules(line, shown.rules().apply(line.agency().id()));
            rows.add(row("", Html.of("<b>{}</b>", line.agency().letter()), line.agency().name(),
                    line.agency().counter(), line.waiting(), line.priorityWaiting(), line.lastCalled().orElse("–"),
                    line.open() ? chip("good", "Buka") : chip("bad", "Tutup"), toggle, rules));
        }
        Html table = section("Loket", "counters", rows, "", "Huruf", "Instansi", "Loket", "Menunggu", "Prioritas",
                "Terakhir dipanggil", "Keadaan", "Langkah", "Jam buka dan kuota");
        return Html.of("<details id=lines{}><summary>Antrean semua instansi</summary>{}</details>",
                shown.said().filter(Said::isOfLines).isPresent() ? Html.of(" open") : Html.NOTHING, table);
    }

    /// A row of a table, until its columns are known.
    record Row(String style, List<Object> cells) {

        /// Each cell carries its column's name, which a narrow screen shows beside it.
        private Html under(List<String> columns) {
            List<Html> filled = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                filled.add(Html.of("<td data-label=\"{}\"><div>{}</div></td>", columns.get(i), cells.get(i)));
            }
            return Html.of("<tr class=\"{}\">{}</tr>\n", style, Html.join(filled));
        }
    }

    static Html section(String title, String id, List<Row> rows, String empty, String... columns) {
        if (rows.isEmpty()) {
            return Html.of("<section id=\"{}\"><h2>{}</h2><p class=empty>{}</p></section>", id, title, empty);
        }
        List<Html> heads = List.of(columns).stream().map(column -> Html.of("<th scope=col>{}</th>", column)).toList();
        return Html.of("""
                <section id="{}"><h2>{}</h2><div class=scroll><table>
                <thead><tr>{}</tr></thead>
                <tbody>{}</tbody>
                </table></div></section>
                """, id, title, Html.join(heads),
                Html.join(rows.stream().map(row -> row.under(List.of(columns))).toList()));
    }

    static Row row(String style, Object... cells) {
        return new Row(style, List.of(cells));
    }

    static Html chip(String style, String text) {
        return Html.of("<span class=\"chip {}\">{}</span>", style, text);
    }

    static Html button(String path, String text) {
        return Html.of("<form method=post action=\"{}\"><button>{}</button></form>", path, text);
    }
}
