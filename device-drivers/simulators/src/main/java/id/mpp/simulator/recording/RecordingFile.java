package id.mpp.simulator.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// A recording that is being written. A line is complete when something goes another way, and is then on its way to the
/// disk. Safe for several threads.
final class RecordingFile implements AutoCloseable {

    private final Writer file;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Way way = Way.FROM_HOST;
    private String channel = "";
    private long millis;
    private int number = 1;
    private boolean closed;

    /// Begins the file; an old one is replaced.
    RecordingFile(Path path, String device, String wire) throws IOException {
        file = Files.newBufferedWriter(path);
        file.write(Recording.head(device, wire));
        file.flush();
    }

    synchronized void passed(Way newWay, String newChannel, byte[] newBytes) {
        if (newBytes.length == 0 || closed) {
            return;
        }
        if (bytes.size() > 0 && (newWay != way || !newChannel.equals(channel))) {
            endLine();
        }
        if (bytes.size() == 0) {
            way = newWay;
            channel = newChannel;
            millis = (System.nanoTime() - began) / 1_000_000;
        }
        bytes.writeBytes(newBytes);
    }

    private void endLine() {
        try {
            file.write(Recording.text(new RecordedLine(number, millis, way, channel, bytes.toByteArray())));
            file.flush();
            bytes.reset();
            number++;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (bytes.size() > 0) {
            endLine();
        }
        closed = true;
        file.close();
    }
}
