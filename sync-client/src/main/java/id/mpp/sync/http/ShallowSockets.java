package id.mpp.sync.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets that keep little unsent. Left alone, Linux lets a busy connection hold up to 4 MB that the program believes
/// sent; on a slow hall's line that is half a minute which no ticket can overtake.
final class ShallowSockets extends SocketFactory {

    /// Linux doubles it and counts its own bookkeeping: about 130 kB of data, a second at 1 Mbit/s. At 30 ms to the
    /// centre it still fills 30 Mbit/s.
    private static final int SEND_BUFFER_BYTES = 96 * 1024;

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
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
