package id.mpp.demo.glass;

import id.mpp.demo.farend.Phone;
import id.mpp.headless.HeadlessScreen;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;

/// Starts JavaFX, once in a process, and brings work to its thread.
public final class Glass {

    private static final int KIOSK_WIDTH = 1080;
    private static final int KIOSK_HEIGHT = 1920;

    /// JavaFX complains of lying on the class path, which is how Maven's demo and tests run it. Held, because a logger
    /// that nobody holds forgets its level.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private static boolean started;

    private Glass() {
    }

    /// Ready when it returns; a second call does nothing.
    ///
    /// @param display
    ///            false: no display is needed, the screen is 1080 × 1920 in memory
    public static synchronized void start(boolean display) throws Exception {
        if (started) {
            return;
        }
        started = true;
        // The software pipeline is quicker than OpenGL in software and equal everywhere; -Dprism.order chooses another.
        unlessChosen("prism.order", "sw");
        // A press is drawn at the next pulse, so it should wait less for one; mvn -Pbench says what it is worth.
        unlessChosen("javafx.animation.pulse", "120");
        if (!display) {
            HeadlessScreen.choose();
        }
        JAVAFX_LOG.setLevel(Level.SEVERE);
        var running = new CompletableFuture<Void>();
        Platform.startup(() -> running.complete(null));
        running.get();
        Platform.setImplicitExit(false);
        if (!display) {
            onFx(() -> {
                HeadlessScreen.resize(KIOSK_WIDTH, KIOSK_HEIGHT);
                return true;
            });
        }
    }

    private static void unlessChosen(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// Runs `work` on the FX thread and waits for its result.
    ///
    /// @throws java.util.concurrent.ExecutionException
    ///             with what `work` threw
    public static <T> T onFx(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return result.get();
    }

    /// The sign-in code that a phone's camera before this window finds. FX thread.
    public static Optional<URI> signInCode(Scene scene) {
        var picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Phone.read(pixels, width, height);
    }
}
