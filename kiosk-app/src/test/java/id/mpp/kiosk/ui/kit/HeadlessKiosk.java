package id.mpp.kiosk.ui.kit;

import id.mpp.headless.HeadlessScreen;
import id.mpp.kiosk.ui.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// JavaFX's own headless platform, software pipeline, one toolkit a JVM, made as large as a kiosk: its screen is
/// otherwise 1000 × 1000 and knows no option for it.
public final class HeadlessKiosk {

    /// Large enough for both ways a kiosk hangs.
    private static final int EDGE = 1920;
    private static final long PATIENCE_SECONDS = 20;
    private static boolean started;

    private HeadlessKiosk() {
    }

    /// Starts the toolkit, once.
    public static synchronized void start() {
        if (started) {
            return;
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        HeadlessScreen.choose();
        var running = new CompletableFuture<Void>();
        Platform.startup(() -> running.complete(null));
        await(running);
        Platform.setImplicitExit(false);
        onFx(() -> {
            HeadlessScreen.resize(EDGE, EDGE);
            Fonts.load();
            return null;
        });
        started = true;
    }

    /// Runs on the FX thread and waits for the result.
    public static <T> T onFx(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /// As above, without a result.
    public static void onFxDo(Runnable task) {
        onFx(() -> {
            task.run();
            return true;
        });
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }
}
