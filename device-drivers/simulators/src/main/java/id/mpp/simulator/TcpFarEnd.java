package id.mpp.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A device on the network: a TCP port of this machine that serves one host at a time, as printers do on 9100.
public final class TcpFarEnd implements FarEnd {

    private static final byte[] NOTHING = {};
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int port;
    private final byte[] buffer = new byte[4096];
    private volatile @Nullable ServerSocket listening;
    private volatile @Nullable Socket host;
    private @Nullable KeptPort kept;

    private TcpFarEnd(ServerSocket listening) {
        this.listening = listening;
        this.port = listening.getLocalPort();
    }

    /// @param port
    ///            0 takes any free one
    public static TcpFarEnd open(int port) {
        return new TcpFarEnd(listen(port));
    }

    /// Waits a moment for a port that somebody was given while it was free: connections of a moment give it back.
    private static ServerSocket listen(int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return listenNow(port);
            } catch (IOException taken) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException("TCP port " + port + " cannot be listened on: " + taken.getMessage(),
                            taken);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static ServerSocket listenNow(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return socket;
        } catch (IOException taken) {
            close(socket);
            throw taken;
        }
    }

    @Override
    public String address() {
        return "tcp:127.0.0.1:" + port;
    }

    @Override
    public byte[] read(Duration patience) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        int millis = Math.max(1, Math.toIntExact(patience.toMillis()));
        Socket now = host;
        try {
            return now == null ? accept(millis) : read(now, millis);
        } catch (SocketTimeoutException nothing) {
            return NOTHING;
        } catch (IOException gone) {
            hangUp();
            return NOTHING;
        }
    }

    private byte[] accept(int millis) throws IOException, InterruptedException {
        ServerSocket open = listening;
        if (open == null) {
            Thread.sleep(millis);
            return NOTHING;
        }
        open.setSoTimeout(millis);
        Socket fresh = open.accept();
        fresh.setTcpNoDelay(true);
        host = fresh;
        return NOTHING;
    }

    private byte[] read(Socket now, int millis) throws IOException {
        now.setSoTimeout(millis);
        int count = now.getInputStream().read(buffer);
        if (count < 0) {
            hangUp();
            return NOTHING;
        }
        return Arrays.copyOf(buffer, count);
    }

    @Override
    public synchronized void write(byte[] bytes) {
        Socket now = host;
        if (now == null) {
            return;
        }
        try {
            now.getOutputStream().write(bytes);
        } catch (IOException gone) {
            hangUp();
        }
    }

    @Override
    public synchronized void unplug() {
        ServerSocket open = listening;
        listening = null;
        close(open);
        hangUp();
        if (kept == null) {
            kept = KeptPort.keep(port);
        }
    }

    private void hangUp() {
        Socket now = host;
        host = null;
        close(now);
    }

    private static void close(@Nullable AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception gone) {
            // A socket that is gone is as closed as it can be.
        }
    }

    @Override
    public synchronized void replug() {
        if (listening == null) {
            listening = listen(port);
            letGo();
        }
    }

    private void letGo() {
        close(kept);
        kept = null;
    }

    @Override
    public boolean plugged() {
        return listening != null;
    }

    @Override
    public synchronized void close() {
        unplug();
        letGo();
    }
}
