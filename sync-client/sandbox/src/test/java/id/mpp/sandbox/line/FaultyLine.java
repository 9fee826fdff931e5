package id.mpp.sandbox.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A line one can break: listens, relays every connection to the centre, and does to it what it was told. It knows
/// bytes, not requests. Reading stops when the other side is slow, so a slow line fills its sender as a real one would.
public final class FaultyLine implements AutoCloseable {

    /// What a modem holds; a whole socket buffer of loopback would hide the line's slowness from its sender.
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int MOST_WAITING = 200;

    private final ServerSocket door;
    private final Set<Relay> open = ConcurrentHashMap.newKeySet();
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong carriedUp = new AtomicLong();
    private volatile Supplier<Fault> usual = () -> Fault.NONE;
    private volatile int target;
    private volatile boolean unplugged;
    private volatile Rate rate = Rate.UNLIMITED;

    private FaultyLine(ServerSocket door) {
        this.door = door;
    }

    /// Listening when it returns; connections wait until [#leadsTo] was told.
    public static FaultyLine open() throws IOException {
        var door = new ServerSocket();
        door.setReceiveBufferSize(BUFFER_BYTES);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        var line = new FaultyLine(door);
        Thread.ofVirtual().name("faulty-line").start(line::accept);
        return line;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    public void leadsTo(int port) {
        target = port;
    }

    /// Befalls the next new connection, one each.
    public void then(Fault... faults) {
        next.addAll(List.of(faults));
    }

    /// Befalls every new connection that nothing else was told for.
    public void always(Supplier<Fault> fault) {
        usual = fault;
    }

    /// Both directions of all connections together.
    public void carries(long bytesPerSecond) {
        rate = new Rate(bytesPerSecond);
    }

    /// Resets all connections and refuses new ones.
    public void unplug() {
        unplugged = true;
        reset();
    }

    public void plugIn() {
        unplugged = false;
    }

    /// Resets what is open now.
    public void reset() {
        open.forEach(Relay::reset);
    }

    public int connections() {
        return connections.get();
    }

    /// Bytes that left for the centre so far.
    public long carriedUp() {
        return carriedUp.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket kiosk = door.accept();
                connections.incrementAndGet();
                if (unplugged || target == 0) {
                    Relay.hangUp(kiosk);
                    continue;
                }
                Fault told = next.poll();
                var relay = new Relay(kiosk, target, told == null ? usual.get() : told, () -> rate, carriedUp, open);
                open.add(relay);
                relay.start();
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException("the faulty line cannot accept", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }
}
