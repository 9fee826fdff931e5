package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import java.time.Duration;

/// A wire and the right to it; both are given back together.
final class OwnedTransport implements Transport {

    /// How the wire is opened once the port is ours.
    @FunctionalInterface
    interface Opening {
        Transport open() throws DeviceException;
    }

    private final PortLock lock;
    private final Transport wire;

    private OwnedTransport(PortLock lock, Transport wire) {
        this.lock = lock;
        this.wire = wire;
    }

    /// Takes the port, then opens it.
    ///
    /// @throws DeviceException
    ///             somebody else has it, or it does not open
    static Transport open(String port, Opening opening) throws DeviceException {
        PortLock lock = PortLock.take(port);
        boolean open = false;
        try {
            Transport wire = opening.open();
            open = true;
            lock.guards(wire);
            return new OwnedTransport(lock, wire);
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    @Override
    public byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        return wire.read(patience, pace);
    }

    @Override
    public void write(byte[] bytes) throws DeviceException {
        wire.write(bytes);
    }

    @Override
    public void close() {
        wire.close();
        lock.close();
    }
}
