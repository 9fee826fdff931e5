package id.mpp.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A wire that goes bad at a chosen byte, in either direction, over whatever wire it is laid around. The same plan over
/// the same bytes always does the same.
///
/// A trouble begins right after its byte has arrived, before the next one does, and stays until [#mend].
public final class TroubledWire implements FarEnd {

    /// Which way bytes go.
    public enum Direction {
        FROM_HOST, TO_HOST
    }

    private static final byte[] NOTHING = {};

    private final FarEnd wire;
    private final Lane fromHost = new Lane();
    private final Lane toHost = new Lane();
    private final Object writing = new Object();
    private final Object reading = new Object();
    private volatile byte[] unread = NOTHING;

    /// @param wire
    ///            is owned by this from now on
    public TroubledWire(FarEnd wire) {
        this.wire = wire;
    }

    /// After `bytes` more bytes in this direction `trouble` begins; with 0, before the next one.
    public void after(long bytes, Direction direction, WireTrouble trouble) {
        lane(direction).plan(bytes, trouble);
    }

    /// Once these bytes have passed in a row, `trouble` begins.
    public void afterSeeing(byte[] pattern, Direction direction, WireTrouble trouble) {
        lane(direction).plan(pattern, trouble);
    }

    /// From now on `trouble`.
    public void now(Direction direction, WireTrouble trouble) {
        begin(lane(direction), trouble);
    }

    /// Takes every trouble away, those planned too. A plug that is out stays out.
    public void mend() {
        // a trouble that is just beginning has begun when this returns, so whoever mends the device next mends all; one
        // lock after the other, because a deed of one direction may write in the other
        synchronized (reading) {
            fromHost.mend();
        }
        synchronized (writing) {
            toHost.mend();
        }
    }

    /// How many bytes went this way, whatever became of them.
    public long passed(Direction direction) {
        return lane(direction).passed();
    }

    private Lane lane(Direction direction) {
        return switch (direction) {
            case FROM_HOST -> fromHost;
            case TO_HOST -> toHost;
        };
    }

    @Override
    public String address() {
        return wire.address();
    }

    @Override
    public byte[] read(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            synchronized (reading) {
                beginAllDue(fromHost);
            }
            if (unread.length == 0) {
                unread = wire.read(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
            byte[] now = unread;
            byte[] next = fromHost.slow() ? Arrays.copyOf(now, Math.min(1, now.length)) : now;
            byte[] piece = Arrays.copyOf(next, fromHost.untilTrouble(next));
            unread = Arrays.copyOfRange(now, piece.length, now.length);
            TimeUnit.NANOSECONDS.sleep(fromHost.nanosFor(piece.length));
            byte[] arriving = fromHost.arriving(piece);
            if (arriving.length > 0) {
                return arriving;
            }
        } while (System.nanoTime() < end);
        return NOTHING;
    }

    @Override
    public void write(byte[] bytes) {
        synchronized (writing) {
            byte[] left = bytes;
            while (left.length > 0) {
                beginAllDue(toHost);
                byte[] next = toHost.slow() ? Arrays.copyOf(left, 1) : left;
                byte[] piece = Arrays.copyOf(next, toHost.untilTrouble(next));
                passOn(piece);
                left = Arrays.copyOfRange(left, piece.length, left.length);
            }
            beginAllDue(toHost);
        }
    }

    private void passOn(byte[] piece) {
        try {
            TimeUnit.NANOSECONDS.sleep(toHost.nanosFor(piece.length));
            wire.write(toHost.arriving(piece));
        } catch (InterruptedException switchedOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void beginAllDue(Lane lane) {
        for (Optional<WireTrouble> due = lane.nextDue(); due.isPresent(); due = lane.nextDue()) {
            begin(lane, due.get());
        }
    }

    private void begin(Lane lane, WireTrouble trouble) {
        switch (trouble) {
            case WireTrouble.HangsUp() -> unplug();
            case WireTrouble.ComesBackAsAnotherPort() -> {
                unplug();
                replug();
            }
            case WireTrouble.FallsSilent() -> lane.fallSilent();
            case WireTrouble.BreaksOff() -> lane.breakOff();
            case WireTrouble.Garbles(long seed) -> lane.garble(seed);
            case WireTrouble.Doubles() -> lane.doubleAll();
            case WireTrouble.Slows(int bytesPerSecond) -> lane.slowTo(bytesPerSecond);
            case WireTrouble.Happens(Runnable deed) -> deed.run();
        }
    }

    @Override
    public void unplug() {
        wire.unplug();
        // what was on its way is lost with the plug
        unread = NOTHING;
    }

    @Override
    public void replug() {
        wire.replug();
    }

    @Override
    public boolean plugged() {
        return wire.plugged();
    }

    @Override
    public void close() {
        wire.close();
    }
}
