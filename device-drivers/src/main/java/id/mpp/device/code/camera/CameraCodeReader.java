package id.mpp.device.code.camera;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Presence;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.code.Audience;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.CodeTimings;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.Showing;
import id.mpp.device.code.image.CodeWorker;
import id.mpp.device.code.image.ImageCodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A camera that reads QR codes. It runs only while somebody listens: nobody is looked at by a camera that no code is
/// expected of, and its light says so. At rest it is ready as long as its device file is there.
public final class CameraCodeReader extends SupervisedDevice implements CodeReader {

    private static final String PREFIX = "camera:";

    private final FrameProgram program;
    private final DeviceTimings timings;
    private final CodeTimings codeTimings;
    private final Audience audience = new Audience();
    private final Semaphore bell = new Semaphore(0);
    private final Supervisor supervisor;

    private CameraCodeReader(FrameProgram program, DeviceTimings timings, CodeTimings codeTimings) {
        this.program = program;
        this.timings = timings;
        this.codeTimings = codeTimings;
        this.supervisor = Supervisor.start("qr-scanner", this::live, Presence.of(program.device()), timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        String path = address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : "";
        return path.startsWith("/") && path.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of("expected camera:/dev/video0 or camera:/dev/v4l/by-id/<camera>");
    }

    /// Begins to look for the camera at once.
    ///
    /// @param address
    ///            see [#problemWith]
    /// @throws IllegalArgumentException
    ///             the address is wrong
    public static CameraCodeReader open(String address, DeviceTimings timings, CodeTimings codeTimings) {
        if (problemWith(address).isPresent()) {
            throw new IllegalArgumentException("not the address of a camera: " + address);
        }
        return open(FrameProgram.videoForLinux(Path.of(address.substring(PREFIX.length()))), timings, codeTimings);
    }

    /// The same with frames from somewhere else.
    public static CameraCodeReader open(FrameProgram program, DeviceTimings timings, CodeTimings codeTimings) {
        return new CameraCodeReader(program, timings, codeTimings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        while (true) {
            if (!Files.exists(program.device())) {
                throw new DeviceException(program.device() + " is not there");
            }
            if (audience.isEmpty()) {
                link.ready();
                boolean called = bell.tryAcquire(codeTimings.look().toNanos(), TimeUnit.NANOSECONDS);
                if (called) {
                    bell.drainPermits();
                }
            } else {
                watch(link);
            }
        }
    }

    private void watch(Link link) throws DeviceException, InterruptedException {
        Showing showing = new Showing(timings.sameCode());
        Consumer<ScannedCode> seen = code -> {
            if (showing.isNew(code, System.nanoTime())) {
                link.tell(() -> audience.tell(code));
            }
        };
        try (CodeWorker worker = CodeWorker.start("qr-camera-eye",
                frame -> ImageCodes.inFrame(frame).stream().toList(), seen);
                RunningCamera camera = RunningCamera.start(program, worker::look)) {
            while (!audience.isEmpty()) {
                camera.check(codeTimings.firstFrame(), codeTimings.nextFrame());
                if (camera.seen()) {
                    link.ready();
                } else {
                    link.alive();
                }
                Thread.sleep(timings.idlePoll());
            }
        } catch (DeviceException lost) {
            // No flicker: whoever says what is wrong has waited for it, and the next try may take seconds.
            lost.trouble().ifPresent(link::attention);
            throw lost;
        }
    }

    @Override
    public Subscription onCode(Consumer<ScannedCode> listener) {
        Subscription seat = audience.add(listener);
        bell.release();
        return seat;
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
