package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A raw TCP port, as network printers offer on 9100. A channel, because a write to a printer that takes nothing
/// blocks, and only a channel's is ended by the watchdog's interrupt.
final class TcpTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(TcpTransport.class);

    private static final byte[] NOTHING = {};

    private final Socket socket;
    private final String where;
    private final byte[] buffer = new byte[4096];

    private TcpTransport(Socket socket, String where) {
        this.socket = socket;
        this.where = where;
    }

    static TcpTransport open(String host, int port, DeviceTimings timings) throws DeviceException {
        String where = host + ":" + port;
        Socket socket = channel(where).socket();
        TcpTransport transport = new TcpTransport(socket, where);
        try {
            // A ticket is a few hundred bytes and a status question three: neither may wait for more to send.
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timings.connect().toMillis()));
            return transport;
        } catch (IOException refused) {
            transport.close();
            throw new DeviceException("nothing answers at " + where, refused);
        }
    }

    private static SocketChannel channel(String where) throws DeviceException {
        try {
            return SocketChannel.open();
        } catch (IOException refused) {
            throw new DeviceException("no socket for " + where, refused);
        }
    }

    @Override
    public byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            // 0 would mean for ever
            socket.setSoTimeout(Math.max(1, Math.toIntExact(patience.toMillis())));
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new DeviceException(where + " hung up");
            }
            return Arrays.copyOf(buffer, count);
        } catch (SocketTimeoutException silent) {
            return NOTHING;
        } catch (IOException gone) {
            throw new DeviceException(where + " was lost", gone);
        }
    }

    @Override
    public void write(byte[] bytes) throws DeviceException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new DeviceException(where + " was lost", gone);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("{} was gone before it was closed", where, gone);
        }
    }
}
