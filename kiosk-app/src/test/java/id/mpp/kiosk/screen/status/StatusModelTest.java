package id.mpp.kiosk.screen.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingSamples;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.screen.status.StatusModel.Primary;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the page says of an application, and the one button it offers.
class StatusModelTest {

    private LocalDate today = Sample.DAY;
    private final StatusModel model = new StatusModel(() -> new DeviceStatus.Ready(Set.of()), () -> today);

    private StatusModel of(Tracked application) {
        model.arrive(new Following.Showing(application, FollowingSamples.dated()));
        return model;
    }

    @Test
    void oneButtonForWhatIsToBeDone() {
        assertEquals(Primary.MEND_PAPERS, of(FollowingSamples.sentBack(List.of("kk"), List.of("weight"))).primary());
        assertEquals(Primary.MEND_ANSWERS, of(FollowingSamples.sentBack(List.of(), List.of("weight"))).primary());
        assertEquals(Primary.DONE, of(FollowingSamples.sentBack(List.of("gone"), List.of())).primary(),
                "what this kiosk cannot scan it does not offer");
        assertEquals(Primary.SURVEY, of(FollowingSamples.locked()).primary());
        assertEquals(Primary.TICKET, of(FollowingSamples.tracked(Stage.RECEIVED, Stage.READY)).primary());
        assertEquals(Primary.ANEW, of(FollowingSamples.tracked(Stage.RECEIVED, Stage.REJECTED)).primary());
        assertEquals(Primary.DONE, of(FollowingSamples.tracked(Stage.RECEIVED)).primary());
    }

    @Test
    void whatComesOnceMoreAfterACorrectionSaysSo() {
        var lines = of(FollowingSamples.tracked(Stage.RECEIVED, Stage.IN_REVIEW, Stage.WAITING_FOR_CITIZEN,
                Stage.RECEIVED)).lines();
        assertEquals(List.of(false, false, false, true, true, false, false),
                lines.stream().map(StatusModel.Line::again).toList());
        assertEquals(List.of(Stage.IN_REVIEW, Stage.APPROVED, Stage.READY),
                lines.stream().filter(it -> it.reached().isEmpty()).map(StatusModel.Line::stage).toList());
    }

    @Test
    void whatToDoNamesPapersAndAnswersAndSaysThatTheRestIsGood() {
        of(FollowingSamples.sentBack(List.of("sk_lahir", "kk"), List.of("weight")));
        var texts = new Texts();
        texts.speak(Language.INDONESIAN);
        String todo = new StatusWords(texts, model).todo();
        assertTrue(todo.startsWith("Pindai ulang "), todo);
        assertTrue(todo.contains(" dan Kartu Keluarga. Isi ulang "), todo);
        assertTrue(todo.endsWith("Yang lain tidak perlu diulang."), todo);
    }

    @Test
    void lastDayIsStillInTime() {
        of(FollowingSamples.sentBack(List.of("kk"), List.of()));
        today = LocalDate.of(2026, 12, 4);
        assertFalse(model.untilIsOver());
        today = LocalDate.of(2026, 12, 5);
        assertTrue(model.untilIsOver());
    }
}
