package id.mpp.device;

import java.util.function.Consumer;

/// A device whose name, status and end are those of its [Supervisor]. What a driver adds is its language.
public abstract class SupervisedDevice implements Device {

    /// The one it was started with.
    protected abstract Supervisor supervisor();

    @Override
    public final String name() {
        return supervisor().name();
    }

    @Override
    public final DeviceStatus status() {
        return supervisor().status();
    }

    @Override
    public final Subscription onStatus(Consumer<DeviceStatus> listener) {
        return supervisor().onStatus(listener);
    }

    @Override
    public void close() {
        supervisor().close();
    }
}
