package id.mpp.simulator.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The text a recording is kept in.
class RecordingTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Path path = folder.resolve("session.rec");
        try (var file = new RecordingFile(path, "printer", "serial")) {
            file.passed(Way.FROM_HOST, "", new byte[]{0x1D});
            file.passed(Way.FROM_HOST, "", new byte[]{'a', -1});
            file.passed(Way.TO_HOST, "", all);
            file.passed(Way.TO_HOST, "2", new byte[]{7});
        }
        Recording read = Recording.read(path);
        assertEquals("printer", read.device());
        assertEquals("serial", read.wire());
        assertEquals(List.of("", "", "2"), read.lines().stream().map(RecordedLine::channel).toList());
        assertArrayEquals(new byte[]{0x1D, 'a', -1}, read.lines().get(0).bytes());
        assertArrayEquals(all, read.lines().get(1).bytes());
        assertEquals(read.text(), Recording.parse(read.text()).text());
    }

    @Test
    void personMayWriteCommentsIntoIt() {
        Recording read = Recording.parse("""
                # a printer that says hello
                format: 1
                device: printer
                wire: tcp
                # first the question
                     0 > 10 04 01
                    12 < 16  # on line
                """);
        assertEquals(2, read.lines().size());
        assertEquals(12, read.lines().get(1).millis());
        assertEquals(7, read.lines().get(1).number());
    }

    @Test
    void lineThatIsNotUnderstoodIsNamed() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Recording.parse("""
                format: 1
                device: printer
                wire: tcp
                     0 > 10 4
                """));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("line 4 "), wrong.getMessage());
    }

    @Test
    void laterFormatIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Recording.parse("format: 2\ndevice: printer\nwire: tcp\n"));
    }
}
