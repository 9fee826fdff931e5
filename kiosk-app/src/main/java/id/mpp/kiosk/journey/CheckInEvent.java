package id.mpp.kiosk.journey;

/// What happens to a booking at the kiosk.
public sealed interface CheckInEvent extends Event.OfHall {

    /// *Saya sudah pesan nomor*.
    record CheckInAsked() implements CheckInEvent {
    }

    /// A code was typed, or one that can only be a booking's was shown to the scanner.
    record BookingShown(Booking booking) implements CheckInEvent {
    }

    /// The centre gave a number for it.
    record BookingTaken(Slip slip) implements CheckInEvent {
    }

    record BookingRefused(BookingTrouble why) implements CheckInEvent {
    }

    /// *Ambil nomor biasa*.
    record OrdinaryNumberAsked() implements CheckInEvent {
    }
}
