package id.mpp.simulator.recording;

/// The host did not say what it said when the recording was made. The message has the recording's line and what was
/// said now. Recordings hold synthetic sessions only, so their bytes may be shown.
public final class RecordingMismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String HOW_TO_GO_ON = " (if the driver was meant to change: docs/recordings.md says how recordings"
            + " are made anew)";

    RecordingMismatch(String message) {
        super(message + HOW_TO_GO_ON);
    }
}
