package id.mpp.simulator.recording;

import id.mpp.simulator.FarEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// A wire on which the device calls the host, as a virtual card calls its reader. Unplugged for good when hung up.
final class CalledWire implements FarEnd {

    private static final byte[] NOTHING = {};
    private static final int CONNECT_MILLIS = 1000;

    private final int port;
    private final Socket socket = new Socket();
    private final byte[] buffer = new byte[4096];

    CalledWire(int port) throws IOException {
        this.port = port;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
    }

    @Override
    public String address() {
        return "vpcd:127.0.0.1:" + port;
    }

    @Override
    public byte[] read(Duration patience) throws InterruptedException {
        try {
            socket.setSoTimeout(Math.max(1, Math.toIntExact(patience.toMillis())));
            int count = socket.getInputStream().read(buffer);
            return count < 0 ? nothingFor(patience) : Arrays.copyOf(buffer, count);
        } catch (SocketTimeoutException silent) {
            return NOTHING;
        } catch (IOException gone) {
            return nothingFor(patience);
        }
    }

    private static byte[] nothingFor(Duration patience) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(patience.toNanos());
        return NOTHING;
    }

    @Override
    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException gone) {
            unplug();
        }
    }

    @Override
    public void unplug() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void replug() {
        if (socket.isClosed()) {
            throw new IllegalStateException("a card that was taken away is laid there anew by another object");
        }
    }

    @Override
    public boolean plugged() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        unplug();
    }
}
