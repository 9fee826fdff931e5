package id.mpp.sandbox.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kiosks and the one-time codes that admit them.
public final class Kiosks {

    /// Letters and digits nobody mistakes for one another when read out in a hall.
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 8;
    private static final int KIOSKS_OF_A_HALL = 9;

    private final Database database;
    private final KioskKeys keys;
    private final Clock clock;
    private final Duration codeLife;
    private final int halls;
    private final SecureRandom random = new SecureRandom();

    public Kiosks(Database database, KioskKeys keys, Clock clock, Duration codeLife, int halls) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.codeLife = codeLife;
        this.halls = halls;
    }

    /// How an enrolment ended.
    public sealed interface Admission {

        record Admitted(Kiosk kiosk) implements Admission {
        }

        record WrongCode() implements Admission {
        }

        record UsedCode() implements Admission {
        }

        record ExpiredCode() implements Admission {
        }

        /// The offline series has one digit, so nine a hall is the most.
        record HallFull() implements Admission {
        }

        /// This key was in two machines at once; only a new one is admitted.
        record ClonedKey() implements Admission {
        }
    }

    /// A code that can be used now; a new one once the last has been used or has expired.
    public String usableCode() {
        return database.alone("kiosks", () -> database
                .one("SELECT code FROM enrolment_codes WHERE thumbprint IS NULL AND kiosk_id IS NULL AND expires_at > ?",
                        row -> row.text("code"), clock.instant())
                .orElseGet(() -> newCode(Optional.empty())));
    }

    /// As many new codes, for machines that are set up side by side.
    public List<String> freshCodes(int count) {
        return database.alone("kiosks",
                () -> Stream.generate(() -> newCode(Optional.empty())).limit(count).toList());
    }

    /// A code that gives a kiosk known already a new key; it keeps its name and number. Made when a machine was
    /// repaired or its key is no longer trusted.
    public String codeFor(String kioskId) {
        return database.alone("kiosks", () -> newCode(Optional.of(kioskId)));
    }

    private String newCode(Optional<String> kioskId) {
        StringBuilder code = new StringBuilder();
        while (code.length() < CODE_LENGTH) {
            code.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
        }
        String shown = code.insert(CODE_LENGTH / 2, '-').toString();
        database.update("INSERT INTO enrolment_codes (code, expires_at, kiosk_id) VALUES (?, ?, ?)", shown,
                clock.instant().plus(codeLife), kioskId.orElse(null));
        return shown;
    }

    /// Admits a machine whose code is right.
    ///
    /// @param thumbprint
    ///            of the key (RFC 7638); the same key with the same code is the same kiosk asking again
    public Admission admit(String typedCode, String name, String publicJwk, String thumbprint) {
        String bare = typedCode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return database.alone("kiosks", () -> database
                .one("SELECT * FROM enrolment_codes WHERE REPLACE(code, '-', '') = ?",
                        row -> new Code(row.text("code"), row.instant("expires_at"),
                                row.maybeText("thumbprint").orElse(null), row.maybeText("kiosk_id")),
                        bare)
                .map(code -> admit(code, name, publicJwk, thumbprint))
                .orElseGet(Admission.WrongCode::new));
    }

    private record Code(String code, Instant expiresAt, @Nullable String thumbprint, Optional<String> kioskId) {
    }

    private Admission admit(Code code, String name, String publicJwk, String thumbprint) {
        if (code.thumbprint() != null) {
            return Objects.equals(code.thumbprint(), thumbprint) ? byThumbprint(thumbprint) : new Admission.UsedCode();
        }
        if (!clock.instant().isBefore(code.expiresAt())) {
            return new Admission.ExpiredCode();
        }
        Optional<Kiosk> known = find("thumbprint", thumbprint);
        if (known.isPresent() && known.get().state() == Kiosk.State.CLONED) {
            return new Admission.ClonedKey();
        }
        if (code.kioskId().isPresent()) {
            database.update("UPDATE kiosks SET public_jwk = ?, thumbprint = ?, state = 'ADMITTED', run = NULL,"
                    + " enrolled_at = ? WHERE kiosk_id = ?", publicJwk, thumbprint, clock.instant(),
                    code.kioskId().get());
        } else if (known.isPresent()) {
            database.update("UPDATE kiosks SET state = 'ADMITTED' WHERE thumbprint = ?", thumbprint);
        } else {
            int number = 1 + database.count("SELECT COALESCE(MAX(number), 0) FROM kiosks");
            if (number > KIOSKS_OF_A_HALL * halls) {
                return new Admission.HallFull();
            }
            database.update("INSERT INTO kiosks (number, kiosk_id, name, public_jwk, thumbprint, enrolled_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)", number, "kiosk-%04d".formatted(number), name, publicJwk, thumbprint,
                    clock.instant());
        }
        database.update("UPDATE enrolment_codes SET thumbprint = ? WHERE code = ?", thumbprint, code.code());
        Kiosk admitted = find("thumbprint", thumbprint).orElseThrow();
        keys.admitted(admitted.kioskId(), publicJwk, thumbprint);
        return new Admission.Admitted(admitted);
    }

    private Admission byThumbprint(String thumbprint) {
        return new Admission.Admitted(find("thumbprint", thumbprint).orElseThrow());
    }

    public Optional<Kiosk> find(String kioskId) {
        return find("kiosk_id", kioskId);
    }

    private Optional<Kiosk> find(String column, String value) {
        return database.one("SELECT * FROM kiosks WHERE " + column + " = ?", Kiosks::kiosk, value);
    }

    public List<Kiosk> all() {
        return database.all("SELECT * FROM kiosks ORDER BY number", Kiosks::kiosk);
    }

    public void heard(String kioskId, String health) {
        database.update("UPDATE kiosks SET heard_at = ?, health = ? WHERE kiosk_id = ?", clock.instant(), health,
                kioskId);
    }

    /// Notes which run of the program speaks. A run that a newer one had replaced cannot come back in one machine,
    /// except once, in a message that was long under way; when it comes again, two machines have the same key.
    ///
    /// @return whether the kiosk is found to be cloned
    public boolean isCloned(String kioskId, String run) {
        return database.alone("kiosks", () -> {
            Optional<String> now = database.one("SELECT run FROM kiosks WHERE kiosk_id = ?",
                    row -> row.maybeText("run"), kioskId).flatMap(value -> value);
            if (now.isPresent() && now.get().equals(run)) {
                return false;
            }
            int returns = database.one("SELECT seen_again FROM past_runs WHERE kiosk_id = ? AND run = ?",
                    row -> row.number(1), kioskId, run).orElse(-1);
            if (returns < 0) {
                now.ifPresent(before -> database.update(
                        "INSERT INTO past_runs (kiosk_id, run, seen_again) VALUES (?, ?, 0)", kioskId, before));
                database.update("UPDATE kiosks SET run = ? WHERE kiosk_id = ?", run, kioskId);
                return false;
            }
            database.update("UPDATE past_runs SET seen_again = seen_again + 1 WHERE kiosk_id = ? AND run = ?", kioskId,
                    run);
            if (returns == 0) {
                return false;
            }
            database.update("UPDATE kiosks SET state = 'CLONED' WHERE kiosk_id = ?", kioskId);
            keys.struckOff(kioskId, Kiosk.State.CLONED);
            return true;
        });
    }

    /// From now on it is not let in, until a code made for it is used.
    public void revoke(String kioskId) {
        database.alone("kiosks", () -> {
            keys.struckOff(kioskId, Kiosk.State.REVOKED);
            return database.update("UPDATE kiosks SET state = 'REVOKED' WHERE kiosk_id = ? AND state = 'ADMITTED'",
                    kioskId);
        });
    }

    private static Kiosk kiosk(Database.Row row) throws java.sql.SQLException {
        return new Kiosk(row.text("kiosk_id"), row.number("number"), row.text("name"), row.text("public_jwk"),
                Kiosk.State.valueOf(row.text("state")),
                row.maybeInstant("heard_at"), row.maybeText("health"));
    }
}
