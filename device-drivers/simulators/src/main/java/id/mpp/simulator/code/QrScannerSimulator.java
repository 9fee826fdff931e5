package id.mpp.simulator.code;

import id.mpp.simulator.FarEnd;
import java.nio.charset.StandardCharsets;

/// A scanner that reads whatever is shown to it at once.
public final class QrScannerSimulator implements AutoCloseable {

    /// What a scanner writes around a code, as its setup sheet lets one choose.
    public enum Framing {
        CR("", "\r"), LF("", "\n"), CR_LF("", "\r\n"), STX_ETX("\u0002", "\u0003"), AIM_CR("]Q1", "\r"), PAUSE("", "");

        private final String before;
        private final String after;

        Framing(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private final FarEnd wire;
    private final Framing framing;

    /// @param wire
    ///            is owned by the scanner from now on
    public QrScannerSimulator(FarEnd wire, Framing framing) {
        this.wire = wire;
        this.framing = framing;
    }

    /// What the kiosk's configuration says to find it.
    public String address() {
        return wire.address();
    }

    /// Holds a code before the scanner.
    public void show(String text) {
        send((framing.before + text + framing.after).getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes as they are: torn codes, noise.
    public void send(byte[] bytes) {
        wire.write(bytes.clone());
    }

    public void unplug() {
        wire.unplug();
    }

    public void replug() {
        wire.replug();
    }

    @Override
    public void close() {
        wire.close();
    }
}
