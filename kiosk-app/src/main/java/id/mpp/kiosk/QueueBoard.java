package id.mpp.kiosk;

import id.mpp.sync.QueueState;
import id.mpp.sync.SyncClient;
import java.time.Duration;
import java.util.List;

/// The lines of the hall as last heard, asked for again and again. FX thread.
final class QueueBoard {

    /// People look at the board for half a minute; the centre is asked by every kiosk.
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(15);

    private final SyncClient sync;
    private final Background background;
    private final Alarms alarms;
    private final Runnable changed;
    private List<QueueState> lines = List.of();

    /// @param changed
    ///            told after every change
    QueueBoard(SyncClient sync, Background background, Alarms alarms, Runnable changed) {
        this.sync = sync;
        this.background = background;
        this.alarms = alarms;
        this.changed = changed;
    }

    /// Empty when the centre does not answer: no board is better than yesterday's.
    List<QueueState> lines() {
        return lines;
    }

    /// Asks now and from now on.
    void ask() {
        background.when(sync.queues(), heard -> {
            List<QueueState> now = heard.orElse(List.of());
            if (!now.equals(lines)) {
                lines = List.copyOf(now);
                changed.run();
            }
            alarms.in(BETWEEN_QUESTIONS, this::ask);
        });
    }
}
