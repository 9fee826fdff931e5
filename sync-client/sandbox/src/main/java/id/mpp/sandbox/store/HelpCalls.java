package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Calls for help, and waiting for one to be answered.
public final class HelpCalls implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closing;

    public HelpCalls(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A call as it stands after being made.
    ///
    /// @param isNew
    ///            false when the kiosk repeated itself after a lost reply
    public record Called(HelpCall call, boolean isNew) {
    }

    public Called call(UUID callId, String kioskId, String screen) {
        return database.alone("help-calls",
                () -> find(callId.toString(), kioskId).map(before -> new Called(before, false))
                        .orElseGet(() -> new Called(insert(callId.toString(), kioskId, screen), true)));
    }

    private HelpCall insert(String callId, String kioskId, String screen) {
        HelpCall call = new HelpCall(callId, kioskId, screen, HelpCall.State.CALLED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        database.update("INSERT INTO help_calls (call_id, kiosk_id, screen, state, called_at) VALUES (?, ?, ?, ?, ?)",
                callId, kioskId, screen, call.state().name(), call.calledAt());
        return call;
    }

    /// Only a kiosk's own calls can be found by it.
    public Optional<HelpCall> find(String callId, String kioskId) {
        return database.one("SELECT * FROM help_calls WHERE call_id = ? AND kiosk_id = ?", HelpCalls::helpCall, callId,
                kioskId);
    }

    /// Blocks until the call is no longer merely `CALLED`, or `longest` has passed; real time, as a kiosk waits.
    public Optional<HelpCall> awaitAnswer(String callId, String kioskId, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            Optional<HelpCall> call = find(callId, kioskId);
            while (!closing && left > 0 && call.isPresent() && call.get().state() == HelpCall.State.CALLED) {
                left = changed.awaitNanos(left);
                call = find(callId, kioskId);
            }
            return call;
        } finally {
            lock.unlock();
        }
    }

    public void acknowledge(String callId) {
        settle(callId, HelpCall.State.ACKNOWLEDGED);
    }

    public void cancel(String callId) {
        settle(callId, HelpCall.State.CANCELLED);
    }

    private void settle(String callId, HelpCall.State state) {
        database.update("UPDATE help_calls SET state = ? WHERE call_id = ? AND state = 'CALLED'", state.name(), callId);
        wake(false);
    }

    private void wake(boolean forGood) {
        lock.lock();
        try {
            closing = closing || forGood;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Unanswered ones first, then the latest; twenty at most.
    public List<HelpCall> recent() {
        return database.all("SELECT * FROM help_calls ORDER BY CASE WHEN state = 'CALLED' THEN 0 ELSE 1 END,"
                + " called_at DESC FETCH FIRST 20 ROWS ONLY",
                HelpCalls::helpCall);
    }

    private static HelpCall helpCall(Database.Row row) throws SQLException {
        return new HelpCall(row.text("call_id"), row.text("kiosk_id"), row.text("screen"),
                HelpCall.State.valueOf(row.text("state")), row.instant("called_at"));
    }

    /// Lets every waiting kiosk go.
    @Override
    public void close() {
        wake(true);
    }
}
