package id.mpp.sandbox.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens in memory; a restart forgets them, and kiosks ask again.
public final class AccessTokens {

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /// Whom a token speaks for.
    public sealed interface Bearer {

        record KioskBearer(String kioskId) implements Bearer {
        }

        /// A citizen at a kiosk.
        ///
        /// @param kioskId
        ///            where the citizen stands
        record CitizenBearer(Citizen citizen, String kioskId) implements Bearer {
        }
    }

    /// @param boundTo
    ///            thumbprint of the key that must be proved with it (RFC 9449 section 6); empty for a plain bearer token
    public record Grant(Bearer bearer, Instant expiresAt, Optional<String> boundTo) {
    }

    public String issue(Bearer bearer, Duration life, Optional<String> boundTo) {
        grants.values().removeIf(grant -> !clock.instant().isBefore(grant.expiresAt()));
        String token = Secrets.token();
        grants.put(token, new Grant(bearer, clock.instant().plus(life), boundTo));
        return token;
    }

    public Optional<Grant> grant(String token) {
        return Optional.ofNullable(grants.get(token)).filter(grant -> clock.instant().isBefore(grant.expiresAt()));
    }

    /// Ends all tokens of a kiosk that is no longer let in, and of citizens standing at it.
    public void revokeAll(String kioskId) {
        grants.values().removeIf(grant -> owner(grant).equals(kioskId));
    }

    private static String owner(Grant grant) {
        return switch (grant.bearer()) {
            case Bearer.KioskBearer kiosk -> kiosk.kioskId();
            case Bearer.CitizenBearer citizen -> citizen.kioskId();
        };
    }

    /// Does nothing to a token of another kiosk (RFC 7009 section 2.1).
    public void revoke(String token, String kioskId) {
        Grant grant = grants.get(token);
        if (grant != null && owner(grant).equals(kioskId)) {
            grants.remove(token);
        }
    }
}
