package id.mpp.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A TCP port nobody listens on, kept from everybody else: whoever connects is refused, as by a device that is switched
/// off. Without it another test could be given the port meanwhile, or a driver that keeps trying could be given it as
/// its own end and so talk to itself.
public final class KeptPort implements AutoCloseable {

    private final Socket bound = new Socket();

    private KeptPort() {
    }

    /// A port of 127.0.0.1 that was listened on a moment ago. Should somebody have been faster, nothing is kept; who
    /// wants to listen again will be told so.
    public static KeptPort keep(int port) {
        KeptPort kept = new KeptPort();
        try {
            // Lets who comes back listen before this is let go.
            kept.bound.setReuseAddress(true);
            kept.bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            kept.close();
        }
        return kept;
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException gone) {
            // A socket that is gone is as closed as it can be.
        }
    }
}
