package id.mpp.sandbox.api;

import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.AccessTokens.Bearer;
import id.mpp.sandbox.identity.Citizen;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Who sends a request, by its bearer token (RFC 6750).
public final class Access {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;

    public Access(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /// The kiosk's id; a citizen's token is no good here.
    String kiosk(Context ctx) {
        if (bearer(ctx) instanceof Bearer.KioskBearer kiosk) {
            return kiosk.kioskId();
        }
        throw Refusal.unauthorized();
    }

    Citizen citizen(Context ctx) {
        if (bearer(ctx) instanceof Bearer.CitizenBearer citizen) {
            return citizen.citizen();
        }
        throw Refusal.unauthorized();
    }

    private Bearer bearer(Context ctx) {
        @Nullable
        String header = ctx.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refusal.unauthorized();
        }
        return tokens.bearer(header.substring(SCHEME.length()).trim()).orElseThrow(Refusal::unauthorized);
    }
}
