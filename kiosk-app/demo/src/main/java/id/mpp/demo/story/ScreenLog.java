package id.mpp.demo.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A kiosk's log, as far as it says which screen is shown.
final class ScreenLog {

    private static final String SAYS = " Screen: ";

    private final Path file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long read;
    private String latest = "";
    private long heard = System.nanoTime();

    ScreenLog(Path file) {
        this.file = file;
    }

    /// Takes in what was written since.
    void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < read) {
                read = 0; // begun anew
            }
            log.seek(read);
            var more = new byte[(int) (log.length() - read)];
            log.readFully(more);
            read += more.length;
            for (byte each : more) {
                take(each);
            }
        }
    }

    private void take(byte each) {
        if (each != '\n') {
            line.write(each);
            return;
        }
        var said = line.toString(StandardCharsets.UTF_8);
        line.reset();
        int at = said.lastIndexOf(SAYS);
        if (at >= 0) {
            latest = said.substring(at + SAYS.length()).strip();
            heard = System.nanoTime();
        }
    }

    /// Name of the screen; empty before the first.
    String latest() {
        return latest;
    }

    Duration sinceLatest() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }
}
