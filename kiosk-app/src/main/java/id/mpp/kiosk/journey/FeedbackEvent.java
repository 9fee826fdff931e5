package id.mpp.kiosk.journey;

/// What happens while somebody says what they think.
public sealed interface FeedbackEvent extends Event.OfHall {

    /// *Saran dan pengaduan*.
    record FeedbackAsked() implements FeedbackEvent {
    }
}
