package id.mpp.device.card.vendor;

import id.mpp.device.card.CardIdentity;
import id.mpp.device.card.CardIdentity.Photo;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The answer to `POST /read` as an outcome.
public final class VendorIdentity {

    private static final Pattern NIK = Pattern.compile("[0-9]{16}");

    private VendorIdentity() {
    }

    /// The bytes of an answer; what cannot be understood is [Why#UNREADABLE].
    public static IdentityOutcome parse(byte[] answer) {
        return VendorAnswer.parse(answer).map(VendorIdentity::outcome).orElseGet(() -> new NotRead(Why.UNREADABLE));
    }

    static IdentityOutcome outcome(VendorAnswer answer) {
        return switch (answer.value("outcome")) {
            case "read" -> read(answer);
            case "no-card" -> new NotRead(Why.NO_CARD);
            case "card-gone" -> new NotRead(Why.CARD_GONE);
            case "wrong-card" -> new NotRead(Why.WRONG_CARD);
            case "blocked" -> new NotRead(Why.CARD_BLOCKED);
            case "sam-missing" -> new NotRead(Why.SAM_MISSING);
            case "sam-refuses" -> new NotRead(Why.SAM_REFUSES);
            case "time-over" -> new NotRead(Why.TIME_OVER);
            default -> new NotRead(Why.UNREADABLE);
        };
    }

    private static IdentityOutcome read(VendorAnswer answer) {
        try {
            var nik = answer.value("nik");
            var photo = Base64.getDecoder().decode(answer.value("photo"));
            return NIK.matcher(nik).matches()
                    ? new Read(new CardIdentity(nik, answer.value("name"), answer.value("birth-place"),
                            day(answer.value("birth-date")), answer.value("address"), new Photo(photo)))
                    : new NotRead(Why.UNREADABLE);
        } catch (IllegalArgumentException noBase64) {
            return new NotRead(Why.UNREADABLE);
        }
    }

    /// As ISO 8601 writes it.
    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
