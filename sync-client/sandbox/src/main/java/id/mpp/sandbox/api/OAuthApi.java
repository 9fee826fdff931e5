package id.mpp.sandbox.api;

import id.mpp.sandbox.SandboxTimings;
import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.AccessTokens.Bearer;
import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.ClientAssertions;
import id.mpp.sandbox.identity.DpopProofs.Proof;
import id.mpp.sandbox.identity.IdTokens;
import id.mpp.sandbox.identity.SignIns;
import id.mpp.sandbox.identity.SignIns.Poll;
import id.mpp.sandbox.store.Kiosk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A small OpenID provider: discovery, kiosk tokens, the device flow, revocation.
public final class OAuthApi {

    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final ClientAssertions assertions;
    private final AccessTokens tokens;
    private final Access access;
    private final SignIns signIns;
    private final IdTokens idTokens;
    private final SandboxTimings timings;
    private final Supplier<URI> issuer;

    public OAuthApi(ClientAssertions assertions, AccessTokens tokens, Access access, SignIns signIns, IdTokens idTokens,
            SandboxTimings timings, Supplier<URI> issuer) {
        this.assertions = assertions;
        this.tokens = tokens;
        this.access = access;
        this.signIns = signIns;
        this.idTokens = idTokens;
        this.timings = timings;
        this.issuer = issuer;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/oidc/.well-known/openid-configuration", this::discovery);
        routes.get("/oidc/jwks", ctx -> {
            ctx.contentType("application/json");
            ctx.result(idTokens.publicKeys());
        });
        routes.post("/oidc/device_authorization", ctx -> withKiosk(ctx, this::begin));
        routes.post("/oidc/token", ctx -> withKiosk(ctx, this::token));
        routes.post("/oidc/revoke", ctx -> withKiosk(ctx, this::revoke));
    }

