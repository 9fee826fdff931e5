package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The centre takes a kiosk out of service, and back in.
class PauseTest {

    @TempDir
    private Path folder;
    private final Session session = new Session(new Step.Welcome(Notice.NONE), () -> true);
    private final Background atOnce = new Background(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });

    private Pause pause() {
        var pause = new Pause(session, folder, atOnce);
        pause.begin();
        return pause;
    }

    @Test
    void nobodyIsHereSoItPausesAtOnce() {
        pause().want(true);
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void citizenAtTheMachineComesToTheirEndFirst() {
        Pause pause = pause();
        session.tell(new Event.Started());
        pause.want(true);
        assertInstanceOf(Step.Finding.class, session.step());
        session.tell(new Event.Left(Notice.NONE));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void touchesAndMendingDoNotEndThePause() {
        pause().want(true);
        session.tell(new Event.Started());
        session.tell(new Event.Mended());
        session.tell(new Event.Left(Notice.NONE));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }

    @Test
    void restartInThePauseKeepsIt() {
        pause().want(true);
        assertTrue(Files.exists(folder.resolve("out-of-service")));
        var afterwards = new Session(new Step.Welcome(Notice.NONE), () -> true);
        new Pause(afterwards, folder, atOnce).begin();
        assertInstanceOf(Step.OutOfService.Paused.class, afterwards.step());
    }

    @Test
    void backInServiceTheNextRestartIsToo() {
        Pause pause = pause();
        pause.want(true);
        pause.want(false);
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
        assertFalse(Files.exists(folder.resolve("out-of-service")));
    }

    @Test
    void bugDuringAPauseChangesNothing() {
        pause().want(true);
        session.tell(new Event.Broke("E-100"));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
    }
}
