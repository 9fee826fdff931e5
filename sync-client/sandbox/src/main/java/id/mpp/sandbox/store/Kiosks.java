package id.mpp.sandbox.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Kiosks and the one-time codes that admit them.
public final class Kiosks {

    /// Letters and digits nobody mistakes for one another when read out in a hall.
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 8;
    private static final int MOST_KIOSKS = 9;

    private final Database database;
    private final Clock clock;
    private final Duration codeLife;
    private final SecureRandom random = new SecureRandom();

    public Kiosks(Database database, Clock clock, Duration codeLife) {
        this.database = database;
        this.clock = clock;
        this.codeLife = codeLife;
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

        /// The offline series has one digit, so nine is the most.
        record HallFull() implements Admission {
        }
    }

    /// A code that can be used now; a new one once the last has been used or has expired.
    public String usableCode() {
        return database.alone(() -> database
                .one("SELECT code FROM enrolment_codes WHERE thumbprint IS NULL AND expires_at > ?",
                        row -> row.text("code"), clock.instant())
                .orElseGet(this::newCode));
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        while (code.length() < CODE_LENGTH) {
            code.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
        }
        String shown = code.insert(CODE_LENGTH / 2, '-').toString();
        database.update("INSERT INTO enrolment_codes (code, expires_at) VALUES (?, ?)", shown,
                clock.instant().plus(codeLife));
        return shown;
    }

    /// Admits a machine whose code is right.
    ///
    /// @param thumbprint
    ///            of the key (RFC 7638); the same key with the same code is the same kiosk asking again
    public Admission admit(String typedCode, String name, String publicJwk, String thumbprint) {
        String bare = typedCode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return database.alone(() -> database
                .one("SELECT * FROM enrolment_codes WHERE REPLACE(code, '-', '') = ?",
                        row -> new Code(row.text("code"), row.instant("expires_at"),
                                row.maybeText("thumbprint").orElse(null)),
                        bare)
                .map(code -> admit(code, name, publicJwk, thumbprint))
                .orElseGet(Admission.WrongCode::new));
    }

    private record Code(String code, Instant expiresAt, @Nullable String thumbprint) {
    }

    private Admission admit(Code code, String name, String publicJwk, String thumbprint) {
        if (code.thumbprint() != null) {
            return Objects.equals(code.thumbprint(), thumbprint) ? byThumbprint(thumbprint) : new Admission.UsedCode();
        }
        if (!clock.instant().isBefore(code.expiresAt())) {
            return new Admission.ExpiredCode();
        }
        if (find("thumbprint", thumbprint).isEmpty()) {
            int number = 1 + database.count("SELECT COALESCE(MAX(number), 0) FROM kiosks");
            if (number > MOST_KIOSKS) {
                return new Admission.HallFull();
            }
            database.update("INSERT INTO kiosks (number, kiosk_id, name, public_jwk, thumbprint, enrolled_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)", number, "kiosk-%04d".formatted(number), name, publicJwk, thumbprint,
                    clock.instant());
        }
        database.update("UPDATE enrolment_codes SET thumbprint = ? WHERE code = ?", thumbprint, code.code());
        return byThumbprint(thumbprint);
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

    private static Kiosk kiosk(Database.Row row) throws java.sql.SQLException {
        return new Kiosk(row.text("kiosk_id"), row.number("number"), row.text("name"), row.text("public_jwk"),
                row.maybeInstant("heard_at"), row.maybeText("health"));
    }
}
