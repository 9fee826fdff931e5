package id.mpp.sandbox.identity;

import id.mpp.sandbox.SandboxTimings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sign-ins under way: begun by a kiosk, decided on a phone, collected by the kiosk (RFC 8628).
public final class SignIns {

    private final Clock clock;
    private final SandboxTimings timings;
    private final List<SignIn> underWay = new ArrayList<>();

    public SignIns(Clock clock, SandboxTimings timings) {
        this.clock = clock;
        this.timings = timings;
    }

    /// What the kiosk gets to show.
    ///
    /// @param language
    ///            of the page on the phone, `id` or `en`
    public record Begun(String deviceCode, String userCode, String language, Instant expiresAt) {
    }

    /// What a poll is told (RFC 8628 section 3.5).
    public sealed interface Poll {

        record Pending() implements Poll {
        }

        record SlowDown() implements Poll {
        }

        record Denied() implements Poll {
        }

        record Expired() implements Poll {
        }

        /// Unknown, of another kiosk, collected already, or the PKCE verifier does not fit.
        record NotYours() implements Poll {
        }

        record Approved(Citizen citizen, Optional<String> nonce) implements Poll {
        }
    }

    private enum Answer {
        NONE, APPROVED, DENIED
    }

    private static final class SignIn {
        final Begun begun;
        final String kioskId;
        final String challenge;
        final Optional<String> nonce;
        Duration interval;
        Instant lastPoll = Instant.EPOCH;
        Answer answer = Answer.NONE;
        @Nullable
        Citizen citizen;

        SignIn(Begun begun, String kioskId, String challenge, Optional<String> nonce, Duration interval) {
            this.begun = begun;
            this.kioskId = kioskId;
            this.challenge = challenge;
            this.nonce = nonce;
            this.interval = interval;
        }
    }

    /// Begins a sign-in that a phone may decide.
    ///
    /// @param challenge
    ///            PKCE S256 (RFC 7636)
    public synchronized Begun begin(String kioskId, String challenge, Optional<String> nonce, String language) {
        // an expired one is kept a while, so that its kiosk hears "expired" and not "unknown"
        underWay.removeIf(s -> s.begun.expiresAt().plus(timings.signIn()).isBefore(clock.instant()));
        Begun begun = new Begun(Secrets.token(), Secrets.userCode(), language,
                clock.instant().plus(timings.signIn()));
        underWay.add(new SignIn(begun, kioskId, challenge, nonce, timings.signInPoll()));
        return begun;
    }

    public synchronized Poll poll(String kioskId, String deviceCode, @Nullable String verifier) {
        Optional<SignIn> found = underWay.stream().filter(s -> s.begun.deviceCode().equals(deviceCode)).findFirst();
        if (found.isEmpty() || !found.get().kioskId.equals(kioskId) || !fits(verifier, found.get().challenge)) {
            return new Poll.NotYours();
        }
        SignIn signIn = found.get();
        boolean tooSoon = clock.instant().isBefore(signIn.lastPoll.plus(signIn.interval));
        signIn.lastPoll = clock.instant();
        return switch (signIn.answer) {
            case APPROVED -> collected(signIn);
            case DENIED -> new Poll.Denied();
            case NONE -> {
                if (expired(signIn)) {
                    yield new Poll.Expired();
                }
                if (tooSoon) {
                    signIn.interval = signIn.interval.plus(timings.slowDown());
                    yield new Poll.SlowDown();
                }
                yield new Poll.Pending();
            }
        };
    }

    private Poll collected(SignIn signIn) {
        underWay.remove(signIn);
        @Nullable
        Citizen citizen = signIn.citizen;
        return citizen == null ? new Poll.NotYours() : new Poll.Approved(citizen, signIn.nonce);
    }

    private static boolean fits(@Nullable String verifier, String challenge) {
        if (verifier == null) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            byte[] computed = Base64.getUrlEncoder().withoutPadding().encode(digest);
            return MessageDigest.isEqual(computed, challenge.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The undecided sign-in a phone has typed or scanned; case and dash do not matter.
    public synchronized Optional<Begun> undecided(String userCode) {
        return find(userCode).map(s -> s.begun);
    }

    /// Answers whether there was something to approve.
    public synchronized boolean approve(String userCode, Citizen citizen) {
        Optional<SignIn> signIn = find(userCode);
        signIn.ifPresent(s -> {
            s.citizen = citizen;
            s.answer = Answer.APPROVED;
        });
        return signIn.isPresent();
    }

    public synchronized boolean deny(String userCode) {
        Optional<SignIn> signIn = find(userCode);
        signIn.ifPresent(s -> s.answer = Answer.DENIED);
        return signIn.isPresent();
    }

    private Optional<SignIn> find(String userCode) {
        String bare = bare(userCode);
        return underWay.stream().filter(s -> bare(s.begun.userCode()).equals(bare))
                .filter(s -> s.answer == Answer.NONE && !expired(s)).findFirst();
    }

    private static String bare(String userCode) {
        return userCode.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private boolean expired(SignIn signIn) {
        return !clock.instant().isBefore(signIn.begun.expiresAt());
    }
}
