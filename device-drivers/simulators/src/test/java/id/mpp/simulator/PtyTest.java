package id.mpp.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pseudo-terminal behaves as a serial device does.
class PtyTest {

    private static final byte[] EIGHT_BITS = {0, 3, 4, 10, 13, 17, 19, (byte) 0xFF};

    @TempDir
    private Path folder;

    @Test
    void everyByteArrivesAsItIsInBothDirections() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("port"), 9600);
                RandomAccessFile host = new RandomAccessFile(pty.link().toFile(), "rw")) {
            host.write(EIGHT_BITS);
            assertArrayEquals(EIGHT_BITS, pty.read(Duration.ofSeconds(5)));
            pty.write(EIGHT_BITS);
            byte[] received = new byte[EIGHT_BITS.length];
            host.readFully(received);
            assertArrayEquals(EIGHT_BITS, received);
        }
    }

    @Test
    void whatNobodyListensToIsLost() throws Exception {
        try (Pty pty = Pty.open(folder.resolve("port"), 9600)) {
            pty.write("lost".getBytes(StandardCharsets.US_ASCII));
            try (RandomAccessFile host = new RandomAccessFile(pty.link().toFile(), "rw")) {
                pty.write("heard".getBytes(StandardCharsets.US_ASCII));
                byte[] received = new byte[5];
                host.readFully(received);
                assertEquals("heard", new String(received, StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void nameComesAndGoesWithThePlug() throws Exception {
        Path name = folder.resolve("by-id").resolve("port");
        try (Pty pty = Pty.open(name, 9600)) {
            assertTrue(Files.isWritable(name));
            pty.unplug();
            assertFalse(Files.exists(name, LinkOption.NOFOLLOW_LINKS));
            assertEquals(0, pty.read(Duration.ofMillis(5)).length);
            pty.replug();
            assertTrue(Files.isWritable(name));
        }
        assertFalse(Files.exists(name, LinkOption.NOFOLLOW_LINKS));
    }
}
