package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every key that kiosks ever signed with, and when each was good. Written by [Kiosks], under its lock.
public final class KioskKeys {

    private static final String SEQUENCE = "kiosk-keys";

    private final Database database;
    private final Clock clock;

    public KioskKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A stretch of a key's life; one that was struck off and let in again has two.
    ///
    /// @param name
    ///            of the kiosk
    /// @param state
    ///            how it stands, or how it ended; ended and still `ADMITTED` is replaced in good order
    public record KioskKey(String kioskId, String name, String publicJwk, Kiosk.State state, Instant from,
            Optional<Instant> until) {
    }

    /// What everybody may know.
    ///
    /// @param seq
    ///            from 1, grows with every change
    public record Announcement(long seq, List<KioskKey> keys) {
    }

    /// Oldest first.
    public Announcement announcement() {
        // the number first: what changes in between is then told once more, not too rarely
        long seq = seq();
        return new Announcement(seq, database.all("SELECT k.*, o.name FROM kiosk_keys k JOIN kiosks o ON"
                + " o.kiosk_id = k.kiosk_id ORDER BY k.valid_from, k.kiosk_id", KioskKeys::key));
    }

    /// Cheap: whether there is anything new.
    public long seq() {
        return database.one("SELECT last FROM sequences WHERE name = ?", row -> row.large("last"), SEQUENCE)
                .orElse(0L) + 1;
    }

    private static KioskKey key(Database.Row row) throws SQLException {
        return new KioskKey(row.text("kiosk_id"), row.text("name"), row.text("public_jwk"),
                Kiosk.State.valueOf(row.text("state")), row.instant("valid_from"), row.maybeInstant("valid_until"));
    }

    /// From now on it is this one of the kiosk's.
    void admitted(String kioskId, String publicJwk, String thumbprint) {
        Instant now = clock.instant();
        database.update("UPDATE kiosk_keys SET valid_until = ? WHERE kiosk_id = ? AND thumbprint <> ?"
                + " AND valid_until IS NULL", now, kioskId, thumbprint);
        boolean inUse = database.count("SELECT COUNT(*) FROM kiosk_keys WHERE thumbprint = ? AND valid_until IS NULL",
                thumbprint) > 0;
        if (!inUse) {
            // struck off and let in again within the same moment is nothing that happened
            database.update("DELETE FROM kiosk_keys WHERE thumbprint = ? AND valid_from = ?", thumbprint, now);
            database.update("INSERT INTO kiosk_keys (thumbprint, kiosk_id, public_jwk, valid_from, state)"
                    + " VALUES (?, ?, ?, ?, 'ADMITTED')", thumbprint, kioskId, publicJwk, now);
        }
        database.next(SEQUENCE);
    }

    /// The kiosk is let in no more.
    void struckOff(String kioskId, Kiosk.State why) {
        int ended = database.update("UPDATE kiosk_keys SET state = ?, valid_until = ? WHERE kiosk_id = ?"
                + " AND valid_until IS NULL", why.name(), clock.instant(), kioskId);
        if (ended > 0) {
            database.next(SEQUENCE);
        }
    }
}
