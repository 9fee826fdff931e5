package id.mpp.kiosk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Collects what a citizen has left in memory as soon as they have gone: pictures of their papers do not wait there
/// until somebody else's need the room, and the machine has the memory back (decision 50). Everything stands still for
/// the fifth of a second that this takes, while the first page is drawn already and does not take touches yet.
final class AfterVisit implements Session.Listener {

    private static final Duration DRAWN = Duration.ofMillis(50);

    private final Executor soon;
    private final Runnable collect;

    /// @param soon
    ///            runs work away from the FX thread, once the first page is drawn
    AfterVisit(Executor soon, Runnable collect) {
        this.soon = soon;
        this.collect = collect;
    }

    static AfterVisit ofThisProgram() {
        return new AfterVisit(CompletableFuture.delayedExecutor(DRAWN.toMillis(), TimeUnit.MILLISECONDS), System::gc);
    }

    @Override
    public void ended() {
        soon.execute(collect);
    }
}
