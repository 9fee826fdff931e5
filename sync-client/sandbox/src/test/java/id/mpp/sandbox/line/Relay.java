package id.mpp.sandbox.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// One connection through the line, two pumps.
final class Relay {

    /// Small, so that a slow line is shared finely and cuts fall where they are told.
    private static final int PIECE_BYTES = 4096;
    private static final int MOST_REPLAYED_BYTES = 1 << 20;

    private final Socket kiosk;
    private final int target;
    private final Fault fault;
    private final Supplier<Rate> line;
    private final Rate own;
    private final AtomicLong carriedUp;
    private final Set<Relay> open;
    private final Socket centre = new Socket();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile boolean deaf;

    Relay(Socket kiosk, int target, Fault fault, Supplier<Rate> line, AtomicLong carriedUp, Set<Relay> open) {
        this.kiosk = kiosk;
        this.target = target;
        this.fault = fault;
        this.line = line;
        this.own = fault.limitsRate() ? new Rate(fault.bytesPerSecond()) : Rate.UNLIMITED;
        this.carriedUp = carriedUp;
        this.open = open;
    }

    void start() {
        Thread.ofVirtual().name("line-up").start(this::up);
    }

    private void up() {
        try {
            deaf = fault.deafAfterUpBytes() == 0;
            centre.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            Thread.ofVirtual().name("line-down").start(this::down);
            pump(kiosk.getInputStream(), centre.getOutputStream(), fault.upBytes(), true);
        } catch (IOException e) {
            reset();
        }
    }

    private void down() {
        try {
            pump(centre.getInputStream(), kiosk.getOutputStream(), fault.downBytes(), false);
        } catch (IOException e) {
            reset();
        }
    }

    private void pump(InputStream in, OutputStream out, long limit, boolean isUp) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        long passed = 0;
        boolean doubled = false;
        while (true) {
            boolean idle = in.available() == 0;
            int read = in.read(piece, 0, (int) Math.min(piece.length, Math.max(1, limit - passed)));
            if (read < 0) {
                hangUp(kiosk, centre);
                replay();
                open.remove(this);
                return;
            }
            if (passed + read > limit) {
                reset();
                return;
            }
            // who came close behind another has waited beside it: a long way is late, not slow
            if (idle && fault.latency().isPositive()) {
                LockSupport.parkNanos(fault.latency().toNanos());
            }
            own.pass(read);
            line.get().pass(read);
            if (deaf) {
                silence();
                return;
            }
            out.write(piece, 0, read);
            passed += read;
            if (isUp) {
                carriedUp.addAndGet(read);
                remember(piece, read);
                deaf = passed >= fault.deafAfterUpBytes();
            } else if (fault.doubledReply() && !doubled) {
                doubled = true;
                out.write(piece, 0, read);
            }
        }
    }

    /// Holds the connection open and says nothing more until the line is closed or reset.
    private void silence() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(byte[] piece, int read) {
        if (fault.replayed() && heard.size() + read <= MOST_REPLAYED_BYTES) {
            heard.write(piece, 0, read);
        }
    }

    private void replay() throws IOException {
        if (heard.size() == 0) {
            return;
        }
        try (Socket again = new Socket(InetAddress.getLoopbackAddress(), target)) {
            again.getOutputStream().write(heard.toByteArray());
            again.shutdownOutput();
            again.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    void reset() {
        open.remove(this);
        over.countDown();
        try {
            // RST instead of FIN: what lies in the buffers is lost, as when a modem loses power
            kiosk.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // then it is gone anyway
        }
        hangUp(kiosk, centre);
    }

    static void hangUp(Socket... sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // then it is gone anyway
            }
        }
    }
}
