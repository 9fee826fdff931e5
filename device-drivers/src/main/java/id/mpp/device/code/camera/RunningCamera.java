package id.mpp.device.code.camera;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.code.image.GreyImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A camera's light is on: its program runs until this is closed or it ends by itself.
final class RunningCamera implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final int LONGEST_COMPLAINT = 200;

    private final FrameProgram program;
    private final Process process;
    private final long startedNanos = System.nanoTime();
    private volatile boolean ended;
    private volatile boolean nonsense;
    private volatile boolean seen;
    private volatile long lastNanos = startedNanos;
    private volatile String complaint = "";

    private RunningCamera(FrameProgram program, Process process) {
        this.program = program;
        this.process = process;
    }

    /// @param frames
    ///            is told every picture, on a thread of the camera's own
    static RunningCamera start(FrameProgram program, Consumer<GreyImage> frames) throws DeviceException {
        try {
            ProcessBuilder command = new ProcessBuilder(program.command());
            // its complaints are read by us, not by people
            command.environment().put("LC_ALL", "C");
            Process process = command.start();
            process.getOutputStream().close();
            RunningCamera camera = new RunningCamera(program, process);
            Thread.ofVirtual().name("camera-frames").start(() -> camera.read(process.getInputStream(), frames));
            Thread.ofVirtual().name("camera-complaints").start(() -> camera.listen(process.getErrorStream()));
            return camera;
        } catch (IOException notFound) {
            throw new DeviceException(program.program() + " cannot be started (Debian: apt install ffmpeg)",
                    Cause.SERVICE_MISSING);
        }
    }

    private void read(InputStream stream, Consumer<GreyImage> frames) {
        PgmStream pictures = new PgmStream(stream);
        try {
            for (Optional<GreyImage> next = pictures.next(); next.isPresent(); next = pictures.next()) {
                lastNanos = System.nanoTime();
                seen = true;
                frames.accept(next.get());
            }
        } catch (IOException broken) {
            nonsense = process.isAlive();
        }
        ended = true;
    }

    private void listen(InputStream stream) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                complaint = line.substring(0, Math.min(line.length(), LONGEST_COMPLAINT));
            }
        } catch (IOException gone) {
            // the program was ended while it spoke
        }
    }

    /// Whether a picture has come.
    boolean seen() {
        return seen;
    }

    /// Throws when no more pictures are to be expected.
    void check(Duration firstFrame, Duration nextFrame) throws DeviceException, InterruptedException {
        if (nonsense) {
            throw new DeviceException("the camera at " + program.device() + " delivers no pictures",
                    Cause.NOT_ANSWERING);
        }
        if (ended) {
            throw over();
        }
        long silent = System.nanoTime() - lastNanos;
        if (silent > (seen ? nextFrame : firstFrame).toNanos()) {
            throw new DeviceException("the camera at " + program.device() + " hangs", Cause.NOT_ANSWERING);
        }
    }

    private DeviceException over() throws InterruptedException {
        // its last word may still be on the way
        process.waitFor(GOODBYE.toNanos(), TimeUnit.NANOSECONDS);
        String said = complaint.toLowerCase(Locale.ROOT);
        if (said.contains("busy")) {
            return new DeviceException("another program holds " + program.device(), Cause.IN_USE);
        }
        if (said.contains("permission denied")) {
            return new DeviceException("we may not open " + program.device() + "; is the user in the group video?");
        }
        return new DeviceException(program.device() + " delivers nothing any more");
    }

    /// The light goes out.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE.toNanos(), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException told) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
