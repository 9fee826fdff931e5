package id.mpp.sandbox.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.opener.SealingKey;
import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Kiosks.Admission;
import id.mpp.sandbox.store.SealingKeys;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A machine becomes a kiosk.
public final class EnrolmentApi {

    private final Access access;
    private final Kiosks kiosks;
    private final SealingKeys sealingKeys;
    private final Statements statements;
    private final SandboxConfig config;
    private final Supplier<URI> issuer;

    public EnrolmentApi(Access access, Kiosks kiosks, SealingKeys sealingKeys, Statements statements,
            SandboxConfig config,
            Supplier<URI> issuer) {
        this.access = access;
        this.kiosks = kiosks;
        this.sealingKeys = sealingKeys;
        this.statements = statements;
        this.config = config;
        this.issuer = issuer;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/enrolments", this::enrol);
        routes.get("/v1/sealing-keys", this::sealingKeys);
    }

    private void sealingKeys(Context ctx) {
        access.kiosk(ctx);
        SealingKeys.Announcement announcement = sealingKeys.announcement();
        List<Map<String, Object>> keys = announcement.keys().stream()
                .map(key -> Map.<String, Object>of("keyId", key.key().keyId(), "publicKey",
                        Base64.getEncoder().encodeToString(key.key().publicKey()), "notBefore",
                        key.notBefore().toString(), "notAfter", key.notAfter().toString()))
                .toList();
        Json.signed(ctx, statements.sign(Typ.SEALING_KEYS, Statements.ALL_KIOSKS, announcement.seq(),
                Map.of("keys", keys)));
    }

    private void enrol(Context ctx) {
        JsonNode body = Json.body(ctx);
        String code = Json.text(body, "code", 32);
        String name = Json.text(body, "name", 80);
        ECKey key = publicKey(body.path("publicJwk"));
        switch (kiosks.admit(code, name, key.toJSONString(), thumbprint(key))) {
            case Admission.Admitted(Kiosk kiosk) -> admitted(ctx, kiosk);
            case Admission.WrongCode() -> throw Refusal.badRequest("The code is unknown");
            case Admission.UsedCode() -> throw new Refusal(409, "code-used", "The code has been used");
            case Admission.ExpiredCode() -> throw new Refusal(410, "code-expired", "The code has expired");
            case Admission.HallFull() -> throw new Refusal(409, "hall-full", "Nine kiosks a hall are the most");
            case Admission.ClonedKey() -> throw new Refusal(409, "key-refused", "This key is in two machines");
        }
    }

    private void admitted(Context ctx, Kiosk kiosk) {
        SealingKey sealingKey = sealingKeys.current();
        String publicKey = Base64.getEncoder().encodeToString(sealingKey.publicKey());
        ctx.status(201);
        Json.answer(ctx,
                Map.of("kioskId", kiosk.kioskId(), "kioskNumber", kiosk.seriesDigit(), "site",
                        Map.of("name", config.siteName(), "region", config.region()), "issuer",
                        issuer.get().toString(), "sealingKey",
                        Map.of("keyId", sealingKey.keyId(), "publicKey", publicKey), "trustRoot",
                        statements.root().publicJwk()));
    }

    private static ECKey publicKey(JsonNode jwk) {
        try {
            ECKey key = ECKey.parse(jwk.toString());
            if (key.isPrivate() || !key.getCurve().equals(Curve.P_256)) {
                throw Refusal.badRequest("publicJwk: a public key on P-256 is needed");
            }
            return key;
        } catch (ParseException | IllegalStateException e) {
            throw Refusal.badRequest("publicJwk: a public key on P-256 is needed");
        }
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
