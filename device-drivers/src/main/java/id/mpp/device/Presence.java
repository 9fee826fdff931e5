package id.mpp.device;

import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a device seems to be there, seen without opening it. While a [Supervisor] pauses between two lives it looks
/// every [DeviceTimings#presenceLook()]; a device that has come back is opened at once, however long the pause still
/// was.
///
/// A look is made on the thread that watches over the device, several times a second: it has to return within a
/// millisecond and may neither make a native call nor speak to the device nor to the network. Who can see nothing so
/// cheaply says [#unseen()].
@FunctionalInterface
public interface Presence {

    /// Does it seem to be there? A yes promises nothing: opening it may still fail.
    boolean there();

    /// A file that exists as long as the device is plugged in: `/dev/ttyUSB0`, a link below `/dev/serial/by-id`, the
    /// socket of a service. Follows links, so a link whose target is gone counts as gone.
    static Presence of(Path file) {
        return () -> Files.exists(file);
    }

    /// Nothing can be seen without opening it, as with everything behind a network: only the pause between two tries
    /// brings it back, see [DeviceTimings#longestRetryOnceReady()].
    static Presence unseen() {
        return () -> true;
    }
}
