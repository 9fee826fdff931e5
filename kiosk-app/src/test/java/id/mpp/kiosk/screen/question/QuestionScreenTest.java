package id.mpp.kiosk.screen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Today is 23 November 2026.
class QuestionScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void ask(String question) {
        kiosk.show(new Step.Answering(SampleVisits.begun("dukcapil.akta-lahir"), question));
    }

    private void touch(String... ids) {
        for (String id : ids) {
            finger.touch(id);
        }
    }

    private void answered(String question, Answer answer) {
        assertEquals(List.of(new Event.Answered(question, answer)), kiosk.told());
    }

    @Test
    void choosingAloneAnswersNothing() {
        ask("birthplace");
        touch("next", "option-puskesmas");
        assertEquals(List.of(), kiosk.told());
        touch("next");
        answered("birthplace", SampleVisits.choice("puskesmas"));
    }

    @Test
    void aDayIsTurnedFromToday() {
        ask("birth-date");
        touch("next");
        assertEquals(List.of(), kiosk.told());
        touch("today", "day-earlier", "day-earlier", "month-earlier");
        assertTrue(finger.reads("Rabu, 21 Oktober 2026"));
        touch("next");
        answered("birth-date", new Answer.Date(LocalDate.of(2026, 10, 21), Source.CITIZEN));
    }

    @Test
    void aTypedDayOutOfBoundsIsExplainedAndKept() {
        ask("birth-date");
        touch("type-date", "keypad-0", "keypad-1", "keypad-0", "keypad-1", "keypad-1", "keypad-9", "keypad-9",
                "keypad-0", "next");
        assertEquals(List.of(), kiosk.told());
        finger.untilReads("Tanggalnya paling awal 23 November 2008.");
        assertTrue(finger.reads("Senin, 1 Januari 1990"));
    }

    @Test
    void aNameIsTypedWithCapitals() {
        ask("child-name");
        touch("N", "a", "y", "spasi", "A", "next");
        answered("child-name", SampleVisits.text("Nay A"));
    }

    @Test
    void aShortPhoneNumberIsExplained() {
        ask("phone");
        touch("keypad-0", "keypad-8", "keypad-1", "next");
        assertEquals(List.of(), kiosk.told());
        finger.untilReads("Nomor HP paling sedikit 9 angka. Masih kurang 6 angka.");
        touch("keypad-2");
        assertFalse(finger.reads("paling sedikit"));
    }

    @Test
    void aNumberTooLargeIsExplained() {
        ask("birth-order");
        touch("keypad-9", "keypad-9", "next");
        finger.untilReads("Jumlahnya paling banyak 20.");
        touch("keypad-clear", "keypad-0", "keypad-2", "next");
        answered("birth-order", new Answer.Number(2, Source.CITIZEN));
    }

    @Test
    void whatTheProfileSaysIsKeptUnlessChangedInThePageThatSaysWhereItIsFrom() {
        kiosk.show(new Step.Answering(SampleVisits.answered(), "phone"));
        finger.untilReads("Sudah kami isi dari akun MPP Digital Anda.");
        assertTrue(finger.reads("Sudah 12 angka."));
        touch("next");
        answered("phone", new Answer.Text("081234567890", Source.PROFILE));
        touch("keypad-delete");
        assertFalse(finger.reads("Sudah kami isi"));
        touch("next");
        answered("phone", new Answer.Text("08123456789", Source.CITIZEN));
        touch("keypad-0", "next");
        answered("phone", new Answer.Text("081234567890", Source.PROFILE));
    }

    @Test
    void whatWasFilledInBetweenTwoQuestionsIsSeenThereAndChangedWithOneTouch() {
        kiosk.show(new Step.Answering(SampleVisits.answered(), "marriage"));
        finger.untilReads("Nomor HP: 0812 3456 7890");
        assertTrue(finger.reads("dari akun MPP Digital Anda"));
        touch("change-phone");
        assertEquals(List.of(new Event.ChangeAsked("phone")), kiosk.told());
    }

    @Test
    void aNikGivenBeforeIsHiddenUntilAsked() {
        kiosk.show(new Step.Answering(SampleVisits.withNik(), "deceased-nik"));
        assertTrue(finger.reads("Tampilkan angka"));
        touch("hide-digits");
        assertTrue(finger.reads("Sembunyikan angka"));
        touch("keypad-delete", "next");
        finger.untilReads("NIK terdiri dari 16 angka. Masih kurang 1 angka.");
    }

    @Test
    void whatWasTypedOutlivesTheQuestionWhetherAnybodyIsHereButNotTheSession() {
        var step = new Step.Answering(SampleVisits.begun("dukcapil.akta-lahir"), "phone");
        kiosk.show(step);
        touch("keypad-0", "keypad-8");
        kiosk.show(new Step.StillThere(step));
        kiosk.show(step);
        assertTrue(finger.reads("Sudah 2 angka."));
        kiosk.show(new Step.Welcome(Notice.NONE));
        kiosk.show(step);
        assertFalse(finger.reads("Sudah 2 angka."));
    }
}
