package id.mpp.simulator.code;

import id.mpp.simulator.FarEnd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A scanner that reads whatever is shown to it at once. Showing never waits for the wire: what is shown is sent one
/// after the other on a thread of the scanner's own, as its firmware would.
///
/// What the scanner does wrong is a [CodeScannerTrouble]; what the wire does at a chosen byte is a
/// [id.mpp.simulator.TroubledWire] around it.
public final class QrScannerSimulator implements AutoCloseable {

    /// What a scanner writes around a code, as its setup sheet lets one choose.
    public enum Framing {
        CR("", "\r"),
        LF("", "\n"),
        CR_LF("", "\r\n"),
        STX_ETX("\u0002", "\u0003"),
        STX_CR("\u0002", "\r"),
        /// With the AIM identifier of a QR code (ISO/IEC 15424).
        AIM_CR("]Q1", "\r"),
        AIM_STX_ETX("\u0002]Q1", "\u0003"),
        /// Nothing after a code but a pause.
        PAUSE("", ""),
        AIM_PAUSE("]Q1", "");

        private final String before;
        private final String after;

        Framing(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(15);
    private static final Duration READ_AGAIN = Duration.ofMillis(200);
    /// With any code more than one may be, and less than the 4 KB a pseudo-terminal takes at once: a rest that waits
    /// for room is written as late as this machine likes, and the pause would be one that no scanner makes.
    private static final int TOO_MUCH = 3_200;

    private final FarEnd wire;
    private final Framing framing;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Thread firmware = Thread.ofPlatform().daemon().name("qr-scanner-firmware").unstarted(this::run);
    private volatile CodeScannerTrouble trouble = CodeScannerTrouble.NONE;
    private volatile boolean closed;

    /// @param wire
    ///            is owned by the scanner from now on
    public QrScannerSimulator(FarEnd wire, Framing framing) {
        this.wire = wire;
        this.framing = framing;
        firmware.start();
    }

    /// What the kiosk's configuration says to find it.
    public String address() {
        return wire.address();
    }

    /// Holds a code before the scanner.
    public void show(String text) {
        work.add(() -> read(text));
    }

    /// Sends bytes as they are: torn codes, noise.
    public void send(byte[] bytes) {
        byte[] copy = bytes.clone();
        work.add(() -> wire.write(copy));
    }

    /// From now on this is wrong with it.
    public void inflict(CodeScannerTrouble what) {
        trouble = what;
        if (what == CodeScannerTrouble.ENDLESS_FRAME) {
            work.add(this::babble);
        }
    }

    /// Nothing is wrong with it any more.
    public void mend() {
        trouble = CodeScannerTrouble.NONE;
    }

    public CodeScannerTrouble trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!closed) {
                work.take().run();
            }
        } catch (InterruptedException told) {
            closed = true;
        }
    }

    private void read(String text) {
        byte[] sent = (framing.before + text + framing.after).getBytes(StandardCharsets.UTF_8);
        switch (trouble) {
            case NONE, ENDLESS_FRAME -> wire.write(sent);
            case GLUED -> wire.write((framing.before + text + framing.before + text + framing.after)
                    .getBytes(StandardCharsets.UTF_8));
            case HALF_A_CODE -> wire.write(Arrays.copyOf(sent, framing.before.length() + text.length() / 2));
            case WRONG_SPEED -> wire.write(WrongSpeed.heard(sent));
            case SLOW -> trickle(sent);
            case HELD -> hold(sent);
            case OVER_LONG -> wire.write((framing.before + text + "x".repeat(TOO_MUCH) + framing.after)
                    .getBytes(StandardCharsets.UTF_8));
            case MUTE -> {
                // shown to nobody
            }
        }
    }

    private void trickle(byte[] sent) {
        for (byte value : sent) {
            wire.write(new byte[]{value});
            pause(BETWEEN_BYTES);
        }
    }

    private void hold(byte[] sent) {
        while (trouble == CodeScannerTrouble.HELD && !closed) {
            wire.write(sent);
            pause(READ_AGAIN);
        }
    }

    private void babble() {
        byte[] letters = new byte[512];
        Arrays.fill(letters, (byte) 'A');
        while (trouble == CodeScannerTrouble.ENDLESS_FRAME && !closed) {
            wire.write(letters);
            if (!wire.plugged()) {
                pause(READ_AGAIN);
            }
        }
    }

    private void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException told) {
            closed = true;
        }
    }

    public void unplug() {
        wire.unplug();
    }

    public void replug() {
        wire.replug();
    }

    public boolean plugged() {
        return wire.plugged();
    }

    @Override
    public void close() {
        closed = true;
        firmware.interrupt();
        wire.close();
    }
}
