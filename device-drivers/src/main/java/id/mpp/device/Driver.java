package id.mpp.device;

/// The part of a device that knows its language: plain blocking code without threads, retries or timers of its own. The
/// [Supervisor] gives it all three.
@FunctionalInterface
public interface Driver {

    /// One life: opens the device, serves it until it is lost, gives everything it opened back. Always called on a
    /// fresh platform thread. It is called again, after a pause, whenever it returns or throws.
    ///
    /// It has to call one of the methods of [Link] more often than [DeviceTimings#silence()], else it is taken for
    /// stuck.
    ///
    /// @throws DeviceException
    ///             the device is not there any more, or never was
    /// @throws InterruptedException
    ///             the supervisor wants this life to end; give the port back and leave
    void run(Link link) throws DeviceException, InterruptedException;
}
