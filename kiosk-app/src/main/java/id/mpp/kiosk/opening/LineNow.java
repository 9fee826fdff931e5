package id.mpp.kiosk.opening;

import id.mpp.kiosk.journey.Wait;
import java.util.Optional;

/// The line of one agency as the centre last said it. Without the centre there is none.
///
/// @param waiting
///            ordinary numbers not yet called
/// @param ordinary
///            how long an ordinary number taken now would wait, if the centre can say
/// @param priority
///            and one with priority
/// @param remaining
///            numbers still to be had today, where there is a limit
public record LineNow(int waiting, int priorityWaiting, Optional<Wait> ordinary, Optional<Wait> priority,
        Optional<Integer> remaining) {

    public int waiting(boolean withPriority) {
        return withPriority ? priorityWaiting : waiting;
    }

    public Optional<Wait> expected(boolean withPriority) {
        return withPriority ? priority : ordinary;
    }
}
