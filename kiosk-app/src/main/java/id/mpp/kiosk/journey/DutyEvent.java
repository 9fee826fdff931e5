package id.mpp.kiosk.journey;

/// What staff do at the machine.
public sealed interface DutyEvent extends Event.OfHall {

    /// *Saya petugas*.
    record DoorAsked() implements DutyEvent {
    }
}
