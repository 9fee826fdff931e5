package id.mpp.device;

import java.util.function.Consumer;

/// One attached device. It supervises itself: it is opened, watched, lost and opened again on a thread of its own, and
/// tells only its [DeviceStatus]. No caller ever has to restart one.
public interface Device extends AutoCloseable {

    /// What it is for: `printer`, `scanner`, `card-reader`, `qr-scanner`. Stable; used in logs, status pages and tests.
    String name();

    /// The latest status; never blocks.
    DeviceStatus status();

    /// Tells `listener` the present status at once and every change after it, on the device's thread: return quickly.
    Subscription onStatus(Consumer<DeviceStatus> listener);

    /// Ends the device's thread and gives the port back. Idempotent.
    @Override
    void close();
}
