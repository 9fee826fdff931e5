package id.mpp.sandbox.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Bearer tokens in memory; a restart forgets them, and kiosks ask again.
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

    private record Grant(Bearer bearer, Instant expiresAt) {
    }

    public String issue(Bearer bearer, Duration life) {
        grants.values().removeIf(grant -> !clock.instant().isBefore(grant.expiresAt()));
        String token = Secrets.token();
        grants.put(token, new Grant(bearer, clock.instant().plus(life)));
        return token;
    }

    public Optional<Bearer> bearer(String token) {
        return Optional.ofNullable(grants.get(token)).filter(grant -> clock.instant().isBefore(grant.expiresAt()))
                .map(Grant::bearer);
    }

    /// Does nothing to a token of another kiosk (RFC 7009 section 2.1).
    public void revoke(String token, String kioskId) {
        Grant grant = grants.get(token);
        if (grant == null) {
            return;
        }
        String owner = switch (grant.bearer()) {
            case Bearer.KioskBearer kiosk -> kiosk.kioskId();
            case Bearer.CitizenBearer citizen -> citizen.kioskId();
        };
        if (owner.equals(kioskId)) {
            grants.remove(token);
        }
    }
}
