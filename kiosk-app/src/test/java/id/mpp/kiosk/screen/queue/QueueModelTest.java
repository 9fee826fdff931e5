package id.mpp.kiosk.screen.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Samples;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueueModelTest {

    private final QueueModel model = new QueueModel(
            agency -> agency.equals("dukcapil") ? OptionalInt.of(12) : OptionalInt.empty(), Samples::open);

    @Test
    void whoSentNothingCannotLeaveWithoutNumber() {
        model.arrive(new Step.ChoosingQueue(Samples.birth(), Optional.empty(), Notice.NONE));

        assertFalse(model.mayDecline());
        assertEquals(OptionalInt.of(12), model.waiting());
        assertEquals(Optional.empty(), model.noticeKey());
    }

    @Test
    void quotaIsUsedUpAfterAnApplicationWasSent() {
        model.arrive(new Step.ChoosingQueue(Samples.birth(), Optional.of(Samples.receipt()), Notice.QUEUE_FULL));

        assertTrue(model.mayDecline());
        assertEquals(Optional.of("queue.notice.full"), model.noticeKey());
    }
}
