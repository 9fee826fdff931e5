package id.mpp.kiosk;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work away from the FX thread, its result brought home to it. Whatever work throws is a bug: expected trouble is
/// a value.
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor away;
    private final Executor home;
    private final Consumer<Throwable> bug;

    /// @param away
    ///            where work is done; in tests the same thread
    /// @param home
    ///            the FX thread; in tests the same thread
    /// @param bug
    ///            told at home what work threw
    public Background(Executor away, Executor home, Consumer<Throwable> bug) {
        this.away = away;
        this.home = home;
        this.bug = bug;
    }

    /// One virtual thread a piece of work: disk and network block, and cost nothing while they do.
    public static Background onVirtualThreads(Executor home, Consumer<Throwable> bug) {
        return new Background(Executors.newVirtualThreadPerTaskExecutor(), home, bug);
    }

    /// Does `work` away and hands its result to `then` at home.
    public <T> void run(Callable<T> work, Consumer<T> then) {
        away.execute(() -> {
            try {
                T result = work.call();
                home(() -> then.accept(result));
            } catch (Exception thrown) {
                LOG.error("Background work failed", thrown);
                home.execute(() -> bug.accept(thrown));
            }
        });
    }

    /// Does `work` away.
    public void run(Runnable work) {
        run(Executors.callable(work), _ -> {
        });
    }

    /// Hands the result of a future that never fails to `then` at home.
    public <T> void when(CompletableFuture<T> future, Consumer<T> then) {
        future.thenAccept(result -> home(() -> then.accept(result))).exceptionally(thrown -> {
            LOG.error("A future failed that never should", thrown);
            home.execute(() -> bug.accept(thrown));
            return null;
        });
    }

    /// Does `work` on the FX thread, now or soon.
    public void home(Runnable work) {
        home.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException thrown) {
                LOG.error("Work on the FX thread failed", thrown);
                bug.accept(thrown);
            }
        });
    }
}
