package id.mpp.sync;

import java.time.Clock;

/// Opens the kiosk's side of the central service.
public final class SyncClients {

    private SyncClients() {
    }

    /// Opens what lies on disk and starts asking for the centre in the background; never waits for the network.
    ///
    /// @throws SyncException
    ///             when the data folder cannot be made, read or written
    public static SyncClient open(SyncConfig config, Clock clock) throws SyncException {
        return open(config, clock, Timings.STANDARD);
    }

    /// The same with other waiting times, for tests and for halls with unusual lines.
    public static SyncClient open(SyncConfig config, Clock clock, Timings timings) throws SyncException {
        return WiredSyncClient.open(config, clock, timings);
    }
}
