package id.mpp.sync;

import java.time.Duration;
import java.time.Instant;

/// A booking made at home, traded for a queue number at the kiosk.
public sealed interface CheckIn {

    /// A number like any other: it counts after the ticket's fate has been reported.
    ///
    /// @param from
    ///            begin of the booked time
    /// @param priority
    ///            whether the number stands in the priority line
    record CheckedIn(Reservation.Reserved number, String agencyId, String serviceId, Instant from, Instant until,
            boolean priority) implements CheckIn {
    }

    /// No booking has this code.
    record Unknown() implements CheckIn {
    }

    /// Somebody has checked in with it already.
    record Used() implements CheckIn {
    }

    /// Come back at `from`.
    record TooEarly(Instant from) implements CheckIn {
    }

    /// The booked time is over; an ordinary number can be taken.
    record TooLate() implements CheckIn {
    }

    /// The line is closed now.
    record Closed() implements CheckIn {
    }

    /// Too many wrong codes at this kiosk.
    record TooOften(Duration pause) implements CheckIn {
    }

    record NoNetwork() implements CheckIn {
    }
}
