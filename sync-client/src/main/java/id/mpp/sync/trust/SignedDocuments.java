package id.mpp.sync.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.trust.NotTrustedException.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Believes or refuses what is said to come from the centre: a compact JWS (RFC 7515), ES256 by the pinned key, of the
/// expected `typ`, from this centre, for this kiosk or for all, of now, and not older than what was accepted before.
public final class SignedDocuments {

    /// The `aud` of what is meant for every kiosk.
    private static final String EVERY_KIOSK = "kiosks";

    private final Supplier<Optional<Pinned>> pinned;
    private final InstantSource time;
    private final Duration skew;
    private final ReplayMemory memory;

    /// @param folder
    ///            the private data folder
    /// @param pinned
    ///            what was agreed at enrolment; empty as long as nothing was
    /// @param skew
    ///            how far two honest clocks may differ
    public SignedDocuments(Path folder, Supplier<Optional<Pinned>> pinned, InstantSource time, Duration skew) {
        this.pinned = pinned;
        this.time = time;
        this.skew = skew;
        this.memory = new ReplayMemory(folder.resolve("trust"));
    }

    /// Checks one that has just come.
    ///
    /// @throws NotTrustedException
    ///             when it is not believed; the reason is for log and staff
    public SignedDocument open(String compact, DocumentKind kind) throws NotTrustedException {
        Pinned whom = whom();
        SignedDocument document = verify(compact, kind, whom);
        Instant now = time.instant();
        require(now.isBefore(document.expiresAt().plus(skew)), Why.EXPIRED, "expired");
        require(!document.issuedAt().isAfter(now.plus(skew)), Why.EARLY, "from the future");
        require(!kind.ordered() || document.seq() >= memory.last(whom.root(), kind), Why.REPLAYED,
                "older than the last one accepted: a replay?");
        return document;
    }

    /// Checks one that was accepted before and has lain on this disk since. Its end is not judged: whoever keeps a
    /// document decides whether an old one is better than none.
    ///
    /// @throws NotTrustedException
    ///             when the disk has damaged it, or the kiosk was enrolled elsewhere since
    public SignedDocument reopen(String compact, DocumentKind kind) throws NotTrustedException {
        return verify(compact, kind, whom());
    }

    /// From now on an older one of its kind is a replay. Call it when the document has taken effect.
    ///
    /// @throws IOException
    ///             when that could not be made durable
    public void accepted(SignedDocument document) throws IOException {
        Optional<Pinned> whom = pinned.get();
        if (document.kind().ordered() && whom.isPresent()) {
            memory.remember(whom.get().root(), document.kind(), document.seq());
        }
    }

    /// Whom this kiosk believes now.
    public Optional<Pinned> pinned() {
        return pinned.get();
    }

    private Pinned whom() throws NotTrustedException {
        return pinned.get()
                .orElseThrow(() -> new NotTrustedException(
                        "this kiosk has no trust root; enrol it again with a new code"));
    }

    /// Checks one by a trust root alone: for somebody who is no kiosk. Whose it is, for whom and until when is not
    /// judged.
    ///
    /// @throws NotTrustedException
    ///             when the root did not sign it, or it is of another kind
    public static SignedDocument byRoot(String compact, DocumentKind kind, TrustRoot root) throws NotTrustedException {
        return read(compact, kind, root).document();
    }

    private static SignedDocument verify(String compact, DocumentKind kind, Pinned whom) throws NotTrustedException {
        Opened opened = read(compact, kind, whom.root());
        JWTClaimsSet claims = opened.claims();
        require(claims.getIssuer() != null && whom.isIssuer(claims.getIssuer()), "from another issuer");
        require(claims.getAudience().contains(whom.kioskId()) || claims.getAudience().contains(EVERY_KIOSK),
                "for another kiosk");
        return opened.document();
    }

    private record Opened(SignedDocument document, JWTClaimsSet claims) {
    }

    private static Opened read(String compact, DocumentKind kind, TrustRoot root) throws NotTrustedException {
        require(compact.length() <= kind.longest(), "longer than " + kind.longest() + " characters");
        try {
            SignedJWT jwt = SignedJWT.parse(compact.strip());
            checkSignature(jwt, kind, root);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Long seq = claims.getLongClaim("seq");
            require(seq != null && seq >= 0, "without its number");
            return new Opened(new SignedDocument(kind, compact.strip(), seq, instant(claims.getIssueTime(), "iat"),
                    instant(claims.getExpirationTime(), "exp"), jwt.getPayload().toBytes()), claims);
        } catch (ParseException e) {
            // without its cause: the parser quotes what it could not read
            throw new NotTrustedException("not a signed document");
        }
    }

    private static void checkSignature(SignedJWT jwt, DocumentKind kind, TrustRoot root) throws NotTrustedException {
        JWSHeader header = jwt.getHeader();
        require(JWSAlgorithm.ES256.equals(header.getAlgorithm()), "not signed with ES256");
        require(header.getType() != null && header.getType().toString().equals(kind.typ()),
                "something else than " + kind.typ());
        require(root.thumbprint().equals(header.getKeyID()), "signed with a key that is not pinned here");
        try {
            require(jwt.verify(new ECDSAVerifier(root.key())), "its signature is wrong");
        } catch (JOSEException e) {
            throw new NotTrustedException("its signature cannot be checked");
        }
    }

    private static Instant instant(@Nullable Date date, String claim) throws NotTrustedException {
        if (date == null) {
            throw new NotTrustedException("without " + claim);
        }
        return date.toInstant();
    }

    private static void require(boolean good, String otherwise) throws NotTrustedException {
        require(good, Why.NOT_GENUINE, otherwise);
    }

    private static void require(boolean good, Why why, String otherwise) throws NotTrustedException {
        if (!good) {
            throw new NotTrustedException(why, otherwise);
        }
    }
}
