package id.mpp.kiosk.screen.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private static Step reading(String service) {
        return new Step.Reading(Samples.service(service), new Place.InAgency("dukcapil"));
    }

    @Test
    void citizenAppliesTakesANumberOrGoesBack() {
        kiosk.show(reading("dukcapil.akta-lahir"));
        finger.touch("next");
        finger.touch("ticket");
        finger.touch("back");
        assertEquals(List.of(new Event.ApplicationAsked(), new Event.TicketAsked(), new Event.WentBack()),
                kiosk.told());
    }

    @Test
    void atTheCounterThePrimaryButtonGivesANumber() {
        kiosk.show(reading("samsat.tahunan"));
        finger.untilReads("Ambil nomor antrean");
        finger.touch("next");
        assertEquals(List.of(new Event.TicketAsked()), kiosk.told());
    }

    @Test
    void openingAPartShowsAllOfItAndClosesTheOneBefore() {
        kiosk.show(reading("disnaker.ak1"));
        finger.untilReads("Kartu Keluarga (KK)");
        finger.touch("part-2");
        finger.untilReads("Petugas memeriksa permohonan Anda.");
        finger.until("the papers are closed", () -> !finger.reads("Kartu Keluarga (KK)"));
        finger.touch("part-6");
        finger.untilReads("SP4N-LAPOR! di lapor.go.id");
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void theWholeStandardStandsBehindALink() {
        kiosk.show(reading("disnaker.ak1"));
        finger.touch("standard-full");
        finger.untilReads("Paling sedikit satu petugas di setiap loket yang buka.");
        finger.untilReads("Evaluasi kinerja pelaksana");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("standard-main");
        finger.untilReads("Kartu Keluarga (KK)");
    }

    @Test
    void newRulesAreSaidOnThePage() {
        kiosk.show(reading("dukcapil.ikd"));
        finger.untilReads("Sejak 1 Januari 2026, kode QR di KK dibaca dengan aplikasi IKD.");
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void applicationLeftByBackIsContinued() {
        var application = Samples.birthApplication();
        kiosk.show(new Step.Reading(application.service(), new Place.Home(), Optional.of(application), Notice.NONE));
        finger.untilReads("Lanjutkan pengajuan");
        finger.touch("next");
        assertEquals(List.of(new Event.ApplicationAsked()), kiosk.told());
    }

    @Test
    void aCodeThatIsNotOursLeavesTheServiceOpen() {
        kiosk.show(new Step.Reading(Samples.service("dukcapil.kia"), new Place.Home(), Optional.empty(),
                Notice.UNKNOWN_CODE));
        finger.untilReads("Kode itu bukan kode layanan di sini.");
    }
}
