package id.mpp.kiosk;

import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.opening.LineNow;
import id.mpp.kiosk.service.Agency;
import id.mpp.sync.QueueState;
import id.mpp.sync.WaitingTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The lines of the hall, for the pages. Never waits.
///
/// @param queues
///            as last heard from the centre
record HallLines(Supplier<List<QueueState>> queues) {

    /// An agency that is closed has no line, however many wait in it.
    Optional<LineNow> of(Agency agency) {
        return queues.get().stream().filter(queue -> queue.agencyId().equals(agency.id()) && queue.open()).findFirst()
                .map(queue -> new LineNow(queue.waiting(), queue.priorityWaiting(),
                        queue.waitingTime().map(HallLines::wait), queue.priorityWaitingTime().map(HallLines::wait),
                        queue.remaining()));
    }

    private static Wait wait(WaitingTime said) {
        return new Wait(said.from(), said.until(), said.basis() == WaitingTime.Basis.NORM);
    }
}
