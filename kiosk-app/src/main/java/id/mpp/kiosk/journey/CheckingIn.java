package id.mpp.kiosk.journey;

import java.util.Optional;

/// The way of somebody who booked at home: the booking is found, then traded for a queue number.
public sealed interface CheckingIn extends Step.OfHall {

    /// Where *Kembali* leads: the first page, the finder, or the choice of a line, with what was sent before it.
    Step from();

    /// The booking's code is shown to the scanner or typed.
    ///
    /// @param trouble
    ///            with the code given before
    record Asking(Step from, Optional<BookingTrouble> trouble) implements CheckingIn {

        @Override
        public boolean takesCodes() {
            return true;
        }

        @Override
        public boolean takesTime() {
            return true;
        }

        @Override
        public Step acknowledged(String parcel) {
            return new Asking(Acknowledged.by(from, parcel), trouble);
        }
    }

    /// The centre is being asked.
    record Waiting(Step from, Booking booking) implements CheckingIn {

        @Override
        public boolean mayFallIdle() {
            return false;
        }

        @Override
        public Step acknowledged(String parcel) {
            return new Waiting(Acknowledged.by(from, parcel), booking);
        }
    }

    @Override
    default boolean isSamePageAs(Step before) {
        return before instanceof CheckingIn;
    }
}
