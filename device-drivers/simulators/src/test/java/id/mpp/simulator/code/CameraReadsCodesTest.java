package id.mpp.simulator.code;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Subscription;
import id.mpp.device.code.CodeTimings;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.camera.CameraCodeReader;
import id.mpp.device.code.camera.FrameProgram;
import id.mpp.simulator.Await;
import id.mpp.simulator.Peers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A camera behind the real ffmpeg. Only its input is another one: a pipe in place of Video4Linux.
class CameraReadsCodesTest {

    private static final CodeTimings IMPATIENT = new CodeTimings(Duration.ofSeconds(1), Duration.ofMillis(300),
            Duration.ofMillis(100), Duration.ofSeconds(8), Duration.ofSeconds(1));

    private final BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private CameraSimulator camera;
    private CameraCodeReader reader;

    @BeforeEach
    void open() {
        Peers.need(Peers.program("ffmpeg").isPresent(), "ffmpeg is not installed (Debian: apt install ffmpeg)");
        camera = new CameraSimulator(folder.resolve("video0"));
        reader = CameraCodeReader.open(new FrameProgram("ffmpeg", camera.input(), camera.device()),
                DeviceTimings.ofHall(), IMPATIENT);
    }

    @AfterEach
    void close() {
        if (reader != null) {
            reader.close();
            camera.close();
        }
    }

    @Test
    void cameraRunsOnlyWhileSomebodyWaitsForACode() throws Exception {
        Await.until("ready at rest", () -> reader.status() instanceof Ready);
        assertFalse(camera.watched());
        try (Subscription waiting = reader.onCode(codes::add)) {
            camera.show("A-022");
            nextIs("A-022");
            assertNull(codes.poll(500, MILLISECONDS), "a held code is told once");
            camera.show("B-001");
            nextIs("B-001");
        }
        Await.until("light out", () -> !camera.watched());
        assertEquals(new Ready(Set.of()), reader.status());
    }

    @Test
    void cameraPluggedOutAndInReadsAgain() throws Exception {
        reader.onCode(codes::add);
        camera.show("A-022");
        nextIs("A-022");
        camera.unplug();
        Await.until("absent", () -> reader.status() instanceof Absent);
        camera.replug();
        camera.show("B-001");
        nextIs("B-001");
        Await.until("ready", () -> reader.status() instanceof Ready);
    }

    @Test
    void cameraThatHangsNeedsATechnicianUntilItDelivers() throws Exception {
        reader.onCode(codes::add);
        camera.show("A-022");
        nextIs("A-022");
        camera.freeze(true);
        Await.until("not answering", () -> new NeedsAttention(Cause.NOT_ANSWERING).equals(reader.status()));
        camera.freeze(false);
        camera.show("B-001");
        nextIs("B-001");
    }

    @Test
    void nonsenseIsNoCodeAndItsEndIsSeen() throws Exception {
        reader.onCode(codes::add);
        camera.show("A-022");
        nextIs("A-022");
        camera.talkNonsense(true);
        Await.until("not ready", () -> !(reader.status() instanceof Ready));
        camera.talkNonsense(false);
        camera.show("B-001");
        nextIs("B-001");
        assertNull(codes.poll(200, MILLISECONDS));
    }

    @Test
    void missingProgramIsSaid() {
        try (var without = CameraCodeReader.open(new FrameProgram("no-such-ffmpeg", List.of(), camera.device()),
                DeviceTimings.ofHall(), IMPATIENT)) {
            without.onCode(codes::add);
            Await.until("missing", () -> new NeedsAttention(Cause.SERVICE_MISSING).equals(without.status()));
        }
    }

    private void nextIs(String text) throws InterruptedException {
        ScannedCode code = codes.poll(10, SECONDS);
        assertNotNull(code, "no code was told; " + reader.status());
        assertEquals(text, code.text());
    }
}
