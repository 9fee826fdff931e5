package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.SealingKey;
import id.mpp.sandbox.opener.SealingKeyRing;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Every sealing key the centre ever had: parcels sealed to an old one may still be waiting on kiosks. A real centre
/// would keep them in an HSM; the sandbox's citizens are invented.
public final class SealingKeys implements SealingKeyRing {

    private static final String SEQUENCE = "sealing-keys";
    private static final Duration LIFE = Duration.ofDays(365);
    /// How long a kiosk that has not heard of the new key goes on with the old one.
    private static final Duration OVERLAP = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public SealingKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.alone("keys", () -> all().isEmpty() ? make() : all().getFirst());
    }

    /// A key and when kiosks may seal to it.
    public record Announced(SealingKey key, Instant notBefore, Instant notAfter) {
    }

    /// What kiosks are told, newest first.
    ///
    /// @param seq
    ///            grows with every rotation
    public record Announcement(long seq, List<Announced> keys) {
    }

    public Announcement announcement() {
        long seq = database.one("SELECT last FROM sequences WHERE name = ?", row -> row.large("last"), SEQUENCE)
                .orElse(1L);
        return new Announcement(seq, all());
    }

    /// The one a kiosk enrolled now seals to.
    public SealingKey current() {
        return all().getFirst().key();
    }

    /// From now on kiosks seal to a new key; the old ones still open what was sealed to them.
    public SealingKey rotate() {
        return database.alone("keys", () -> {
            Instant until = now().plus(OVERLAP);
            database.update("UPDATE sealing_keys SET not_after = ? WHERE not_after IS NULL OR not_after > ?", until,
                    until);
            return make().key();
        });
    }

    private Announced make() {
        SealingKey key = SealingKey.generate("centre-" + (1 + database.count("SELECT COUNT(*) FROM sealing_keys")));
        Announced made = new Announced(key, now(), now().plus(LIFE));
        database.update("INSERT INTO sealing_keys (key_id, private_key, public_key, not_before, not_after)"
                + " VALUES (?, ?, ?, ?, ?)", key.keyId(), key.privateKey(), key.publicKey(), made.notBefore(),
                made.notAfter());
        database.next(SEQUENCE);
        return made;
    }

    @Override
    public Optional<SealingKey> key(String keyId) {
        return database.one("SELECT * FROM sealing_keys WHERE key_id = ?", row -> announced(row).key(), keyId);
    }

    private List<Announced> all() {
        return database.all("SELECT * FROM sealing_keys", this::announced).stream()
                .sorted((a, b) -> number(b) - number(a)).toList();
    }

    /// Keys made within one millisecond have the same begin, but never the same number.
    private static int number(Announced announced) {
        return Integer.parseInt(announced.key().keyId().substring("centre-".length()));
    }

    private Announced announced(Database.Row row) throws SQLException {
        SealingKey key = new SealingKey(row.text("key_id"), row.bytes("private_key"), row.bytes("public_key"));
        // keys of the first form had no dates
        return new Announced(key, row.maybeInstant("not_before").orElse(Instant.EPOCH),
                row.maybeInstant("not_after").orElseGet(() -> now().plus(LIFE)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
