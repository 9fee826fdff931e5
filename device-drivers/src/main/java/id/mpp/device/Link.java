package id.mpp.device;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import java.util.Set;

/// What a [Driver] gets from its [Supervisor] for one life. Every call is also a heartbeat. Once the life was given up,
/// every call is without effect, so a native call that returns an hour late disturbs nobody.
public interface Link {

    /// Works now. Also starts the back-off from the beginning again.
    void ready(Set<Warning> warnings);

    /// Works now, nothing to warn of.
    default void ready() {
        ready(Set.of());
    }

    /// At it.
    void busy();

    /// There, but a person is needed; the life goes on.
    void attention(Cause cause);

    /// Only a heartbeat: still in control, nothing new.
    void alive();

    /// Runs `event` here and now if this life still counts. Whatever leaves the driver for others goes through here.
    void tell(Runnable event);
}
