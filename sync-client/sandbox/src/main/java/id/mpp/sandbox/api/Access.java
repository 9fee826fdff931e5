package id.mpp.sandbox.api;

import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.AccessTokens.Bearer;
import id.mpp.sandbox.identity.AccessTokens.Grant;
import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.DpopProofs;
import id.mpp.sandbox.identity.DpopProofs.Asked;
import id.mpp.sandbox.identity.DpopProofs.Proof;
import io.javalin.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Who sends a request: by a token bound to a key and the proof of that key (RFC 9449), or by a bearer token (RFC 6750)
/// that was issued as one.
public final class Access {

    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";

    private final AccessTokens tokens;
    private final DpopProofs proofs;
    private final Supplier<URI> base;

    public Access(AccessTokens tokens, DpopProofs proofs, Supplier<URI> base) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.base = base;
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
        String header = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        if (begins(header, DPOP)) {
            return proved(ctx, header.substring(DPOP.length()).trim());
        }
        if (begins(header, BEARER)) {
            // a bound token sent as a bearer token would be worth as much to a thief (RFC 9449 section 7.2)
            return tokens.grant(header.substring(BEARER.length()).trim()).filter(grant -> grant.boundTo().isEmpty())
                    .map(Grant::bearer).orElseThrow(Refusal::unauthorized);
        }
        throw Refusal.unauthorized();
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private Bearer proved(Context ctx, String token) {
        return switch (proof(ctx, Optional.of(token))) {
            case Proof.Held(String thumbprint) -> tokens.grant(token)
                    .filter(grant -> grant.boundTo().equals(Optional.of(thumbprint)))
                    .map(Grant::bearer)
                    .orElseThrow(Refusal::unauthorized);
            case Proof.NeedsNonce() -> throw new Refusal(401, "use-dpop-nonce", "The proof needs the nonce")
                    .with("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"")
                    .with("DPoP-Nonce", proofs.nonce());
            case Proof.None(),Proof.Wrong() -> throw new Refusal(401, "invalid-dpop-proof", "The proof does not fit")
                    .with("WWW-Authenticate", "DPoP error=\"invalid_dpop_proof\", algs=\"ES256\"");
        };
    }

    /// What the `DPoP` header of this request proves.
    ///
    /// @param token
    ///            empty at the token endpoint
    Proof proof(Context ctx, Optional<String> token) {
        Set<String> authorities = new HashSet<>();
        authorities.add(base.get().getRawAuthority());
        // a kiosk behind a forwarding port calls us by that port's name
        Optional.ofNullable(ctx.header("Host")).ifPresent(authorities::add);
        return proofs.proof(ctx.header("DPoP"),
                new Asked(ctx.method().name(), ctx.path(), authorities, token));
    }

    String nonce() {
        return proofs.nonce();
    }
}
