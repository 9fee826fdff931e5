package id.mpp.sync.trust;

/// A document that is not believed. The message says what is wrong with it and quotes nothing of it.
public final class NotTrustedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /// What the matter is.
    public enum Why {
        /// Not from this centre, not for this kiosk, or no such document.
        NOT_GENUINE,
        /// Genuine; its time is over.
        EXPIRED,
        /// Genuine; its time has not come.
        EARLY,
        /// Genuine; a newer one was accepted before.
        REPLAYED
    }

    public NotTrustedException(String message) {
        this(Why.NOT_GENUINE, message);
    }

    NotTrustedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
