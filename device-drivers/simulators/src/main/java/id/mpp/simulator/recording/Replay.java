package id.mpp.simulator.recording;

import java.time.Duration;

/// A device played from a recording.
public interface Replay extends AutoCloseable {

    /// What the kiosk's configuration says to reach it.
    String address();

    /// Returns when everything recorded has been said by both sides.
    ///
    /// @throws RecordingMismatch
    ///             the host said something else, or nothing more within `patience`
    void awaitEnd(Duration patience) throws InterruptedException;

    @Override
    void close();
}
