package id.mpp.sync;

/// The rim broke: disk or wire. The message says what to do next and holds nothing personal.
public final class SyncException extends Exception {

    private static final long serialVersionUID = 1L;

    public SyncException(String message) {
        super(message);
    }

    public SyncException(String message, Throwable cause) {
        super(message, cause);
    }
}
