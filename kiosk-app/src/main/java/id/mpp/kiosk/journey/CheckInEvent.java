package id.mpp.kiosk.journey;

/// What happens to a booking at the kiosk.
public sealed interface CheckInEvent extends Event.OfHall {

    /// *Saya sudah pesan nomor*.
    record CheckInAsked() implements CheckInEvent {
    }
}
