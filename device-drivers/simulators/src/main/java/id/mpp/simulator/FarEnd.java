package id.mpp.simulator;

import java.time.Duration;

/// The device's end of a wire. Safe for one reading and several writing threads.
public interface FarEnd extends AutoCloseable {

    /// What a kiosk's configuration has to say to reach this end, for example `tcp:127.0.0.1:9100`. Stays the same
    /// over unplugging.
    String address();

    /// What the host has written: at least one byte, or none after `patience` (also while nothing is connected).
    byte[] read(Duration patience) throws InterruptedException;

    /// Sends to the host. As on a real wire, bytes that nobody listens to are lost.
    void write(byte[] bytes);

    /// Pulls the plug: the host sees its device vanish. Idempotent.
    void unplug();

    /// Puts the plug in again under the same name. Idempotent.
    void replug();

    boolean plugged();

    @Override
    void close();
}
