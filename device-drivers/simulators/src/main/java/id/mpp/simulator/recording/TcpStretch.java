package id.mpp.simulator.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A stretch of network: connections are taken on a port of this machine and passed on, byte by byte, to where they
/// were meant for. HTTP goes through it unchanged.
public final class TcpStretch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpStretch.class);
    private static final int CONNECT_MILLIS = 3000;

    private final ServerSocket listening;
    private final InetSocketAddress target;
    private final Way fromCaller;
    private final RecordingFile file;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TcpStretch(ServerSocket listening, InetSocketAddress target, Way fromCaller, RecordingFile file) {
        this.listening = listening;
        this.target = target;
        this.fromCaller = fromCaller;
        this.file = file;
    }

    /// @param fromCaller
    ///            which way the bytes go that the connecting side writes: a driver calls its scanner, but a simulated
    ///            card calls its reader
    static TcpStretch lay(String host, int port, Way fromCaller, RecordingFile file) throws IOException {
        var listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        var stretch = new TcpStretch(listening, new InetSocketAddress(host, port), fromCaller, file);
        Thread.ofVirtual().name("network tap").start(stretch::takeCalls);
        return stretch;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void takeCalls() {
        int calls = 0;
        try {
            while (true) {
                Socket caller = listening.accept();
                calls++;
                String channel = String.valueOf(calls);
                Thread.ofVirtual().name("network tap " + channel).start(() -> connect(caller, channel));
            }
        } catch (IOException closed) {
            LOG.debug("the network tap was taken away: {}", closed.getMessage());
        }
    }

    private void connect(Socket caller, String channel) {
        var called = new Socket();
        open.add(caller);
        open.add(called);
        try {
            called.connect(target, CONNECT_MILLIS);
            called.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(called, caller, fromCaller.opposite(), channel));
            pump(caller, called, fromCaller, channel);
            back.join();
        } catch (IOException nobody) {
            LOG.debug("nobody answers behind the network tap: {}", nobody.getMessage());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp(caller);
            hangUp(called);
        }
    }

    /// Whoever hangs up, the other side hears of it at once.
    private void pump(Socket from, Socket to, Way way, String channel) {
        var buffer = new byte[8192];
        try {
            for (int n = from.getInputStream().read(buffer); n >= 0; n = from.getInputStream().read(buffer)) {
                byte[] bytes = Arrays.copyOf(buffer, n);
                file.passed(way, channel, bytes);
                to.getOutputStream().write(bytes);
            }
        } catch (IOException gone) {
            LOG.debug("tapped connection {} ended: {}", channel, gone.getMessage());
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private void hangUp(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("was gone before it was closed: {}", gone.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            open.forEach(this::hangUp);
            file.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
