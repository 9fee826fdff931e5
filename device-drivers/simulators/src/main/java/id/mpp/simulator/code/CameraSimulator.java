package id.mpp.simulator.code;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A camera that is not there: 15 grey pictures a second as YUV4MPEG2 through a named pipe, which ffmpeg reads as it
/// would read a camera. What Video4Linux itself does is not played.
public final class CameraSimulator implements AutoCloseable {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Duration BETWEEN = Duration.ofNanos(1_000_000_000L / 15);
    private static final QrPictures.Distortion BY_HAND = new QrPictures.Distortion("by hand", 8, 0.8, 0, 2, 8, 0.2,
            false);

    private final Path pipe;
    private final Random random = new Random(7);
    private volatile byte[] scene;
    private volatile boolean frozen;
    private volatile boolean nonsense;
    private volatile boolean closed;
    private volatile boolean watched;
    private @Nullable Thread sensor;

    /// A plugged-in camera that sees nothing.
    ///
    /// @param pipe
    ///            the name it is to have
    public CameraSimulator(Path pipe) {
        this.pipe = pipe;
        scene = bytes(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
        replug();
    }

    /// What ffmpeg is to be told to read from it.
    public List<String> input() {
        return List.of("-probesize", "32", "-f", "yuv4mpegpipe", "-i", pipe.toString());
    }

    public Path device() {
        return pipe;
    }

    /// Somebody holds a code before it.
    public void show(String text) {
        scene = bytes(QrPictures.scene(text, BY_HAND, WIDTH, HEIGHT, random));
    }

    /// Nobody does any more.
    public void takeAway() {
        scene = bytes(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
    }

    /// It stops delivering and stays plugged in, as after a USB error.
    public void freeze(boolean now) {
        frozen = now;
    }

    /// What it delivers are no pictures any more.
    public void talkNonsense(boolean now) {
        nonsense = now;
    }

    /// Whether its light is on: somebody takes its pictures.
    public boolean watched() {
        return watched;
    }

    public synchronized void unplug() {
        try {
            Files.deleteIfExists(pipe);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
        Thread running = sensor;
        sensor = null;
        if (running != null) {
            running.interrupt();
        }
    }

    /// A pipe cannot be made in Java; `mkfifo` is part of every system that has them.
    public synchronized void replug() {
        if (sensor != null) {
            return;
        }
        try {
            int made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
            if (made != 0) {
                throw new IllegalStateException("no pipe at " + pipe);
            }
            sensor = Thread.ofPlatform().daemon().name("camera-sensor").start(this::deliver);
        } catch (IOException noProgram) {
            throw new UncheckedIOException(noProgram);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        while (!closed && !Thread.currentThread().isInterrupted() && Files.exists(pipe)) {
            // waits until somebody opens the other end
            try (OutputStream out = Files.newOutputStream(pipe)) {
                watched = true;
                out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F15:1 Ip A1:1 Cmono\n")
                        .getBytes(StandardCharsets.US_ASCII));
                while (!Thread.currentThread().isInterrupted()) {
                    frame(out);
                    TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
                }
            } catch (IOException nobodyReads) {
                // the light goes out
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            } finally {
                watched = false;
            }
        }
    }

    private void frame(OutputStream out) throws IOException {
        if (nonsense) {
            byte[] noise = new byte[4096];
            random.nextBytes(noise);
            out.write(noise);
        } else if (!frozen) {
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(scene);
        }
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /// A sensor that still waits for somebody to open the other end is a daemon and ends with the program.
    @Override
    public void close() {
        closed = true;
        unplug();
    }
}
