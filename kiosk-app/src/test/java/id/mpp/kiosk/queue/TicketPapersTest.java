package id.mpp.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.journey.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketPapersTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"),
            ZoneId.of("Asia/Jakarta"));

    @Test
    void wideTicketReadsAsDesigned() {
        assertEquals(List.of("MAL PELAYANAN PUBLIK ×2", "KABUPATEN SRAGEN", "---", "NOMOR ANTREAN", "A-022 ×7", "",
                "DISDUKCAPIL ×2", "LOKET 3 ×2", "Akta Kelahiran", "---", "Dicetak|Senin, 23-11-2026 09.48 WIB",
                "Berlaku|hari ini", "Orang sebelum Anda|11", "Perkiraan dipanggil|10.10-10.35 WIB", "---",
                "QR https://pusat.example/t/Zk3vQ9pX", "Pindai untuk melihat giliran Anda di ponsel", "",
                "No. permohonan 26-0472-7K", "---", "Nomor dilewati? Lapor ke meja bantuan.",
                "Pengaduan: lapor.go.id atau SMS 1708", "", "TERIMA KASIH", "Mesin 2"), lines(PaperWidth.MM_80));
    }

    @Test
    void narrowTicketHasNoWeekdayAndASmallerNumber() {
        List<String> lines = lines(PaperWidth.MM_58);
        assertTrue(lines.containsAll(List.of("MAL PELAYANAN PUBLIK", "A-022 ×5", "Dicetak|23-11-2026 09.48 WIB")));
    }

    @Test
    void timeIsASpanWidenedToFiveMinutesAndRoughWhereItIs() {
        Ticket known = Sample.ticket("A-022");
        var rough = new Ticket(known.id(), known.number(), known.agencyId(), known.serviceId(), false, known.counter(),
                known.ahead(), Optional.of(new Wait(Duration.ofMinutes(2), Duration.ofMinutes(12), true)),
                known.followUrl());
        List<String> lines = described(
                papers(PaperWidth.MM_58).of(Slip.of(Sample.service(), rough), Optional.empty(), Edition.ORIGINAL));
        assertEquals("Perkiraan kasar, bisa berbeda.",
                lines.get(lines.indexOf("Perkiraan|09.50-10.00 WIB") + 1));
    }

    @Test
    void ownNumberMadeWithoutNetworkPromisesNoPlaceInTheLine() {
        var own = new Ticket(new UUID(1, 2), "A2-007", "dukcapil", "dukcapil.akta-lahir", true, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        List<String> lines = described(
                papers(PaperWidth.MM_80).of(Slip.of(Sample.service(), own), Optional.empty(), Edition.ORIGINAL));
        assertTrue(lines.containsAll(List.of("A2-007 ×7", "PRIORITAS")));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("QR") || line.startsWith("Orang")));
    }

    @Test
    void severalNumbersStandBelowEachOtherEachWithItsOwnCode() {
        var other = Sample.atAgency("bpjskes");
        var own = new Ticket(new UUID(1, 2), "B2-007", "bpjskes", other.id(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        var slip = new Slip(List.of(new Slip.Turn(Sample.service(), Sample.ticket("A-022")),
                new Slip.Turn(other, own)));
        List<String> lines = described(papers(PaperWidth.MM_80).of(slip, Optional.empty(), Edition.ORIGINAL));
        assertEquals(List.of("2 NOMOR ANTREAN", "1 DARI 2", "A-022 ×5", "LOKET 3 ×2", "2 DARI 2", "B2-007 ×5"),
                lines.stream().filter(it -> it.contains("DARI") || it.contains("ANTREAN") || it.contains("×5")
                        || it.contains("LOKET")).toList());
        assertEquals(1, lines.stream().filter(it -> it.startsWith("QR ")).count());
    }

    @Test
    void copySaysSoAboveItsNumber() {
        var slip = Slip.of(Sample.service(), Sample.ticket("A-022"));
        List<String> lines = described(papers(PaperWidth.MM_58).of(slip, Optional.empty(), Edition.COPY));
        assertTrue(lines.indexOf("SALINAN ×2") > 0 && lines.indexOf("SALINAN ×2") < lines.indexOf("A-022 ×5"));
    }

    private static List<String> lines(PaperWidth width) {
        return described(papers(width).of(Slip.of(Sample.service(), Sample.ticket("A-022")),
                Optional.of(Sample.receipt("26-0472-7K", "p")), Edition.ORIGINAL));
    }

    private static TicketPapers papers(PaperWidth width) {
        return new TicketPapers(width, "Kabupaten Sragen", "Mesin 2", MORNING);
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
