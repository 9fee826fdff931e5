package id.mpp.sync.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets that keep little unsent. Left alone, Linux lets a busy connection hold up to 4 MB that the program believes
/// sent; on a slow hall's line that is half a minute which no ticket can overtake.
final class ShallowSockets extends SocketFactory {

    /// Linux doubles it and counts its own bookkeeping: about 130 kB of data, a second at 1 Mbit/s. At 30 ms to the
    /// centre it still fills 30 Mbit/s.
    private static final int SEND_BUFFER_BYTES = 96 * 1024;
    private static final int GATHERED_BYTES = 32 * 1024;

    /// OkHttp writes pieces of 8 kB and of a few bytes; each would be a call into the kernel.
    private static final class GatheringSocket extends Socket {

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new BufferedOutputStream(super.getOutputStream(), GATHERED_BYTES);
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new GatheringSocket();
        socket.setSendBufferSize(SEND_BUFFER_BYTES);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw onlyUnconnected();
    }

    /// The buffer must be set before the connection is made, and OkHttp connects itself.
    private static UnsupportedOperationException onlyUnconnected() {
        return new UnsupportedOperationException("sockets are made unconnected here");
    }
}
