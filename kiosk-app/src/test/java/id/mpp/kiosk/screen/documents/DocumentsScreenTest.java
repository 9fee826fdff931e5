package id.mpp.kiosk.screen.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.sync.Network;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void whatIsMissingComesFirstAndHoldsTheCitizenHere() {
        var model = new DocumentsModel();
        model.arrive(new Step.Gathering(SampleVisits.answered()));
        assertEquals("sk_lahir", model.rows().getFirst().requirement().id());
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        finger.touch("next");
        assertEquals(List.of(), kiosk.told());
        assertTrue(finger.reads("5 dari 6 siap. Masih perlu 1 berkas lagi."));
    }

    @Test
    void aPaperIsScannedOrBroughtLater() {
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        finger.touch("document-scan-sk_lahir");
        finger.touch("document-later-sk_lahir");
        assertEquals(List.of(new Event.ScanAsked("sk_lahir"), new Event.PaperPostponed("sk_lahir")), kiosk.told());
    }

    @Test
    void withEverythingSettledItGoesOn() {
        kiosk.show(new Step.Gathering(SampleVisits.complete()));
        finger.touch("next");
        assertEquals(List.of(new Event.DocumentsFinished()), kiosk.told());
    }

    @Test
    void aMissingScannerIsSaidBeforeAnybodyTries() throws IOException {
        kiosk.scannerIs(new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3)));
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        finger.untilReads("Pemindai sedang tidak bisa dipakai");
        kiosk.picture("10a-documents-no-scanner");
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void aScannerLostAndFoundWhileThePapersAreShownIsToldOnTheOpenPage() {
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        assertFalse(finger.reads("Pemindai sedang tidak bisa dipakai"));
        kiosk.scannerIs(new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3)));
        assertTrue(finger.reads("Pemindai sedang tidak bisa dipakai"));
        kiosk.scannerIs(new DeviceStatus.Ready(Set.of()));
        assertFalse(finger.reads("Pemindai sedang tidak bisa dipakai"));
    }

    @Test
    void aPaperIsSentFromThePhone() {
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        finger.touch("document-phone-sk_lahir");
        assertEquals(List.of(new Event.PhoneAsked("sk_lahir")), kiosk.told());
    }

    @Test
    void withoutNetworkNoPhoneIsOffered() {
        kiosk.network(new Network.Offline(Instant.EPOCH, "cut"));
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        finger.touch("document-phone-sk_lahir");
        assertEquals(List.of(), kiosk.told());
    }

    @Test
    void paperThatIsThereAlreadyIsTickedWithItsDayAndCanBeLookedAt() {
        kiosk.show(new Step.Gathering(SampleVisits.withStored()));
        assertTrue(finger.reads("Sudah ada, dari permohonan 12 Maret 2026"));
        finger.touch("document-look-kk");
        assertEquals(List.of(new Event.StoredPaperAsked("kk")), kiosk.told());
    }

    @Test
    void whatIsFoundLateMovesNoButton() {
        kiosk.show(new Step.Gathering(SampleVisits.record()));
        var before = placeOf("document-scan-ktp");
        var next = placeOf("next");
        kiosk.show(new Step.Gathering(SampleVisits.record(), SampleVisits.stored()));
        assertEquals(before, placeOf("document-scan-ktp"));
        assertEquals(next, placeOf("next"));
        finger.touch("use-stored");
        assertEquals(List.of(new Event.StoredPapersUsed()), kiosk.told());
    }

    private javafx.geometry.Bounds placeOf(String id) {
        var button = finger.find(id);
        return button.localToScene(button.getLayoutBounds());
    }

    @Test
    void newPapersAreKeptOnlyForWhoSaysSo() {
        kiosk.show(new Step.Gathering(SampleVisits.mixed()));
        assertTrue(finger.reads("Simpan berkas ini untuk permohonan berikutnya?"));
        finger.touch("keep");
        assertEquals(List.of(new Event.KeepingChosen(Optional.empty())), kiosk.told());
        kiosk.show(new Step.Gathering(SampleVisits.answered()));
        assertFalse(finger.reads("Simpan berkas ini"), "a witness's card is nothing of hers");
    }
}
