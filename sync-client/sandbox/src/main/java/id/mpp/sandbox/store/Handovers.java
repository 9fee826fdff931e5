package id.mpp.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Papers on their way from phones to kiosks, and waiting for one. A file lies here sealed, at most until its handover
/// ends; no restart survives.
public final class Handovers implements AutoCloseable {

    private static final int TOKEN_BYTES = 16;
    private static final String OPEN = "('WAITING', 'OPENED', 'ARRIVED')";
    /// Long enough for a phone that looks again to be told how it ended.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /// A file nobody asks for any more lies here at most so much longer than its address counts.
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Database database;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();
    private final Seal seal = Seal.ofThisProcess();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledExecutorService sweeping = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("handovers").factory());
    private boolean closing;

    /// @param life
    ///            how long an address counts
    public Handovers(Database database, Clock clock, Duration life) {
        this.database = database;
        this.clock = clock;
        this.life = life;
        // what was sealed before this process began nobody can open
        database.update("UPDATE handovers SET state = 'EXPIRED', content = NULL WHERE state IN " + OPEN);
        var _ = sweeping.scheduleWithFixedDelay(this::sweep, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
    }

    /// @param token
    ///            the end of the address; only its digest is kept
    /// @param isNew
    ///            false when the kiosk repeated itself
    public record Begun(Handover handover, String token, boolean isNew) {

        @Override
        public String toString() {
            return "Begun[" + handover.id() + "]";
        }
    }

    /// Empty when one of this id has gone on already.
    public Optional<Begun> begin(UUID id, String kioskId, String paper, String language) {
        sweep();
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return database.alone("handovers", () -> {
            boolean isNew = database.count("SELECT COUNT(*) FROM handovers WHERE handover_id = ?", id.toString()) == 0;
            if (isNew) {
                database.update("INSERT INTO handovers (handover_id, kiosk_id, token_sha256, paper, locale, state,"
                        + " expires_at) VALUES (?, ?, ?, ?, ?, 'WAITING', ?)", id.toString(), kioskId, digest(token),
                        paper, language, now().plus(life));
            } else if (database.update("UPDATE handovers SET token_sha256 = ? WHERE handover_id = ? AND kiosk_id = ?"
                    + " AND state = 'WAITING'", digest(token), id.toString(), kioskId) == 0) {
                return Optional.empty();
            }
            return find(id.toString(), kioskId).map(handover -> new Begun(handover, token, isNew));
        });
    }

    /// Only a kiosk's own ones can be found by it.
    public Optional<Handover> find(String id, String kioskId) {
        sweep();
        return database.one("SELECT * FROM handovers WHERE handover_id = ? AND kiosk_id = ?", Handovers::handover, id,
                kioskId);
    }

    /// By what stands at the end of a phone's address.
    public Optional<Handover> find(String token) {
        sweep();
        return database.one("SELECT * FROM handovers WHERE token_sha256 = ?", Handovers::handover, digest(token));
    }

    /// Blocks while the state is `seen`, at most for `longest`; real time, as a kiosk waits.
    public Optional<Handover> awaitOther(String id, String kioskId, Handover.State seen, Duration longest)
            throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            Optional<Handover> now = find(id, kioskId);
            while (!closing && left > 0 && now.isPresent() && now.get().state() == seen) {
                // nobody signals that time has run out
                long look = Math.min(left, LOOK.toNanos());
                left -= look - Math.max(0, changed.awaitNanos(look));
                now = find(id, kioskId);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// A phone shows the page.
    public void opened(String token) {
        settle("UPDATE handovers SET state = 'OPENED' WHERE token_sha256 = ? AND state = 'WAITING'", digest(token));
    }

    /// Takes a file in. False when none is waited for any more.
    public boolean arrive(String token, String mediaType, byte[] file) {
        sweep();
        boolean taken = database.update(
                "UPDATE handovers SET state = 'ARRIVED', reason = '', media_type = ?, bytes = ?,"
                        + " sha256 = ?, content = ? WHERE token_sha256 = ? AND state IN ('WAITING', 'OPENED')",
                mediaType,
                file.length, Sha256.hex(file), seal.close(file), digest(token)) > 0;
        wake(false);
        return taken;
    }

    /// What has arrived, for the kiosk it was sent to.
    public Optional<byte[]> file(String id, String kioskId) {
        sweep();
        return database.one(
                "SELECT content FROM handovers WHERE handover_id = ? AND kiosk_id = ? AND state = 'ARRIVED'",
                row -> seal.open(row.bytes("content")), id, kioskId);
    }

    public void taken(String id) {
        settle("UPDATE handovers SET state = 'TAKEN', content = NULL WHERE handover_id = ? AND state = 'ARRIVED'", id);
    }

    /// The phone may send another one.
    ///
    /// @param reason
    ///            as in the contract, `locked`
    public void refused(String id, String reason) {
        settle("UPDATE handovers SET state = 'OPENED', reason = ?, content = NULL WHERE handover_id = ?"
                + " AND state = 'ARRIVED'", reason, id);
    }

    public void cancel(String id) {
        settle("UPDATE handovers SET state = 'CANCELLED', content = NULL WHERE handover_id = ? AND state IN " + OPEN,
                id);
    }

    private void settle(String sql, Object... values) {
        database.update(sql, values);
        wake(false);
    }

    /// Deletes what nobody may fetch any more.
    public void sweep() {
        Instant now = now();
        database.update("UPDATE handovers SET state = 'EXPIRED', content = NULL WHERE expires_at <= ? AND state IN "
                + OPEN, now);
        database.update("DELETE FROM handovers WHERE expires_at <= ?", now.minus(REMEMBERED));
    }

    /// How many files lie here.
    public int files() {
        return database.count("SELECT COUNT(*) FROM handovers WHERE content IS NOT NULL");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String digest(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
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

    private static Handover handover(Database.Row row) throws SQLException {
        Handover.State state = Handover.State.valueOf(row.text("state"));
        Optional<Handover.FileNote> file = state == Handover.State.ARRIVED
                ? Optional.of(new Handover.FileNote(row.text("media_type"), row.number("bytes"), row.text("sha256")))
                : Optional.empty();
        return new Handover(row.text("handover_id"), row.text("kiosk_id"), row.text("paper"), row.text("locale"),
                state, row.text("reason"), row.instant("expires_at"), file);
    }

    /// Lets every waiting kiosk go.
    @Override
    public void close() {
        sweeping.shutdownNow();
        wake(true);
    }
}
