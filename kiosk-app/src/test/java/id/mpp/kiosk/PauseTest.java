package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The centre takes a kiosk out of service, and back in.
class PauseTest {

    private static final Optional<String> LUNCH = Optional.of("Kembali pukul 13.00.");

    private final Session session = new Session(new Step.Welcome(Notice.NONE), () -> true);
    private final Pause pause = new Pause(session);

    @BeforeEach
    void listen() {
        session.listen(pause);
    }

    @Test
    void nobodyIsHereSoItPausesAtOnce() {
        pause.want(LUNCH);
        assertEquals(new Step.OutOfService.Paused("Kembali pukul 13.00."), session.step());
    }

    @Test
    void citizenAtTheMachineComesToTheirEndFirst() {
        session.tell(new Event.Started());
        pause.want(LUNCH);
        assertInstanceOf(Step.Finding.class, session.step());
        session.tell(new Event.Left(Notice.NONE));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void touchesBugsAndMendingDoNotEndThePause() {
        pause.want(LUNCH);
        session.tell(new Event.Started());
        session.tell(new Event.Broke("E-100"));
        session.tell(new Event.Mended());
        session.tell(new Event.Left(Notice.NONE));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void otherWordsAreShownInstead() {
        pause.want(LUNCH);
        pause.want(Optional.of(""));
        assertEquals(new Step.OutOfService.Paused(""), session.step());
    }

    @Test
    void backInServiceItStaysSo() {
        pause.want(LUNCH);
        pause.want(Optional.empty());
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
        session.tell(new Event.Started());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void machineThatIsNoKioskServesNobodyUntilItIsOne() {
        pause.enrolled(false);
        assertEquals(new Step.OutOfService.NotEnrolled(), session.step());
        session.tell(new Event.Started());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.NotEnrolled(), session.step());
        pause.enrolled(true);
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void citizenAtAMachineThatIsStruckOffComesToTheirEndFirst() {
        session.tell(new Event.Started());
        pause.enrolled(false);
        assertInstanceOf(Step.Finding.class, session.step());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.NotEnrolled(), session.step());
    }

    @Test
    void machineEnrolledDuringABreakGoesOnWithTheBreak() {
        pause.want(LUNCH);
        pause.enrolled(false);
        assertEquals(new Step.OutOfService.NotEnrolled(), session.step());
        pause.enrolled(true);
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void staffTakeTheMachineOutOfServiceWithAReason() {
        pause.staffWant(Optional.of(PauseReason.CARE));
        assertEquals(new Step.OutOfService.Paused("", PauseReason.CARE), session.step());
        pause.staffWant(Optional.empty());
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void whatTheCentreWantsComesFirstAndWhatStaffWantAfterwards() {
        pause.staffWant(Optional.of(PauseReason.REPAIR));
        pause.want(LUNCH);
        assertEquals(new Step.OutOfService.Paused("Kembali pukul 13.00."), session.step());
        pause.want(Optional.empty());
        assertEquals(new Step.OutOfService.Paused("", PauseReason.REPAIR), session.step());
    }
}
