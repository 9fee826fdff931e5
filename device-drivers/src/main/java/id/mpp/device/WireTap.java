package id.mpp.device;

import java.io.IOException;
import java.nio.file.Path;

/// Writes down what passes on a device's wire, for finding faults and for tests. It is found by
/// [java.util.ServiceLoader] and lives with the simulators: in a production package there is none, so nothing a citizen
/// shows or hands in can ever be recorded.
///
/// A tap is a stretch of wire of its own between driver and device; the driver does not know of it.
public interface WireTap {

    /// Puts itself on the wire to `address`.
    ///
    /// @param device
    ///            its name, see [Device#name()]; stands in the recording's head
    /// @param address
    ///            of the device, as in [DevicesConfig]
    /// @param recording
    ///            the text file to write; an old one is replaced
    /// @throws DeviceException
    ///             this kind of wire cannot be tapped, or the address is not understood; the message says which can
    Tapped tap(String device, String address, Path recording) throws IOException, DeviceException;

    /// A wire that is being listened to until it is closed.
    interface Tapped extends AutoCloseable {

        /// What the driver is given in place of the device's address.
        String address();

        @Override
        void close();
    }
}
