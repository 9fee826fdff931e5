package id.mpp.kiosk.screen.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Edge;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans.Progress;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanningScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();
    private final Page page = SampleVisits.page();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void lay(Page... kept) {
        kiosk.show(new Step.Scanning(SampleVisits.answered(), "sk_lahir", List.of(kept)));
    }

    private void clean(String picture) throws IOException {
        finger.pulse();
        kiosk.picture(picture);
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void aPageIsScannedLookedAtAndKept() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().say(new Progress.Advanced(0.4));
        finger.untilReads("Halaman 1 sedang dipindai.");
        clean("11b-scanning-running");
        kiosk.scans().deliver(page);
        finger.untilReads("Apakah tulisannya jelas terbaca?");
        clean("11c-scanning-preview");
        finger.touch("keep");
        assertEquals(List.of(new Event.PageKept(page)), kiosk.told());
    }

    @Test
    void aPoorPageSaysWhyAndMayBeKeptAllTheSame() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(Finding.CUT_OFF, Finding.BLURRED), false));
        finger.untilReads("Ada bagian yang terpotong.");
        assertFalse(finger.reads("Tulisannya kabur."));
        clean("11g-scanning-poor");
        finger.touch("keep");
        assertEquals(List.of(new Event.PageKept(page)), kiosk.told());
    }

    @Test
    void aPageThatLayOnItsHeadIsSaidToBeTurned() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(Finding.UPSIDE_DOWN), false));
        finger.untilReads("Halaman terbalik, sudah kami putar");
        clean("11h-scanning-turned");
    }

    @Test
    void ofACardTheBackIsAskedForAndBothComeOnOnePage() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(), true));
        finger.touch("keep");
        finger.untilReads("Buka penutup, lalu balik kartunya.");
        clean("11i-scanning-turn-card");
        assertEquals(List.of(), kiosk.told());
        finger.touch("scan");
        Page back = SampleVisits.page();
        kiosk.scans().deliver(back, new Verdict(List.of(), true));
        finger.touch("keep");
        assertEquals(List.of(page, back), kiosk.scans().joined());
        assertEquals(List.of(new Event.PageKept(back)), kiosk.told());
    }

    @Test
    void theFrontOfACardMayBeEnough() {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(), true));
        finger.touch("keep");
        finger.touch("without-back");
        assertEquals(List.of(new Event.PageKept(page)), kiosk.told());
    }

    @Test
    void aPageMovesToTheFront() throws IOException {
        Page second = SampleVisits.page();
        lay(page, second);
        finger.touch("page-2");
        clean("11j-scanning-looking");
        finger.touch("earlier");
        assertEquals(List.of(new Event.PageRemoved(1), new Event.PageRemoved(0), new Event.PageKept(second),
                new Event.PageKept(page)), kiosk.told());
    }

    @Test
    void aKeptPageIsScannedAgainInItsPlace() {
        Page second = SampleVisits.page();
        lay(page, second);
        finger.touch("page-1");
        finger.touch("replace");
        Page better = SampleVisits.page();
        kiosk.scans().deliver(better);
        finger.touch("keep");
        assertEquals(List.of(new Event.PageRemoved(1), new Event.PageRemoved(0), new Event.PageKept(better),
                new Event.PageKept(second)), kiosk.told());
    }

    @Test
    void givingUpAScanAgainLeavesThePageAsItWas() {
        lay(page);
        finger.touch("page-1");
        finger.touch("replace");
        finger.touch("cancel");
        assertEquals(List.of(), kiosk.told());
        assertTrue(finger.reads("yang sudah Anda simpan"));
    }

    @Test
    void anEmptyPageAsksWhichWayThePaperLies() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().say(new Progress.Failed(Trouble.EMPTY_PAGE));
        finger.untilReads("Halaman ini kosong. Kertas menghadap ke bawah?");
        clean("11d-scanning-empty");
        finger.touch("scan");
        assertTrue(finger.reads("sedang dipindai"));
    }

    @Test
    void withoutScannerThePaperIsBroughtLater() {
        kiosk.scans().unplug();
        lay();
        finger.untilReads("Pemindai sedang tidak bisa dipakai.");
        finger.touch("document-later-sk_lahir");
        assertEquals(List.of(new Event.PaperPostponed("sk_lahir")), kiosk.told());
    }

    @Test
    void aScannerLostWhileThePaperIsLaidDownIsToldAndItsReturnToo() {
        lay();
        kiosk.scannerIs(new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3)));
        assertTrue(finger.reads("Pemindai sedang tidak bisa dipakai."));
        kiosk.scannerIs(new DeviceStatus.Ready(Set.of()));
        assertFalse(finger.reads("Pemindai sedang tidak bisa dipakai."));
        finger.touch("scan");
        assertTrue(finger.reads("sedang dipindai"));
    }

    @Test
    void removingAPageAsksFirst() throws IOException {
        lay(page);
        finger.touch("page-1");
        finger.touch("remove");
        assertEquals(List.of(), kiosk.told());
        finger.untilReads("Hapus halaman 1?");
        clean("11e-scanning-remove");
        finger.touch("remove-yes");
        assertEquals(List.of(new Event.PageRemoved(0)), kiosk.told());
    }

    @Test
    void thePreviewOutlivesTheQuestionWhetherAnybodyIsHere() {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page);
        var step = new Step.Scanning(SampleVisits.answered(), "sk_lahir", List.of());
        kiosk.show(new Step.StillThere(step));
        assertTrue(finger.reads("Apakah tulisannya jelas terbaca?"));
    }

    @Test
    void goingBackStopsTheScanner() {
        lay();
        finger.touch("scan");
        assertFalse(kiosk.scans().cancelled());
        finger.touch("back");
        assertTrue(kiosk.scans().cancelled());
        assertEquals(List.of(new Event.WentBack()), kiosk.told());
    }

    @Test
    void afterAKeptPageItTellsToPressTheButtonThatIsThere() {
        lay(page);
        assertTrue(finger.reads("Tutup, lalu tekan Tambah halaman."));
        assertFalse(finger.reads("Pindai halaman"));
    }

    @Test
    void thePageGrowsWhileItIsScannedAndIsThenLookedAt() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().grow(page, 0.4);
        finger.untilReads("40 persen");
        clean("11k-scanning-growing");
        kiosk.scans().say(new Progress.Checking());
        finger.untilReads("Sedang diperiksa");
        kiosk.scans().deliver(page);
        finger.untilReads("Cukup jelas");
    }

    @Test
    void whereThePaperIsCutIsSaidAndWhatToDo() {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(Finding.CUT_OFF), false, List.of(Edge.RIGHT)));
        finger.untilReads("Kertas terpotong di kanan. Geser ke tengah, lalu pindai lagi.");
        assertTrue(finger.reads("Tetap pakai"));
    }

    @Test
    void aPaperThatSeemsAnotherIsDoubtedByItsNameAndNeverRefused() throws IOException {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page);
        kiosk.scans().say(new Progress.Read(page, true, Optional.empty()));
        finger.untilReads("Sepertinya ini bukan Surat Keterangan Kelahiran. Tetap pakai?");
        clean("11l-scanning-other");
        finger.touch("keep");
        assertEquals(List.of(new Event.PageKept(page)), kiosk.told());
    }

    @Test
    void aFreshPageIsTurnedAndKeptAsItIsThen() {
        lay();
        Page turned = SampleVisits.page();
        kiosk.scans().turnInto(turned);
        finger.touch("scan");
        kiosk.scans().deliver(page);
        finger.touch("turn");
        assertEquals(List.of(page), kiosk.scans().turns());
        finger.touch("keep");
        assertEquals(List.of(new Event.PageKept(turned)), kiosk.told());
    }

    @Test
    void aPressOnKeepWhileThePageIsBeingTurnedWaitsForIt() {
        lay();
        Page turned = SampleVisits.page();
        kiosk.scans().turnInto(turned);
        kiosk.scans().turnSlowly();
        finger.touch("scan");
        kiosk.scans().deliver(page);
        finger.touch("turn");
        finger.touch("keep");
        assertEquals(List.of(), kiosk.told());
        kiosk.scans().finishTurning();
        assertEquals(List.of(new Event.PageKept(turned)), kiosk.told());
    }

    @Test
    void aKeptPageIsTurnedInItsPlace() {
        Page second = SampleVisits.page();
        Page turned = SampleVisits.page();
        lay(page, second);
        kiosk.scans().turnInto(turned);
        finger.touch("page-1");
        finger.touch("turn");
        assertEquals(List.of(new Event.PageRemoved(1), new Event.PageRemoved(0), new Event.PageKept(turned),
                new Event.PageKept(second)), kiosk.told());
    }

    @Test
    void aPageIsLookedAtLargeAndOneTouchLeaves() throws IOException {
        lay(page);
        finger.touch("page-1");
        finger.touch("enlarge");
        finger.untilReads("Sentuh gambar untuk kembali.");
        assertFalse(finger.reads("Hapus"));
        clean("11m-scanning-large");
        finger.touch("large");
        assertTrue(finger.reads("Hapus"));
    }

    @Test
    void aLargePageCanAlsoBeLeftByItsButton() {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page);
        finger.touch("enlarge");
        finger.touch("smaller");
        assertTrue(finger.reads("Cukup jelas"));
    }

    @Test
    void aScannerThatIsUnpluggedAtTheSecondPageTakesNothingOfTheFirst() throws IOException {
        lay(page);
        finger.touch("page-1");
        finger.touch("scan");
        kiosk.scans().say(new Progress.Failed(Trouble.TORN));
        finger.untilReads("Halaman ini tidak sampai utuh.");
        kiosk.scannerIs(new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3)));
        finger.untilReads("Pemindai sedang tidak bisa dipakai.");
        assertTrue(finger.reads("1 halaman yang sudah disimpan tetap aman."));
        clean("11n-scanning-lost");
        assertEquals(List.of(), kiosk.told());
        finger.touch("enough");
        assertEquals(List.of(new Event.PaperFinished()), kiosk.told());
    }

    @Test
    void paperThatIsStuckIsForStaffAndTheFrontOfTheCardIsKept() {
        lay();
        finger.touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(), true));
        finger.touch("keep");
        finger.touch("scan");
        kiosk.scans().say(new Progress.Failed(Trouble.JAM));
        finger.untilReads("Kertas tersangkut di pemindai.");
        finger.touch("scan");
        Page back = SampleVisits.page();
        kiosk.scans().deliver(back, new Verdict(List.of(), true));
        finger.touch("keep");
        assertEquals(List.of(page, back), kiosk.scans().joined());
    }

    @Test
    void afterAPageItIsAskedWhetherThereIsAnother() {
        lay(page);
        assertTrue(finger.reads("Ada halaman lain?"));
    }

    @Test
    void enoughPagesFinishThePaper() throws IOException {
        lay(page, SampleVisits.page());
        assertTrue(finger.reads("Semua halaman sudah dipindai."));
        assertFalse(finger.reads("Tulisan menghadap ke bawah"));
        clean("11f-scanning-complete");
        finger.touch("finish");
        assertEquals(List.of(new Event.PaperFinished()), kiosk.told());
    }
}
