package id.mpp.device;

import id.mpp.device.DeviceStatus.Cause;
import java.util.Optional;

/// A device was lost or never there. The only checked exception of this module: a [Driver] lets it end its life, the
/// [Supervisor] turns it into a [DeviceStatus], once. The message names wires and ports, never anything of a citizen.
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Optional<Cause> trouble;

    /// The device is not there: the status becomes [DeviceStatus.Absent] with this message until the next try.
    public DeviceException(String message) {
        super(message);
        this.trouble = Optional.empty();
    }

    /// As above, with what went wrong below.
    public DeviceException(String message, Throwable below) {
        super(message, below);
        this.trouble = Optional.empty();
    }

    /// Something is there, but not as it should be: the status becomes [DeviceStatus.NeedsAttention] until the
    /// next try.
    public DeviceException(String message, Cause trouble) {
        super(message);
        this.trouble = Optional.of(trouble);
    }

    /// What needs a person, if that is known.
    public Optional<Cause> trouble() {
        return trouble;
    }
}
