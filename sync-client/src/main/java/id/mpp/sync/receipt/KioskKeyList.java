package id.mpp.sync.receipt;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import id.mpp.sync.receipt.Verdict.Issuer;
import id.mpp.sync.receipt.Verdict.Why;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.SignedDocument;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every kiosk's keys, old ones too, as the centre has signed them (`GET /v1/kiosk-keys`).
public final class KioskKeyList {

    /// How far the clocks of a kiosk, the centre and whoever verifies may differ.
    private static final Duration SKEW = Duration.ofMinutes(10);
    /// A kiosk whose new key the centre has taken goes on with the old one until it hears so.
    private static final Duration HANDOVER = Duration.ofDays(1);

    private final Instant issuedAt;
    private final List<Period> periods;

    private KioskKeyList(Instant issuedAt, List<Period> periods) {
        this.issuedAt = issuedAt;
        this.periods = periods;
    }

    private record Claims(List<Entry> keys) {
    }

    private record Entry(String kioskId, String name, TrustRoot publicJwk, String state, Instant from,
            Optional<Instant> until) {
    }

    /// How a key's time ended, if it did.
    private enum State {
        /// In use; with an end: replaced in good order.
        ADMITTED, REVOKED, CLONED
    }

    private record Period(Issuer kiosk, ECKey key, State state, Instant from, Optional<Instant> until) {

        boolean hasBegun(Instant at) {
            return !at.isBefore(from.minus(SKEW));
        }

        boolean holds(Instant at) {
            Duration more = state == State.ADMITTED ? HANDOVER : Duration.ZERO;
            return hasBegun(at) && until.filter(end -> !at.isBefore(end.plus(more))).isEmpty();
        }
    }

    /// Reads what the centre answered.
    ///
    /// @throws NotTrustedException
    ///             when the root has not signed it, or not for now; the message says what to do
    public static KioskKeyList read(String compact, TrustRoot root, Instant now) throws NotTrustedException {
        SignedDocument document = SignedDocuments.byRoot(compact, DocumentKind.KIOSK_KEYS, root);
        if (!now.isBefore(document.expiresAt().plus(SKEW))) {
            throw new NotTrustedException("they ended on " + document.expiresAt() + "; fetch them again");
        }
        if (document.issuedAt().isAfter(now.plus(SKEW))) {
            throw new NotTrustedException("they are from the future; set this machine's clock");
        }
        List<Period> periods = new ArrayList<>();
        for (Entry entry : document.claims(Claims.class).keys()) {
            periods.add(period(entry));
        }
        return new KioskKeyList(document.issuedAt(), List.copyOf(periods));
    }

    private static Period period(Entry entry) throws NotTrustedException {
        TrustRoot point = entry.publicJwk();
        ECKey key = new ECKey.Builder(Curve.P_256, new Base64URL(point.x()), new Base64URL(point.y())).build();
        try {
            return new Period(new Issuer(entry.kioskId(), entry.name()), key,
                    State.valueOf(entry.state().toUpperCase(Locale.ROOT)), entry.from(), entry.until());
        } catch (IllegalArgumentException e) {
            throw new NotTrustedException("a key is in a state that this program does not know; it is too old");
        }
    }

    /// What to think of a claim.
    ///
    /// @param text
    ///            the claim, or the whole address of the QR
    public Verdict judge(String text, Instant now) {
        Optional<SignedClaim> read = SignedClaim.read(text);
        if (read.isEmpty()) {
            return new Verdict.NotGenuine(Why.NO_CLAIM);
        }
        SignedClaim claim = read.get();
        Instant at = claim.claim().at();
        if (at.isAfter(now.plus(SKEW))) {
            return new Verdict.NotGenuine(Why.FROM_THE_FUTURE);
        }
        List<Period> ofKiosk = periods.stream().filter(it -> it.kiosk().kioskId().equals(claim.kioskId())).toList();
        List<Period> ofKey = ofKiosk.stream().filter(it -> claim.isSignedBy(it.key())).toList();
        if (ofKey.isEmpty()) {
            return at.isAfter(issuedAt.plus(SKEW))
                    ? new Verdict.KeysUnknown()
                    : new Verdict.NotGenuine(ofKiosk.isEmpty() ? Why.NO_SUCH_KIOSK : Why.SIGNATURE);
        }
        return judge(claim, ofKey);
    }

    /// One key may have had several times: struck off, and let in again with a new code.
    private static Verdict judge(SignedClaim claim, List<Period> ofKey) {
        Instant at = claim.claim().at();
        List<Period> held = ofKey.stream().filter(it -> it.holds(at)).toList();
        Optional<Period> good = held.stream().filter(it -> it.state() == State.ADMITTED).findFirst();
        if (good.isPresent()) {
            return new Verdict.Genuine(claim.claim(), good.get().kiosk());
        }
        if (!held.isEmpty()) {
            return new Verdict.StruckOff(claim.claim(), held.getFirst().kiosk(), true);
        }
        Optional<Period> last = ofKey.stream().filter(it -> it.hasBegun(at))
                .max((one, other) -> one.from().compareTo(other.from()));
        return last.<Verdict>map(period -> switch (period.state()) {
            case ADMITTED -> new Verdict.NotGenuine(Why.AFTER_THE_KEY);
            case REVOKED, CLONED -> new Verdict.StruckOff(claim.claim(), period.kiosk(), false);
        }).orElseGet(() -> new Verdict.NotGenuine(Why.BEFORE_THE_KEY));
    }
}
