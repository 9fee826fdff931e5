package id.mpp.device.card;

/// Something happened in the reader's field.
public sealed interface CardEvent {

    record CardArrived(CardKind kind) implements CardEvent {
    }

    record CardLeft() implements CardEvent {
    }

    /// What the answer-to-reset says the card probably is.
    enum CardKind {
        E_KTP, OTHER
    }
}
