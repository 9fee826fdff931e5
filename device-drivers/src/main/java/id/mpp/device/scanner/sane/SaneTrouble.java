package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceStatus.Cause;

/// What scanimage's end means for a person.
final class SaneTrouble {

    /// `SANE_Status` (SANE Standard 1.06, section 4.2.7), which is also scanimage's exit status once a device is open.
    static final int GOOD = 0;
    static final int DEVICE_BUSY = 3;
    static final int END_OF_FILE = 5;
    static final int JAMMED = 6;
    static final int NO_DOCS = 7;
    static final int COVER_OPEN = 8;
    static final int IO_ERROR = 9;
    static final int ACCESS_DENIED = 11;
    /// Of a shell, and of timeout(1): the program could not be run.
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private SaneTrouble() {
    }

    /// @param exitStatus
    ///            of scanimage
    /// @param said
    ///            its messages. While the device is being opened every failure has exit status 1, and only the words
    ///            tell which (`sane_strstatus` in the C locale)
    static Cause causeOf(int exitStatus, String said) {
        return switch (exitStatus) {
            case DEVICE_BUSY, ACCESS_DENIED -> Cause.IN_USE;
            case JAMMED -> Cause.PAPER_JAM;
            case NO_DOCS -> Cause.NO_DOCUMENT;
            case COVER_OPEN -> Cause.COVER_OPEN;
            case IO_ERROR -> Cause.HARDWARE_FAULT;
            case NOT_EXECUTABLE, NOT_FOUND -> Cause.SERVICE_MISSING;
            default -> heldByAnother(said) ? Cause.IN_USE : Cause.NOT_ANSWERING;
        };
    }

    static boolean heldByAnother(String said) {
        return said.contains("failed: Device busy") || said.contains("failed: Access to resource has been denied");
    }

    static boolean missing(int exitStatus) {
        return exitStatus == NOT_EXECUTABLE || exitStatus == NOT_FOUND;
    }
}
