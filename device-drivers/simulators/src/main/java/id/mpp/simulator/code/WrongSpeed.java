package id.mpp.simulator.code;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/// What a receiver makes of 8N1 bytes that were sent at a quarter of its speed: each sent bit is as long as four of its
/// own, so it finds several start bits, and ones and zeros in runs, in one byte.
final class WrongSpeed {

    private static final int SLOWER = 4;
    private static final int BITS = 10;

    private WrongSpeed() {
    }

    static byte[] heard(byte[] sent) {
        BitSet line = line(sent);
        int end = sent.length * BITS * SLOWER;
        var received = new ByteArrayOutputStream();
        int at = 0;
        while (at < end) {
            if (line.get(at)) {
                at++;
                continue;
            }
            int value = 0;
            for (int bit = 0; bit < 8; bit++) {
                // beyond the end the line rests high
                boolean high = at + 1 + bit >= end || line.get(at + 1 + bit);
                value |= high ? 1 << bit : 0;
            }
            received.write(value);
            at += BITS;
        }
        return received.toByteArray();
    }

    /// Start bit low, eight bits from the lowest, stop bit high; each four times.
    private static BitSet line(byte[] sent) {
        var line = new BitSet();
        for (int index = 0; index < sent.length; index++) {
            int frame = (sent[index] & 0xFF) << 1 | 1 << BITS - 1;
            for (int bit = 0; bit < BITS; bit++) {
                int from = (index * BITS + bit) * SLOWER;
                line.set(from, from + SLOWER, (frame >> bit & 1) == 1);
            }
        }
        return line;
    }
}
