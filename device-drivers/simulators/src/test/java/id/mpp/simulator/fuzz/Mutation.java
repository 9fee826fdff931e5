package id.mpp.simulator.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes what a device once said into what it never should say. The same seed changes alike.
final class Mutation {

    private static final int LONGEST_NOISE = 40;
    private static final byte[] EDGES = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF, '\r', '\n', '<', '&', 0x10, 0x37, 0x5F};

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    byte[] pick(List<byte[]> sayings) {
        return sayings.get(random.nextInt(sayings.size()));
    }

    byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(LONGEST_NOISE)];
        random.nextBytes(noise);
        return noise;
    }

    /// One to four changes, each of its own kind.
    byte[] of(byte[] saying) {
        byte[] changed = saying.length == 0 ? noise() : saying;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            changed = changed.length == 0 ? noise() : once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] saying) {
        int at = random.nextInt(saying.length);
        int to = at + random.nextInt(saying.length - at) + 1;
        return switch (random.nextInt(8)) {
            case 0 -> with(saying, at, (byte) (saying[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(saying, at, EDGES[random.nextInt(EDGES.length)]);
            case 2 -> Arrays.copyOf(saying, at);
            case 3 -> joined(Arrays.copyOf(saying, at), Arrays.copyOfRange(saying, to, saying.length));
            case 4 -> joined(Arrays.copyOf(saying, to), Arrays.copyOfRange(saying, at, saying.length));
            case 5 -> joined(Arrays.copyOf(saying, at), noise(), Arrays.copyOfRange(saying, at, saying.length));
            case 6 -> digits(saying);
            default -> with(saying, at, (byte) random.nextInt(256));
        };
    }

    /// Lengths, resolutions and counts are digits: make one of them another.
    private byte[] digits(byte[] saying) {
        byte[] changed = saying.clone();
        int from = random.nextInt(saying.length);
        for (int i = 0; i < saying.length; i++) {
            int at = (from + i) % saying.length;
            if (changed[at] >= '0' && changed[at] <= '9') {
                changed[at] = (byte) (random.nextBoolean() ? '9' : '-');
                return changed;
            }
        }
        return changed;
    }

    private static byte[] with(byte[] saying, int at, byte value) {
        byte[] changed = saying.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
