package id.mpp.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the centre is to fail towards kiosks, so that one can watch what they do about it. Pages for people and
/// `/arrivals` stay honest.
///
/// @param pathPrefix
///            only requests whose path begins so, `/v1/parcels`; empty means all of `/v1` and `/oidc`
/// @param requests
///            how many requests it befalls, then the centre is well again
/// @param span
///            SLOW: how long each answer is held back; UNAVAILABLE: what Retry-After says; CLOCK_OFF: by how much
public record Misbehaviour(Mode mode, String pathPrefix, int requests, Duration span) {

    public enum Mode {
        NONE,
        /// Answers 500 without doing anything.
        HTTP500,
        /// Answers 200 with a page of HTML, as a captive portal would.
        GARBAGE,
        /// Sends to a page elsewhere, as another kind of captive portal would.
        REDIRECT,
        SLOW,
        /// Answers 503 with Retry-After.
        UNAVAILABLE,
        /// Does what was asked, then hangs up instead of answering.
        LOST_REPLY,
        /// Takes a parcel over and acknowledges another digest.
        WRONG_DIGEST,
        /// Its clock is ahead: header `Date`, serverTime, tokens, what it signs. Not counted in requests.
        CLOCK_OFF,
        /// Shows a certificate that has expired, where it listens with TLS. Not counted in requests.
        EXPIRED_CERTIFICATE;

        /// `lostReply`, in whatever case.
        public static Optional<Mode> of(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return List.of(values()).stream()
                    .filter(mode -> mode.name().toLowerCase(Locale.ROOT).replace("_", "").equals(plain)).findFirst();
        }

        /// Whether it is a state of the centre rather than something that befalls single requests.
        boolean isState() {
            return this == CLOCK_OFF || this == EXPIRED_CERTIFICATE;
        }

        private Duration usualSpan() {
            return switch (this) {
                case SLOW -> Duration.ofSeconds(5);
                case CLOCK_OFF -> Duration.ofHours(1);
                case NONE, HTTP500, GARBAGE, REDIRECT, UNAVAILABLE, LOST_REPLY, WRONG_DIGEST, EXPIRED_CERTIFICATE ->
                    Duration.ofSeconds(1);
            };
        }
    }

    public static final Misbehaviour NONE = always(Mode.NONE);

    /// Until told otherwise; SLOW holds back for 5 s, UNAVAILABLE asks to wait 1 s, CLOCK_OFF is an hour ahead.
    public static Misbehaviour always(Mode mode) {
        return new Misbehaviour(mode, "", Integer.MAX_VALUE, mode.usualSpan());
    }

    /// The next request whose path begins with `pathPrefix`, and no other.
    public static Misbehaviour once(Mode mode, String pathPrefix) {
        return new Misbehaviour(mode, pathPrefix, 1, always(mode).span());
    }

    public Misbehaviour withSpan(Duration newSpan) {
        return new Misbehaviour(mode, pathPrefix, requests, newSpan);
    }

    /// Whether a request with this path is to fail.
    public boolean befalls(String path) {
        boolean machineSide = path.startsWith("/v1/")
                || (path.startsWith("/oidc/") && !path.startsWith("/oidc/activate"));
        return mode != Mode.NONE && !mode.isState() && requests > 0 && machineSide && path.startsWith(pathPrefix);
    }

    /// What is left of it after one request.
    public Misbehaviour afterOne() {
        if (requests == Integer.MAX_VALUE) {
            return this;
        }
        return requests <= 1 ? NONE : new Misbehaviour(mode, pathPrefix, requests - 1, span);
    }
}
