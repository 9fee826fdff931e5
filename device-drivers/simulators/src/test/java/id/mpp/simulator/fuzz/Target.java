package id.mpp.simulator.fuzz;

import id.mpp.simulator.recording.RecordedLine;
import id.mpp.simulator.recording.Recording;
import id.mpp.simulator.recording.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One driver under nonsense for about a second.
interface Target {

    Path RECORDINGS = Path.of("src", "test", "resources", "recordings");

    String name();

    /// Throws whatever is wrong.
    ///
    /// @param recording
    ///            where the offending bytes are kept
    void run(long seed, Path recording) throws Exception;

    static List<RecordedLine> session(String name) {
        try {
            return Recording.read(RECORDINGS.resolve(name)).lines();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What the device said in a recorded session.
    static List<byte[]> sayings(String name) {
        return session(name).stream().filter(line -> line.way() == Way.TO_HOST).map(RecordedLine::bytes).toList();
    }

    /// A device must be closed at once, whatever it is in the middle of.
    static void closeInTime(AutoCloseable device, Duration limit) throws Exception {
        long began = System.nanoTime();
        device.close();
        long took = (System.nanoTime() - began) / 1_000_000;
        if (took > limit.toMillis()) {
            throw new AssertionError("closing took " + took + " ms");
        }
    }
}
