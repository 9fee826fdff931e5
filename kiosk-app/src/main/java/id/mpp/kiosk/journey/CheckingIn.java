package id.mpp.kiosk.journey;

/// The way of somebody who booked at home: the booking is found, then traded for a queue number.
public sealed interface CheckingIn extends Step.OfHall {

    /// The booking's code is shown to the scanner or typed.
    record Asking() implements CheckingIn {

        @Override
        public boolean takesCodes() {
            return true;
        }
    }
}
