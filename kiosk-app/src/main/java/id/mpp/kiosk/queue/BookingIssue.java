package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.BookingTrouble;
import id.mpp.kiosk.journey.Slip;

/// What came of a booking.
public sealed interface BookingIssue {

    /// Written down here and not yet anybody's: print it or show it, then settle it.
    record Given(Slip slip) implements BookingIssue {
    }

    /// No number; the booking is as it was.
    record Refused(BookingTrouble why) implements BookingIssue {
    }
}
