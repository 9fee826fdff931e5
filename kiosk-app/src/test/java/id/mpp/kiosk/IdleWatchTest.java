package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long the machine waits for somebody who touches nothing.
class IdleWatchTest {

    private static final Application BEGUN = Application.begin(Sample.service(), Sample.citizen(), Sample.DAY);

    private final FakeTime time = new FakeTime();

    @Test
    void whoOnlyReadsIsAskedAfterAMinuteAndHasThreeQuartersOfOne() {
        Session session = at(new Step.Finding(new Place.Home(), Notice.NONE));
        waits(session, 60, 45);
    }

    @Test
    void whoLaysPapersOnTheGlassHasTwiceAsLong() {
        waits(at(new Step.Scanning(BEGUN, "kk", List.of())), 120, 90);
    }

    @Test
    void whoLooksUpWhatIsToBeTypedHasTwiceAsLong() {
        waits(at(new Step.Answering(BEGUN, "weight")), 120, 90);
    }

    @Test
    void whoChoosesOneOfTwoHasNot() {
        waits(at(new Step.Answering(BEGUN, "place")), 60, 45);
    }

    @Test
    void largeWordsAreReadMoreSlowly() {
        var session = session(new Step.Finding(new Place.Home(), Notice.NONE));
        var watch = new IdleWatch(session, Timings.ofHall(), time);
        session.listen(watch);
        watch.assisted(true);
        waits(session, 120, 90);
    }

    private Session at(Step step) {
        var session = session(step);
        var watch = new IdleWatch(session, Timings.ofHall(), time);
        session.listen(watch);
        watch.touched();
        return session;
    }

    private static Session session(Step step) {
        return new Session(step, () -> true);
    }

    private void waits(Session session, long untilAsked, long untilWiped) {
        Step before = session.step();
        time.pass(Duration.ofSeconds(untilAsked).minusMillis(1));
        assertEquals(before, session.step());
        time.pass(Duration.ofMillis(1));
        assertInstanceOf(Step.StillThere.class, session.step());
        time.pass(Duration.ofSeconds(untilWiped).minusMillis(1));
        assertInstanceOf(Step.StillThere.class, session.step());
        time.pass(Duration.ofMillis(1));
        assertEquals(new Step.Welcome(Notice.TIMED_OUT), session.step());
    }

    @Test
    void touchBeginsTheTimeAnew() {
        var session = session(new Step.Finding(new Place.Home(), Notice.NONE));
        var watch = new IdleWatch(session, Timings.ofHall(), time);
        session.listen(watch);
        watch.touched();
        time.pass(59);
        watch.touched();
        time.pass(59);
        assertInstanceOf(Step.Finding.class, session.step());
        session.tell(new Event.FellIdle());
        watch.touched();
        time.pass(45);
        assertInstanceOf(Step.Welcome.class, session.step(), "touching beside the buttons answers nothing");
    }
}
