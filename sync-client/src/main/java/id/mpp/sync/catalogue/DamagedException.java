package id.mpp.sync.catalogue;

/// A bundle that came with other bytes than were signed; fetching it again may help. The message is for staff.
final class DamagedException extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }
}
