package id.mpp.kiosk.screen.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.opening.LineNow;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.Samples;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueModelTest {

    private final Map<String, LineNow> lines = new HashMap<>();
    private ZonedDateTime now = ZonedDateTime.parse("2026-11-23T09:41:00+07:00");
    private final QueueModel model = new QueueModel(agency -> Optional.ofNullable(lines.get(agency.id())),
            this::counter, Patience.USUAL);

    private Standing counter(ServiceDefinition service) {
        return new Standing(new Opening.Open(LocalTime.of(14, 30), LocalTime.of(15, 0)), now, false);
    }

    private static Wait minutes(int from, int until) {
        return new Wait(Duration.ofMinutes(from), Duration.ofMinutes(until), false);
    }

    private void line(String agency, Wait ordinary, Wait priority) {
        lines.put(agency, new LineNow(12, 1, Optional.of(ordinary), Optional.of(priority), Optional.of(138)));
    }

    private void choosing(ServiceDefinition... more) {
        model.arrive(new Step.ChoosingQueue(Samples.birth(), Optional.empty(), Notice.NONE, List.of(more)));
    }

    @Test
    void whoSentNothingCannotLeaveWithoutNumber() {
        choosing();

        assertFalse(model.mayDecline());
        assertTrue(model.mayCheckIn());
        assertEquals(Optional.empty(), model.noticeKey());
    }

    @Test
    void quotaIsUsedUpAfterAnApplicationWasSent() {
        model.arrive(new Step.ChoosingQueue(Samples.birth(), Optional.of(Samples.receipt()), Notice.QUEUE_FULL));

        assertTrue(model.mayDecline());
        assertFalse(model.mayCheckIn(), "what was sent must not be lost sight of");
        assertEquals(Optional.of("queue.notice.full"), model.noticeKey());
    }

    @Test
    void shortWaitCostsNoTouch() {
        line("dukcapil", minutes(10, 25), minutes(0, 5));
        choosing();

        assertEquals(new Event.QueueChosen(false), model.chosen(false));
        assertEquals(new Event.QueueChosen(true), model.chosen(true));
    }

    @Test
    void waitThatMayLastHalfAnHourIsAskedAboutInItsLineOnly() {
        line("dukcapil", minutes(15, 30), minutes(0, 5));
        choosing();

        assertEquals(new Event.LongQueueChosen(false, minutes(15, 30), Optional.empty()), model.chosen(false));
        assertEquals(new Event.QueueChosen(true), model.chosen(true));
    }

    @Test
    void turnThatMayComeAfterClosingIsAskedAboutHoweverShort() {
        now = ZonedDateTime.parse("2026-11-23T14:50:00+07:00");
        line("dukcapil", minutes(5, 15), minutes(0, 5));
        choosing();

        assertEquals(new Event.LongQueueChosen(false, minutes(5, 15), Optional.of(LocalTime.of(15, 0))),
                model.chosen(false));
        assertEquals(new Event.QueueChosen(true), model.chosen(true));
    }

    @Test
    void withoutTheCentreNoTimeIsMadeUpAndNobodyIsAsked() {
        choosing();
        assertEquals(new Event.QueueChosen(false), model.chosen(false));
        lines.put("dukcapil", new LineNow(40, 0, Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(new Event.QueueChosen(false), model.chosen(false), "people alone are no time");
    }

    @Test
    void ofSeveralNumbersThePlanTellsTheTimes() {
        line("dukcapil", minutes(5, 15), minutes(0, 5));
        line("samsat", minutes(40, 70), minutes(0, 10));
        choosing(Samples.service("samsat.tahunan"));

        assertEquals(new Event.QueueChosen(false), model.chosen(false));
    }
}