    private void discovery(Context ctx) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer.get().toString());
        metadata.put("jwks_uri", at("/jwks"));
        metadata.put("token_endpoint", at("/token"));
        metadata.put("device_authorization_endpoint", at("/device_authorization"));
        metadata.put("revocation_endpoint", at("/revoke"));
        metadata.put("response_types_supported", List.of());
        metadata.put("subject_types_supported", List.of("pairwise"));
        metadata.put("id_token_signing_alg_values_supported", List.of("ES256"));
        metadata.put("grant_types_supported", List.of("client_credentials", DEVICE_GRANT));
        metadata.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        metadata.put("token_endpoint_auth_signing_alg_values_supported", List.of("ES256"));
        metadata.put("dpop_signing_alg_values_supported", List.of("ES256"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("scopes_supported", List.of("kiosk", "openid", "profile"));
        Json.answer(ctx, metadata);
    }

    private String at(String path) {
        return issuer.get() + path;
    }

    private interface KioskRequest {
        void handle(Context ctx, Kiosk kiosk);
    }

    private void withKiosk(Context ctx, KioskRequest request) {
        List<String> audiences = List.of(issuer.get().toString(), at("/token"), at("/device_authorization"),
                at("/revoke"));
        boolean typeFits = ASSERTION_TYPE.equals(ctx.formParam("client_assertion_type"));
        Optional<Kiosk> kiosk = typeFits
                ? assertions.kiosk(ctx.formParam("client_assertion"), audiences)
                : Optional.empty();
        ctx.header("Cache-Control", "no-store");
        if (kiosk.isEmpty()) {
            error(ctx, 401, "invalid_client", "Client authentication failed");
            return;
        }
        switch (kiosk.get().state()) {
            case ADMITTED -> request.handle(ctx, kiosk.get());
            case REVOKED -> struckOff(ctx, "kiosk-revoked");
            case CLONED -> struckOff(ctx, "kiosk-cloned");
        }
    }

    /// Only a kiosk whose assertion was genuine hears why.
    private static void struckOff(Context ctx, String reason) {
        ctx.status(401);
        Json.answer(ctx, Map.of("error", "invalid_client", "error_description", "The kiosk is no longer let in",
                "reason", reason));
    }

    private void begin(Context ctx, Kiosk kiosk) {
        @Nullable
        String challenge = ctx.formParam("code_challenge");
        if (challenge == null || !"S256".equals(ctx.formParam("code_challenge_method"))) {
            error(ctx, 400, "invalid_request", "PKCE with S256 is needed");
            return;
        }
        String language = Objects.requireNonNullElse(ctx.formParam("ui_locales"), "id");
        SignIns.Begun begun = signIns.begin(kiosk.kioskId(), challenge, Optional.ofNullable(ctx.formParam("nonce")),
                language);
        Json.answer(ctx,
                Map.of("device_code", begun.deviceCode(), "user_code", begun.userCode(), "verification_uri",
                        at("/activate"), "verification_uri_complete", at("/activate?user_code=" + begun.userCode()),
                        "expires_in", timings.signIn().toSeconds(), "interval", timings.signInPoll().toSeconds()));
    }

    private void token(Context ctx, Kiosk kiosk) {
        switch (Objects.requireNonNullElse(ctx.formParam("grant_type"), "")) {
            case "client_credentials" -> kioskToken(ctx, kiosk);
            case DEVICE_GRANT -> citizenToken(ctx, kiosk);
            default -> error(ctx, 400, "unsupported_grant_type", "Neither client_credentials nor device_code");
        }
    }

    private void kioskToken(Context ctx, Kiosk kiosk) {
        if (!"kiosk".equals(Objects.requireNonNullElse(ctx.formParam("scope"), "kiosk"))) {
            error(ctx, 400, "invalid_scope", "A kiosk has the scope kiosk");
            return;
        }
        Proof proof = access.proof(ctx, Optional.empty());
        if (refused(ctx, proof)) {
            return;
        }
        String token = tokens.issue(new Bearer.KioskBearer(kiosk.kioskId()), timings.kioskToken(), boundTo(proof));
        Json.answer(ctx, Map.of("access_token", token, "token_type", type(proof), "expires_in",
                timings.kioskToken().toSeconds(), "scope", "kiosk"));
    }

    private boolean refused(Context ctx, Proof proof) {
        return switch (proof) {
            case Proof.None(),Proof.Held(String _) -> false;
            case Proof.NeedsNonce() -> {
                ctx.header("DPoP-Nonce", access.nonce());
                error(ctx, 400, "use_dpop_nonce", "The proof needs the nonce");
                yield true;
            }
            case Proof.Wrong() -> {
                error(ctx, 400, "invalid_dpop_proof", "The proof does not fit");
                yield true;
            }
        };
    }

    private static Optional<String> boundTo(Proof proof) {
        return proof instanceof Proof.Held(String thumbprint) ? Optional.of(thumbprint) : Optional.empty();
    }

    private static String type(Proof proof) {
        return proof instanceof Proof.Held ? "DPoP" : "Bearer";
    }

    private void citizenToken(Context ctx, Kiosk kiosk) {
        @Nullable
        String deviceCode = ctx.formParam("device_code");
        if (deviceCode == null) {
            error(ctx, 400, "invalid_request", "device_code is needed");
            return;
        }
        Proof proof = access.proof(ctx, Optional.empty());
        if (refused(ctx, proof)) {
            return;
        }
        switch (signIns.poll(kiosk.kioskId(), deviceCode, ctx.formParam("code_verifier"))) {
            case Poll.Pending() -> error(ctx, 400, "authorization_pending", "The citizen has not answered yet");
            case Poll.SlowDown() -> error(ctx, 400, "slow_down", "Poll 5 seconds slower");
            case Poll.Denied() -> error(ctx, 400, "access_denied", "The citizen said no");
            case Poll.Expired() -> error(ctx, 400, "expired_token", "The code has expired");
            case Poll.NotYours() -> error(ctx, 400, "invalid_grant", "No such code for this kiosk");
            case Poll.Approved(Citizen citizen, Optional<String> nonce) -> approved(ctx, kiosk, citizen, nonce, proof);
        }
    }

    private void approved(Context ctx, Kiosk kiosk, Citizen citizen, Optional<String> nonce, Proof proof) {
        Duration life = timings.citizenToken();
        String token = tokens.issue(new Bearer.CitizenBearer(citizen, kiosk.kioskId()), life, boundTo(proof));
        String idToken = idTokens.sign(issuer.get().toString(), kiosk.kioskId(), citizen, nonce);
        Json.answer(ctx,
                Map.of("access_token", token, "token_type", type(proof), "expires_in", life.toSeconds(), "scope",
                        "openid profile", "id_token", idToken));
    }

    private void revoke(Context ctx, Kiosk kiosk) {
        @Nullable
        String token = ctx.formParam("token");
        if (token == null) {
            error(ctx, 400, "invalid_request", "token is needed");
            return;
        }
        tokens.revoke(token, kiosk.kioskId());
        ctx.status(200);
    }

    private static void error(Context ctx, int status, String error, String description) {
        ctx.status(status);
        Json.answer(ctx, Map.of("error", error, "error_description", description));
    }
}
