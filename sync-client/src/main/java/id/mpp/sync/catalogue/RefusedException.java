package id.mpp.sync.catalogue;

/// A catalogue that will not be used; fetching it again makes no difference. The message is for staff.
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
