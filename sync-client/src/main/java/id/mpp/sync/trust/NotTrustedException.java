package id.mpp.sync.trust;

/// A document that is not believed. The message says what is wrong with it and quotes nothing of it.
public final class NotTrustedException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotTrustedException(String message) {
        super(message);
    }
}
