package id.mpp.device.card.pcsc;

import id.mpp.device.DeviceException;
import java.util.List;

/// The card readers of this machine, for somebody who sets it up.
public final class PcscReaders {

    private PcscReaders() {
    }

    /// Their names, in pcscd's order; `pcsc:<name>` is the address of one.
    ///
    /// @throws DeviceException
    ///             pcscd does not run, or its library is not installed
    public static List<String> plugged() throws DeviceException {
        try (var context = PcscContext.establish(PcscLibrary.load())) {
            return context.readers();
        }
    }
}
