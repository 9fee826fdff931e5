package id.mpp.sandbox.waiting;

/// Who is next at a counter: priority first (elderly, disabled, pregnant: they must not stand long), but after two of
/// them in a row one of the others, so that the others get on too; each line by the time the number was taken.
public final class CallRule {

    private static final int PRIORITY_IN_A_ROW = 2;

    private CallRule() {
    }

    /// Where a number stands among those that wait.
    ///
    /// @param priorityAhead
    ///            waiting numbers with priority that stand before it: for an ordinary one all of them
    /// @param ordinaryAhead
    ///            waiting ordinary numbers before it: for one with priority all of them
    /// @param calledInARow
    ///            how many with priority were called last, without another between them
    public record Place(boolean priority, int priorityAhead, int ordinaryAhead, int calledInARow) {

        Place withMorePriority(int more) {
            return new Place(priority, priorityAhead + more, ordinaryAhead, calledInARow);
        }
    }

    /// Whether an ordinary number is called now, where both kinds wait.
    public static boolean turnOfOthers(int calledInARow) {
        return calledInARow >= PRIORITY_IN_A_ROW;
    }

    /// How many of those who wait now are called before it.
    public static int before(Place place) {
        int priority = place.priorityAhead() + (place.priority() ? 1 : 0);
        int ordinary = place.ordinaryAhead() + (place.priority() ? 0 : 1);
        int inARow = place.calledInARow();
        for (int called = 0;; called++) {
            boolean ordinaryNow = ordinary > 0 && (priority == 0 || turnOfOthers(inARow));
            if (ordinaryNow) {
                ordinary--;
                inARow = 0;
            } else {
                priority--;
                inARow++;
            }
            if (place.priority() ? !ordinaryNow && priority == 0 : ordinaryNow && ordinary == 0) {
                return called;
            }
        }
    }
}
