package id.mpp.simulator.recording;

import id.mpp.simulator.FarEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Plays a recorded device on a real wire of its kind.
public final class ReplayedFarEnd implements Replay {

    private static final Duration SLICE = Duration.ofMillis(2);

    private final FarEnd wire;
    private final Script script;
    private final Tongue tongue;
    private final Thread player;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ReplayedFarEnd(Recording recording, FarEnd wire) {
        this.wire = wire;
        this.script = new Script(recording);
        this.tongue = Tongue.of(recording);
        this.player = Thread.ofPlatform().daemon().name("replayed " + recording.device()).unstarted(this::play);
    }

    /// Plays it once the host begins to speak.
    ///
    /// @param wire
    ///            is owned by this from now on
    public static ReplayedFarEnd play(Recording recording, FarEnd wire) {
        var replay = new ReplayedFarEnd(recording, wire);
        replay.player.start();
        return replay;
    }

    /// Lays a recorded card on the virtual reader that waits at this port.
    public static ReplayedFarEnd layOnReader(Recording recording, int vpcdPort) throws IOException {
        return play(recording, new CalledWire(vpcdPort));
    }

    /// For a device that speaks first: now.
    public void begin() {
        script.begin(System.nanoTime());
    }

    @Override
    public String address() {
        return wire.address();
    }

    private void play() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] bytes = wire.read(SLICE);
                script.heard(tongue.host(bytes), System.nanoTime()).forEach(wire::write);
                script.due(System.nanoTime()).forEach(wire::write);
                if (script.ended()) {
                    end.complete(null);
                }
            }
        } catch (RecordingMismatch mismatch) {
            end.obtrudeException(mismatch);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            end.obtrudeException(bug);
        }
    }

    @Override
    public void awaitEnd(Duration patience) throws InterruptedException {
        await(end, script, patience);
    }

    static void await(CompletableFuture<Void> end, Script script, Duration patience) throws InterruptedException {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new RecordingMismatch("within " + patience + " the host did not say " + script.waitsFor());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RecordingMismatch mismatch
                    ? mismatch
                    : new IllegalStateException("the replay itself failed", failed);
        }
    }

    @Override
    public void close() {
        player.interrupt();
        wire.close();
    }
}
