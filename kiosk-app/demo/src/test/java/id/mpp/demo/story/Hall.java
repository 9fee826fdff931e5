package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.sync.Enrolment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// A kiosk in a hall with every far end, as the demo has it, for one test. Its devices are ready and it is enrolled.
final class Hall implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 40;
    private static final long GLANCE_NANOS = 25_000_000;

    final FarEnds farEnds;
    final KioskWindow kiosk;
    final Path folder;
    final LoadedServices services = ServiceFolders.bundled();

    private Hall(FarEnds farEnds, KioskWindow kiosk, Path folder) {
        this.farEnds = farEnds;
        this.kiosk = kiosk;
        this.folder = folder;
    }

    static Hall open(String name) throws Exception {
        var hall = openUnknown(name, _ -> {
        });
        Ready.await(hall.kiosk);
        return hall;
    }

    /// @param changed
    ///            changes the `kiosk.toml` before the kiosk reads it
    static Hall openUnknown(String name, Consumer<Path> changed) throws Exception {
        var folder = Path.of("target", "stories", name).toAbsolutePath();
        var farEnds = FarEnds.start(FarEndsConfig.in(folder));
        changed.accept(farEnds.kioskToml());
        if (!(KioskConfig.read(farEnds.kioskToml()) instanceof KioskConfig.Reading.Good(var config))) {
            throw new AssertionError("the far ends wrote a kiosk.toml that the kiosk refuses");
        }
        Glass.start(false);
        var full = config.with(new KioskConfig.Screen(true, config.screen().width(), config.screen().height(),
                config.screen().language()));
        var kiosk = Glass.onFx(() -> KioskWindow.open(full, Timings.ofHall(), new Stage()));
        Ready.awaitDevices(kiosk);
        return new Hall(farEnds, kiosk, folder);
    }

    /// Plays a whole story as the demo does.
    ///
    /// @param status
    ///            how it has to end; where it ends otherwise, the failure says what the story told
    void plays(String story, int status) throws Exception {
        var told = new ByteArrayOutputStream();
        int ended = Stories.play(story, kiosk, Optional.of(farEnds), folder,
                new PrintStream(told, true, StandardCharsets.UTF_8));
        assertEquals(status, ended, () -> told.toString(StandardCharsets.UTF_8));
    }

    KioskHand hand() {
        return new KioskHand(kiosk);
    }

    ScriptedCitizen citizen(Hand hand) {
        return new ScriptedCitizen(hand, new Narrator(hand, folder, System.out),
                Optional.of(farEnds));
    }

    /// Waits until the kiosk has heard that it is none any more.
    void untilStruckOff() throws Exception {
        var refused = new CompletableFuture<Enrolment>();
        try (var _ = kiosk.sync().onEnrolment(state -> {
            if (state instanceof Enrolment.Refused) {
                refused.complete(state);
            }
        })) {
            refused.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Waits until the kiosk's screen says this.
    void untilItSays(Hand hand, String words) {
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!hand.reads(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the screen does not say \"" + words + "\" but \"" + hand.title() + "\"");
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    @Override
    public void close() throws Exception {
        Glass.onFx(() -> {
            kiosk.close();
            return true;
        });
        farEnds.close();
    }
}
