package id.mpp.demo.farend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The network between kiosk and central service, as one cable that can be cut: a TCP port which passes every byte on
/// to the service. Cut, it refuses connections and breaks those that stand, in the middle of whatever they carried; the
/// service itself stays well and can still be asked directly.
public final class NetworkCable implements AutoCloseable {

    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable InetSocketAddress service;
    private volatile @Nullable ServerSocket plugged;

    private NetworkCable(ServerSocket plugged) {
        this.plugged = plugged;
        this.port = plugged.getLocalPort();
    }

    /// A cable that leads nowhere yet. Its address is needed before the service starts, because the service names it in
    /// its links.
    static NetworkCable lay() {
        return new NetworkCable(listen(0));
    }

    /// Leads it to the service on this machine and begins to carry.
    void leadTo(int servicePort) {
        service = new InetSocketAddress(InetAddress.getLoopbackAddress(), servicePort);
        ServerSocket now = plugged;
        if (now != null) {
            carryFrom(now);
        }
    }

    /// The kiosk's end, `http://127.0.0.1:40123`. Stays the same over cutting.
    public URI kioskEnd() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public boolean isCut() {
        return plugged == null;
    }

    /// Idempotent.
    public synchronized void cut() {
        ServerSocket now = plugged;
        plugged = null;
        if (now != null) {
            closeQuietly(now);
        }
        open.forEach(NetworkCable::closeQuietly);
    }

    /// Idempotent.
    public synchronized void mend() {
        if (plugged == null) {
            ServerSocket fresh = listen(port);
            plugged = fresh;
            carryFrom(fresh);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException("TCP port " + port + " cannot be listened on", taken);
        }
    }

    private void carryFrom(ServerSocket end) {
        Thread.ofVirtual().name("network-cable").start(() -> {
            try {
                while (true) {
                    carry(end.accept());
                }
            } catch (IOException cut) {
                closeQuietly(end);
            }
        });
    }

    private void carry(Socket kiosk) {
        var central = new Socket();
        open.add(kiosk);
        open.add(central);
        Thread.ofVirtual().name("network-cable-out").start(() -> {
            try {
                central.connect(service);
                kiosk.setTcpNoDelay(true);
                central.setTcpNoDelay(true);
                Thread.ofVirtual().name("network-cable-back").start(() -> pass(central, kiosk));
                pass(kiosk, central);
            } catch (IOException refused) {
                hangUp(kiosk, central);
            }
        });
        if (isCut()) {
            hangUp(kiosk, central);
        }
    }

    /// Until one side ends; then both hang up, as HTTP over one connection needs no half-closed state.
    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // A cut shows itself as an error in the middle: hanging up is all that is left to do.
        } finally {
            hangUp(from, to);
        }
    }

    private void hangUp(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        closeQuietly(one);
        closeQuietly(other);
    }

    private static void closeQuietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception alreadyGone) {
            // Nothing left to close.
        }
    }
}
