package id.mpp.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Answers longer than one byte: a header, text, NUL (Epson ESC/POS reference, `GS I` and `GS ( H`).
final class Blocks {

    private static final int INFORMATION = 0x5F;
    private static final int PROCESS = 0x37;

    private Blocks() {
    }

    /// The answer to `GS I n`.
    static byte[] information(int which) {
        return switch (which) {
            case 1, 49 -> new byte[]{0x20};
            case 2, 50 -> new byte[]{0x02};
            case 66 -> block(INFORMATION, "MPP");
            case 67 -> block(INFORMATION, "Simulated");
            case 68 -> block(INFORMATION, "0001");
            default -> block(INFORMATION, "1.00");
        };
    }

    /// The answer to `GS ( H` with `id`.
    static byte[] processDone(String id) {
        return block(PROCESS, "\"" + id);
    }

    private static byte[] block(int header, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(header);
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
        return bytes.toByteArray();
    }
}
