package id.mpp.kiosk.journey;

/// Staff at the machine: the door, and what lies behind it. Nothing of any citizen is here.
public sealed interface Duty extends Step.OfHall {

    /// A badge is asked for, or was shown.
    record Door() implements Duty {

        @Override
        public boolean takesCodes() {
            return true;
        }
    }
}
