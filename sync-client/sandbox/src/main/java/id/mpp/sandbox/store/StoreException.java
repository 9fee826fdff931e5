package id.mpp.sandbox.store;

/// The database failed; the request ends in a 500. Its text never quotes values.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
