package id.mpp.demo.monkey;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.glass.Glass;
import id.mpp.demo.story.Ready;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Step;
import id.mpp.simulator.card.VendorServiceSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A kiosk with every far end, whose time can be hurried: where the monkey lives.
final class Cage implements AutoCloseable {

    private static final int PULSE_SECONDS = 10;

    final FarEnds farEnds;
    final VendorServiceSimulator cards;
    final Hurry time;
    final KioskWindow kiosk;
    final Path folder;
    final LoadedServices services = ServiceFolders.bundled();

    private Cage(FarEnds farEnds, VendorServiceSimulator cards, Hurry time, KioskWindow kiosk, Path folder) {
        this.farEnds = farEnds;
        this.cards = cards;
        this.time = time;
        this.kiosk = kiosk;
        this.folder = folder;
    }

    static Cage open(String name) throws Exception {
        var folder = Path.of("target", "monkey", name).toAbsolutePath();
        var farEnds = FarEnds.start(FarEndsConfig.in(folder));
        var cards = VendorServiceSimulator.start(0);
        if (farEnds.card().isEmpty()) {
            Files.writeString(farEnds.kioskToml(), "\n[card_reader]\naddress = \"" + cards.address() + "\"\n",
                    StandardOpenOption.APPEND);
        }
        if (!(KioskConfig.read(farEnds.kioskToml()) instanceof KioskConfig.Reading.Good(var config))) {
            throw new AssertionError("the far ends wrote a kiosk.toml that the kiosk refuses");
        }
        Glass.start(false);
        var full = config.with(new KioskConfig.Screen(true, config.screen().width(), config.screen().height(),
                config.screen().language()));
        var time = new Hurry();
        var kiosk = Glass.onFx(() -> KioskWindow.open(full, Timings.ofHall(), new Stage(), time));
        Ready.await(kiosk);
        return new Cage(farEnds, cards, time, kiosk, folder);
    }

    Scene scene() {
        return kiosk.shell().scene();
    }

    Step step() {
        return onFx(() -> kiosk.session().step());
    }

    <T> T onFx(Callable<T> work) {
        try {
            return Glass.onFx(work);
        } catch (Exception trouble) {
            throw new IllegalStateException("The kiosk's own thread failed", trouble);
        }
    }

    /// Waits until what was done is laid out.
    void settle() {
        var passed = new CompletableFuture<Boolean>();
        onFx(() -> {
            var listener = new Runnable() {
                @Override
                public void run() {
                    scene().removePostLayoutPulseListener(this);
                    passed.complete(true);
                }
            };
            scene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return true;
        });
        try {
            passed.get(PULSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("Nothing was laid out for " + PULSE_SECONDS + " s", stuck);
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() throws Exception {
        Glass.onFx(() -> {
            kiosk.close();
            return true;
        });
        cards.close();
        farEnds.close();
    }
}
