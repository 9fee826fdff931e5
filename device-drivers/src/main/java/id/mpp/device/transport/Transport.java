package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import java.time.Duration;

/// An open wire. Opened by [TransportAddress#open], used by one thread, closed once; a lost wire is not mended but
/// closed and opened anew.
public interface Transport extends AutoCloseable {

    /// How urgently bytes are awaited; a serial port is looked at more often while an answer is due.
    enum Pace {
        EXPECTING, IDLE
    }

    /// What has arrived: at least one byte, or none after `patience`.
    ///
    /// @throws DeviceException
    ///             the wire is gone
    byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException;

    /// Hands all of `bytes` to the wire. That they arrive is not known by this.
    ///
    /// @throws DeviceException
    ///             the wire is gone; some of the bytes may have left
    void write(byte[] bytes) throws DeviceException;

    /// Gives the port back. Never throws: a wire that is gone cannot be closed better.
    @Override
    void close();
}
