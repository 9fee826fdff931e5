package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Ticket;

/// What came of asking for a number.
public sealed interface Issue {

    /// Written down here and not yet anybody's: print it or show it, then settle it.
    record Given(Ticket ticket) implements Issue {
    }

    /// No number now.
    record Refused(Notice why) implements Issue {
    }
}
