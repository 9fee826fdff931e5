package id.mpp.sandbox;

import java.time.Duration;

/// How the centre is to fail towards kiosks, so that one can watch what they do about it. Pages for people and
/// `/arrivals` stay honest.
///
/// @param pathPrefix
///            only requests whose path begins so, `/v1/parcels`; empty means all of `/v1` and `/oidc`
/// @param requests
///            how many requests it befalls, then the centre is well again
/// @param span
///            SLOW: how long each answer is held back; UNAVAILABLE: what Retry-After says
public record Misbehaviour(Mode mode, String pathPrefix, int requests, Duration span) {

    public enum Mode {
        NONE,
        /// Answers 500 without doing anything.
        HTTP500,
        /// Answers 200 with a page of HTML, as a captive portal would.
        GARBAGE,
        SLOW,
        /// Answers 503 with Retry-After.
        UNAVAILABLE,
        /// Does what was asked, then hangs up instead of answering.
        LOST_REPLY
    }

    public static final Misbehaviour NONE = always(Mode.NONE);

    /// Until told otherwise; SLOW holds back for 5 s, UNAVAILABLE asks to wait 1 s.
    public static Misbehaviour always(Mode mode) {
        return new Misbehaviour(mode, "", Integer.MAX_VALUE, Duration.ofSeconds(mode == Mode.SLOW ? 5 : 1));
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
        return mode != Mode.NONE && requests > 0 && machineSide && path.startsWith(pathPrefix);
    }

    /// What is left of it after one request.
    public Misbehaviour afterOne() {
        if (requests == Integer.MAX_VALUE) {
            return this;
        }
        return requests <= 1 ? NONE : new Misbehaviour(mode, pathPrefix, requests - 1, span);
    }
}
