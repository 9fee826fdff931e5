package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Application;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterVisitTest {

    private static final int LARGE = 8_000_000;

    private final Queue<Runnable> soon = new ArrayDeque<>();

    private static Step.Scanning aPaperOnTheGlass() {
        return new Step.Scanning(Application.begin(Sample.service(), Sample.citizen(), Sample.DAY), "kk",
                List.of(new Page(new byte[LARGE], "image/jpeg", 2480, 3508, 300)));
    }

    @Test
    void pictureOfAPaperIsOutOfMemoryWhenItsCitizenHasGone() {
        var session = new Session(aPaperOnTheGlass(), () -> true);
        var picture = new WeakReference<>(((Step.Scanning) session.step()).pages().getFirst().image());
        session.listen(new AfterVisit(soon::add, System::gc));
        System.gc();
        assertNotNull(picture.get(), "gone before its citizen");

        session.tell(new Event.Left(Notice.NONE));

        assertEquals(1, soon.size());
        soon.remove().run();
        assertNull(picture.get());
    }

    @Test
    void nothingIsCollectedWhileSomebodyIsThere() {
        var session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        session.listen(new AfterVisit(soon::add, System::gc));
        session.tell(new Event.Started());
        assertEquals(0, soon.size());
    }
}
