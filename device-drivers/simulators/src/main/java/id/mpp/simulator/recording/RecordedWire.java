package id.mpp.simulator.recording;

import id.mpp.simulator.FarEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// A far end whose wire is written down as it is used, for a device that is made of nothing but a test's own bytes.
public final class RecordedWire implements FarEnd {

    private final FarEnd wire;
    private final RecordingFile file;

    /// @param wire
    ///            is owned by this from now on
    /// @param recording
    ///            the text file to write; an old one is replaced
    public RecordedWire(FarEnd wire, String device, String kind, Path recording) throws IOException {
        this.wire = wire;
        this.file = new RecordingFile(recording, device, kind);
    }

    @Override
    public String address() {
        return wire.address();
    }

    @Override
    public byte[] read(Duration patience) throws InterruptedException {
        byte[] bytes = wire.read(patience);
        file.passed(Way.FROM_HOST, "", bytes);
        return bytes;
    }

    @Override
    public void write(byte[] bytes) {
        file.passed(Way.TO_HOST, "", bytes);
        wire.write(bytes);
    }

    @Override
    public void unplug() {
        wire.unplug();
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
        try {
            file.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
