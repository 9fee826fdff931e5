package id.mpp.kiosk.screen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleForms;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Regions, long lists, amounts and counts, in a hall in Sragen.
class LongListsTest {

    private TestKiosk kiosk = TestKiosk.portrait();
    private Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void across() {
        kiosk.close();
        kiosk = TestKiosk.landscape();
        finger = kiosk.finger();
    }

    private void ask(Application application, String question) {
        kiosk.show(new Step.Answering(application, question));
    }

    private void touch(String... ids) {
        for (String id : ids) {
            finger.touch(id);
        }
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> finger.touch(String.valueOf((char) letter)));
    }

    private void answered(String question, Answer answer) {
        assertEquals(List.of(new Event.Answered(question, answer)), kiosk.told());
    }

    private static Answer jetis() {
        return new Answer.Region("33.14.05.2003", List.of("Jetis", "Sambirejo", "Kabupaten Sragen", "Jawa Tengah"),
                Source.CITIZEN);
    }

    @Test
    void aNeighbourChoosesAVillageWithTwoTouches() {
        ask(SampleForms.begun(), "village");
        touch("option-33.14.05", "next");
        assertEquals(List.of(), kiosk.told(), "a district is no village");
        touch("option-33.14.05.2003", "next");
        answered("village", jetis());
    }

    @Test
    void whoMovesFarAwayGoesOutStepByStep() {
        ask(SampleForms.begun(), "village");
        finger.untilReads("Pilih kecamatan di Kabupaten Sragen, Jawa Tengah.");
        touch("outside");
        finger.untilReads("Pilih kabupaten atau kota di Jawa Tengah.");
        touch("outside");
        finger.untilReads("Pilih provinsi.");
        touch("option-11");
        finger.untilReads("Pilih kabupaten atau kota di Aceh.");
    }

    @Test
    void backGoesUpBeforeItLeavesTheQuestion() {
        ask(SampleForms.begun(), "village");
        touch("option-33.14.05", "back");
        assertEquals(List.of(), kiosk.told());
        finger.untilReads("Pilih kecamatan di Kabupaten Sragen, Jawa Tengah.");
        touch("back");
        assertEquals(List.of(new Event.WentBack()), kiosk.told());
    }

    @Test
    void theRestOfALongListIsOnFurtherPages() {
        ask(SampleForms.begun(), "city");
        touch("later");
        assertTrue(finger.reads("2 dari "));
        touch("later", "later", "earlier");
        touch("outside");
        assertTrue(finger.reads("Pilih provinsi."), "every level begins with its first page");
        assertTrue(finger.reads("Aceh"));
    }

    @Test
    void aDistrictIsTypedWithASlip() throws IOException {
        ask(SampleForms.begun(), "village");
        touch("other-way");
        type("sambirjo");
        kiosk.picture("09p-region-typed");
        assertEquals(List.of(), kiosk.layoutFaults());
        touch("option-33.14.05", "option-33.14.05.2003", "next");
        answered("village", jetis());
    }

    @Test
    void aVillageIsTypedAtOnceAndStandsAmongItsNeighboursAfterwards() {
        ask(SampleForms.begun(), "village");
        touch("other-way");
        type("jetis");
        touch("option-33.14.05.2003", "other-way");
        finger.untilReads("Pilih desa atau kelurahan di Sambirejo, Kabupaten Sragen, Jawa Tengah.");
        touch("next");
        answered("village", jetis());
    }

    @Test
    void aCityFarAwayIsTypedWithoutGoingOutFirst() {
        ask(SampleForms.begun(), "city");
        touch("other-way");
        type("pontianak");
        touch("Kota Pontianak, Kalimantan Barat", "next");
        answered("city", new Answer.Region("61.71", List.of("Kota Pontianak", "Kalimantan Barat"), Source.CITIZEN));
    }

    @Test
    void whatWasChosenBeforeIsSeenAtOnceOnAnyScreen() {
        across();
        var pilang = SampleForms.answered().answers().with("village",
                new Answer.Region("33.14.03.2011", List.of("Pilang", "Masaran"), Source.CITIZEN));
        var begun = SampleForms.answered();
        ask(new Application(begun.service(), begun.citizen(), begun.day(), pilang, Map.of(), false), "village");
        finger.until("the village is shown", () -> finger.find("option-33.14.03.2011") != null);
        assertTrue(finger.reads("Pilang"));
    }

    @Test
    void acrossWhatWasFoundStandsBesideTheKeyboard() throws IOException {
        across();
        ask(SampleForms.begun(), "work");
        touch("other-way");
        type("pe");
        kiosk.picture("09p-list-typed-landscape");
        assertEquals(List.of(), kiosk.layoutFaults());
        touch("other-way");
        assertTrue(finger.reads("Petani atau pekebun"));
    }

    @Test
    void nothingFoundIsSaidAndTheListIsATouchAway() throws IOException {
        ask(SampleForms.begun(), "work");
        touch("other-way");
        type("xyzq");
        kiosk.picture("09q-nothing-found");
        finger.untilReads("“xyzq” tidak ditemukan.");
        assertEquals(List.of(), kiosk.layoutFaults());
        touch("back");
        assertEquals(List.of(), kiosk.told());
        assertTrue(finger.reads("Petani atau pekebun"));
    }

    @Test
    void anOccupationIsFoundByWhatPeopleCallIt() {
        ask(SampleForms.begun(), "work");
        touch("other-way");
        type("warung");
        touch("Selesai", "next");
        answered("work", SampleVisits.choice("wiraswasta"));
    }

    @Test
    void largeWordsInSearchOfARegionCutNothing() throws IOException {
        kiosk.use(new Look(Contrast.HIGH, TextSize.LARGE), Language.ENGLISH);
        ask(SampleForms.begun(), "city");
        touch("other-way");
        type("sra");
        kiosk.picture("09r-region-typed-large");
        assertEquals(List.of(), kiosk.layoutFaults());
    }

    @Test
    void anAmountIsReadInWordsAndThreeNoughtsAreOneTouch() {
        ask(SampleForms.begun(), "rent");
        touch("keypad-0", "keypad-2", "keypad-5", "keypad-0", "keypad-0", "thousand");
        assertTrue(finger.reads("dua juta lima ratus ribu rupiah"));
        touch("next");
        answered("rent", new Answer.Number(2_500_000, Source.CITIZEN));
    }

    @Test
    void tooMuchMoneyIsExplained() {
        ask(SampleForms.begun(), "rent");
        touch("keypad-2", "thousand", "thousand", "thousand", "next");
        finger.untilReads("Jumlahnya paling banyak Rp\u00a01.000.000.000.");
        touch("keypad-delete");
        assertFalse(finger.reads("Jumlahnya paling banyak"));
    }

    @Test
    void fewerMembersThanDescribedIsWarnedOf() throws IOException {
        ask(SampleForms.answered(), "member");
        assertFalse(finger.reads("akan dihapus"));
        touch("option-1");
        assertTrue(finger.reads("Data setelah nomor 1 akan dihapus."));
        kiosk.picture("09s-members-lost");
        assertEquals(List.of(), kiosk.layoutFaults());
        touch("next");
        answered("member", new Answer.Number(1, Source.CITIZEN));
    }

    @Test
    void everyPageSaysWhichMemberIsMeant() {
        ask(SampleForms.answered(), "member.2.name");
        assertTrue(finger.reads("Anggota ke-2"));
        assertTrue(finger.reads("Siapa nama anggota ke-2?"));
        ask(SampleForms.answered(), "rent");
        assertFalse(finger.reads("Anggota ke-"));
    }
}
