package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the next start knows of the last one.
class SessionMarkTest {

    private static final Step NOBODY = new Step.Welcome(Notice.NONE);
    private static final Step SOMEBODY = new Step.Finding(new Place.Home(), Notice.NONE);

    @TempDir
    Path folder;

    private final Queue<Runnable> disk = new ArrayDeque<>();

    @Test
    void machineThatGoesDownUnderACitizenSaysSoAtTheNextStart() {
        SessionMark mark = start();
        mark.moved(NOBODY, SOMEBODY);
        diskWorks();
        assertEquals(Notice.RESTARTED, SessionMark.atStart(folder));
    }

    @Test
    void thatIsSaidOnce() {
        start().moved(NOBODY, SOMEBODY);
        diskWorks();
        start();
        assertEquals(Notice.NONE, SessionMark.atStart(folder));
    }

    @Test
    void citizenWhoHasLeftIsNotMissed() {
        SessionMark mark = start();
        mark.moved(NOBODY, SOMEBODY);
        diskWorks();
        mark.moved(SOMEBODY, NOBODY);
        diskWorks();
        assertEquals(Notice.NONE, SessionMark.atStart(folder));
    }

    @Test
    void outOfServiceMeansThatNobodyIsThere() {
        SessionMark mark = start();
        mark.moved(NOBODY, SOMEBODY);
        mark.moved(SOMEBODY, new Step.OutOfService.Broken("E-417"));
        diskWorks();
        assertEquals(Notice.NONE, SessionMark.atStart(folder));
    }

    @Test
    void slowDiskWritesWhatIsTrueByThen() {
        SessionMark mark = start();
        mark.moved(NOBODY, SOMEBODY);
        mark.moved(SOMEBODY, NOBODY);
        mark.moved(NOBODY, SOMEBODY);
        disk.remove().run();
        assertEquals(Notice.RESTARTED, SessionMark.atStart(folder));
        diskWorks();
        assertEquals(Notice.RESTARTED, SessionMark.atStart(folder));
    }

    @Test
    void diskThatRefusesStopsNobody() throws IOException {
        SessionMark mark = start();
        Files.delete(folder);
        mark.moved(NOBODY, SOMEBODY);
        diskWorks();
        assertEquals(Notice.NONE, SessionMark.atStart(folder));
    }

    private SessionMark start() {
        var background = new Background(disk::add, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var mark = new SessionMark(folder, background);
        diskWorks();
        return mark;
    }

    private void diskWorks() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }
}
