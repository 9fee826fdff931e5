package id.mpp.sandbox.opener;

/// The file breaks the format; stays inside this package, where it becomes [Opening.Unreadable].
final class NotAParcelException extends Exception {

    private static final long serialVersionUID = 1L;

    NotAParcelException(String message) {
        super(message);
    }
}
