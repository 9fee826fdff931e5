package id.mpp.kiosk.journey;

import java.time.Duration;
import java.time.Instant;

/// Why a booking gives no number now. Each has words that say what to do next.
public sealed interface BookingTrouble {

    /// Something else was shown to the scanner.
    record NoBooking() implements BookingTrouble {
    }

    /// No booking has this code.
    record Unknown() implements BookingTrouble {
    }

    /// Somebody has a number of it.
    record Used() implements BookingTrouble {
    }

    /// @param from
    ///            when the booked time begins
    record TooEarly(Instant from) implements BookingTrouble {
    }

    record TooLate() implements BookingTrouble {
    }

    record Closed() implements BookingTrouble {
    }

    /// Too many wrong codes at this machine.
    record TooOften(Duration pause) implements BookingTrouble {
    }

    /// The centre does not answer, and only the centre knows bookings.
    record NoNetwork() implements BookingTrouble {
    }

    /// Its service is not offered at this machine, or the disk refuses.
    record NotHere() implements BookingTrouble {
    }
}
