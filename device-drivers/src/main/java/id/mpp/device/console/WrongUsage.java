package id.mpp.device.console;

/// What was typed is not understood; the message says what is allowed.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
