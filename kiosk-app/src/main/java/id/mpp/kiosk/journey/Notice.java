package id.mpp.kiosk.journey;

/// One sentence a screen adds on arrival.
public enum Notice {
    NONE,
    /// A code was shown that means nothing here.
    UNKNOWN_CODE,
    /// The machine was started anew; unsent answers are gone.
    RESTARTED,
    /// Nobody touched the screen; everything was wiped.
    TIMED_OUT,
    /// The application could not be kept safely; nothing was sent, nothing is lost from the screen.
    COULD_NOT_SAVE,
    /// Sign-in by phone was turned down, ran out or broke off.
    SIGN_IN_DENIED,
    SIGN_IN_EXPIRED,
    SIGN_IN_LOST,
    /// A card was taken away before it was read; it is another kind of card; it could not be read here.
    CARD_MOVED,
    CARD_OTHER,
    CARD_UNREAD,
    /// The agency gives no number now.
    QUEUE_CLOSED,
    QUEUE_FULL,
    /// The number on the earlier paper is void.
    NUMBER_VOIDED
}
