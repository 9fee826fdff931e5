package id.mpp.kiosk.journey;

/// The way back to an application: found, looked at, mended, fetched.
public sealed interface Following extends Step.OfHall {

    /// The receipt is shown to the scanner, its number typed, or its owner signs in.
    record Asking() implements Following {

        @Override
        public boolean takesCodes() {
            return true;
        }
    }
}
