package id.mpp.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketLayout;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.kiosk.service.Presence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptPapersTest {

    private static final Receipt RECEIPT = Sample.receipt("26-0472-7K", "p", Optional.of(LocalDate.of(2026, 11, 26)),
            Optional.of("https://pusat.example/bukti#e.y.J"));

    @Test
    void wideReceiptSaysNumberTimeWayPapersAndProof() {
        assertEquals(List.of("MAL PELAYANAN PUBLIK ×2", "KABUPATEN SRAGEN", "---", "BUKTI PERMOHONAN", "26-0472-7K ×4",
                "", "DISDUKCAPIL ×2", "Akta Kelahiran", "---", "Diterima|Senin, 23-11-2026 09.48 WIB",
                "Jangka waktu|1-3 hari kerja (contoh)", "Paling lambat|Kamis, 26-11-2026", "---", "Selanjutnya:",
                "1. Petugas memeriksa permohonan.", "2. Ambil hasilnya di Loket 3, Disdukcapil.", "", "Yang dibawa:",
                "- bukti ini dan KTP-el asli", "- Kartu Keluarga (KK)", "- KTP-el kedua orang tua",
                "- asli berkas yang dipindai", "---", "", "QR https://pusat.example/bukti#e.y.J", "",
                "Pindai untuk memeriksa keaslian bukti ini", "---", "Pengaduan: lapor.go.id atau SMS 1708", "",
                "TERIMA KASIH", "Mesin 2"), lines(PaperWidth.MM_80, RECEIPT, false));
    }

    @Test
    void secondPaperIsTheFirstWithTheWordCopy() {
        List<String> first = lines(PaperWidth.MM_58, RECEIPT, false);
        var second = new ArrayList<>(lines(PaperWidth.MM_58, RECEIPT, true));
        assertTrue(second.remove("SALINAN"));
        assertEquals(first, second);
    }

    @Test
    void acknowledgedMeanwhileItIsStillTheSamePaper() {
        assertEquals(lines(PaperWidth.MM_80, RECEIPT, true), lines(PaperWidth.MM_80, RECEIPT.acknowledged(), true));
    }

    @Test
    void withoutAProofAndADayNothingIsPromised() {
        List<String> lines = lines(PaperWidth.MM_80, Sample.receipt("26-0472-7K", "p"), false);
        assertTrue(lines.contains("26-0472-7K ×4"));
        assertTrue(lines.stream().noneMatch(
                line -> line.startsWith("QR") || line.startsWith("Pindai") || line.startsWith("Paling lambat")));
    }

    @Test
    void hoursOfTheCounterAreSaidWhereTheyAreKnown() {
        var week = Map.of(DayOfWeek.MONDAY, List.of(new Presence.Span(LocalTime.of(8, 0), LocalTime.of(15, 0))));
        var said = RECEIPT.said();
        var open = new Receipt("26-0472-7K", "p", new Receipt.Said(said.at(), said.due(), said.toBring(), true,
                new Presence(Optional.of(week), OptionalInt.empty(), OptionalInt.empty(), true), said.proof()));
        assertTrue(lines(PaperWidth.MM_80, open, false).contains("Buka: Senin 08.00-15.00 (contoh)"));
        assertTrue(lines(PaperWidth.MM_80, RECEIPT, false).stream().noneMatch(line -> line.startsWith("Buka")));
    }

    /// Four dots a module and the white around it have to fit the roll.
    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void longestProofThereIsFitsTheRoll(PaperWidth width) {
        String start = "https://pusat.example/bukti#";
        String longest = start + "aZ9_".repeat(100).substring(start.length());
        assertEquals(CertifiedReceipt.LONGEST_ADDRESS, longest.length());
        TicketPaper paper = papers(width).of(
                Sample.receipt("26-0472-7K", "p", Optional.empty(), Optional.of(longest)),
                SampleVisits.birth(), Optional.empty(), false);
        var code = new TicketLayout(width).lines(paper).stream().filter(TicketLayout.QrCode.class::isInstance)
                .map(TicketLayout.QrCode.class::cast).findFirst().orElseThrow();
        int modules = 77;
        int quiet = 8;
        assertTrue(code.moduleDots() >= 4, "dots: " + code.moduleDots());
        assertTrue((modules + quiet) * code.moduleDots() <= width.dots(), "dots: " + code.moduleDots());
    }

    private static List<String> lines(PaperWidth width, Receipt receipt, boolean copy) {
        return described(papers(width).of(receipt, SampleVisits.birth(), Optional.of("Loket 3"), copy));
    }

    private static ReceiptPapers papers(PaperWidth width) {
        return new ReceiptPapers(width, "Kabupaten Sragen", "Mesin 2");
    }

    private static List<String> described(TicketPaper paper) {
        return paper.elements().stream().map(element -> switch (element) {
            case TicketPaper.Text text -> text.text() + (text.scale() > 1 ? " ×" + text.scale() : "");
            case TicketPaper.Pair pair -> pair.left() + "|" + pair.right();
            case TicketPaper.Rule _ -> "---";
            case TicketPaper.Qr qr -> "QR " + qr.payload();
            case TicketPaper.Feed _ -> "";
        }).toList();
    }
}
