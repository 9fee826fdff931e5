package id.mpp.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.seal.Sealer;
import id.mpp.sync.seal.SealingKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A kiosk reduced to its wire: it enrols, seals with the product's own sealer, and sends what it is told.
final class TestKiosk {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Wire wire;
    private final Clock clock;
    private final ECKey key;
    private final String kioskId;
    private final String issuer;
    private final Answer enrolment;
    private final Sealer sealer;
    private String token = "";
    private Duration clockOff = Duration.ZERO;
    private int sealed;

    private TestKiosk(Wire wire, Clock clock, ECKey key, Answer enrolment) throws IOException {
        this.wire = wire;
        this.clock = clock;
        this.key = key;
        this.enrolment = enrolment;
        this.kioskId = enrolment.field("kioskId");
        this.issuer = enrolment.field("issuer");
        this.sealer = new Sealer(new SealingKey(enrolment.json().path("sealingKey").path("keyId").asString(),
                enrolment.json().path("sealingKey").path("publicKey").asString()));
        renewToken();
    }

    static TestKiosk enrolled(Sandbox sandbox, Wire wire, Clock clock) throws IOException {
        ECKey key = newKey();
        return new TestKiosk(wire, clock, key, enrol(wire, sandbox.enrolmentCode(), "Kios uji", key).expect(201));
    }

    /// The same kiosk after its line was interrupted; its old token is worth nothing at a restarted centre.
    TestKiosk over(Wire newWire) throws IOException {
        return new TestKiosk(newWire, clock, key, enrolment);
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer enrol(Wire wire, String code, String name, ECKey key) throws IOException {
        byte[] body = Wire.json(Map.of("code", code, "name", name, "publicJwk", key.toPublicJWK().toJSONObject()));
        return wire.exchange(wire.to("/v1/enrolments").header("Content-Type", "application/json"), "POST", body);
    }

    /// What it was told when it enrolled.
    Answer enrolment() {
        return enrolment;
    }

    /// As a kiosk does that goes by the centre's clock.
    void wrongClockBy(Duration ahead) {
        clockOff = ahead;
    }

    /// Signs a sample citizen in by way of the phone's page.
    String citizenToken(String citizen) throws IOException {
        String verifier = "v".repeat(43);
        String challenge = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        Answer begun = oauth("/device_authorization", Map.of("scope", "openid profile", "code_challenge", challenge,
                "code_challenge_method", "S256")).expect(200);
        wire.press("/oidc/activate", Map.of("user_code", begun.field("user_code"), "citizen", citizen, "decision",
                "approve")).expect(200);
        return oauth("/token", Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code",
                begun.field("device_code"), "code_verifier", verifier)).expect(200).field("access_token");
    }

    Answer heartbeat(UUID run) throws IOException {
        return send("PUT", "/v1/kiosks/" + kioskId + "/heartbeat", Map.of("screen", "welcome", "devices", List.of(),
                "waitingParcels", 0, "setAside", 0, "version", "0.1.0", "run", run.toString()));
    }

    String kioskId() {
        return kioskId;
    }

    String issuer() {
        return issuer;
    }

    String assertion(String audience) {
        return assertion(audience, kioskId, key);
    }

    String assertion(String audience, String subject, ECKey signingKey) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(subject).subject(subject).audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plus(clockOff).plus(Duration.ofMinutes(1)))).build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            jwt.sign(new ECDSASigner(signingKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /// Signs anything with the kiosk's key.
    String signs(JWSHeader header, JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /// What it would print on a receipt.
    String claim(Instant at) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("mpp-claim+jwt")).build();
        return signs(header, new JWTClaimsSet.Builder().issuer(kioskId).issueTime(Date.from(at))
                .claim("rcp", "26-0472-7K").claim("svc", "dukcapil.akta-lahir")
                .claim("dig", Base64.getUrlEncoder().withoutPadding().encodeToString(digest(new byte[10]))).build());
    }

    /// A form post to the OpenID provider, authenticated.
    Answer oauth(String path, Map<String, String> fields) throws IOException {
        return oauth(path, fields, assertion(issuer));
    }

    Answer oauth(String path, Map<String, String> fields, String assertion) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", assertion);
        return wire.exchange(wire.to("/oidc" + path).header("Content-Type", "application/x-www-form-urlencoded"),
                "POST", Wire.form(form));
    }

    void renewToken() throws IOException {
        token = oauth("/token", Map.of("grant_type", "client_credentials", "scope", "kiosk")).expect(200)
                .field("access_token");
    }

    HttpRequest.Builder to(String path) {
        return wire.to(path).header("Authorization", "Bearer " + token);
    }

    Answer get(String path) throws IOException {
        return wire.exchange(to(path), "GET", new byte[0]);
    }

    Answer delete(String path) throws IOException {
        return wire.exchange(to(path), "DELETE", new byte[0]);
    }

    Answer send(String method, String path, Object body) throws IOException {
        return wire.exchange(to(path).header("Content-Type", "application/json"), method, Wire.json(body));
    }

    Answer reserve(UUID ticketId, String agencyId, boolean priority) throws IOException {
        return send("POST", "/v1/queues/" + agencyId + "/reservations",
                Map.of("ticketId", ticketId.toString(), "serviceId", agencyId + ".contoh", "priority", priority));
    }

    /// A sealed file and its name.
    @SuppressWarnings("ArrayRecordComponent") // a file in memory, never compared
    record SealedParcel(String id, byte[] bytes) {

        String sha256() {
            return HexFormat.of().formatHex(digest(bytes));
        }

        String reprDigest() {
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest(bytes)) + ":";
        }
    }

    SealedParcel application(String receipt, byte[] pdf) throws IOException {
        Map<String, Object> manifest = Map.of("createdAt", clock.instant().toString(), "kiosk", kioskId, "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta <b>Kelahiran</b>", "agencyId", "dukcapil", "assurance",
                "SIGNED_IN", "receipt", receipt);
        return seal(new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", pdf))));
    }

    SealedParcel ticket(UUID ticketId, String number, String agencyId, String outcome) throws IOException {
        Map<String, Object> manifest = Map.of("ticketId", ticketId.toString(), "number", number, "agencyId", agencyId,
                "serviceId", agencyId + ".contoh", "outcome", outcome, "priority", false, "at",
                clock.instant().toString());
        return seal(new Contents(ParcelKind.TICKET, manifest, List.of()));
    }

    SealedParcel seal(Contents contents) throws IOException {
        ParcelId id = ParcelId.at(clock.instant(), new Random(clock.millis() + ++sealed));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sealer.seal(id, contents, file);
        return new SealedParcel(id.toString(), file.toByteArray());
    }

    Answer put(SealedParcel parcel) throws IOException {
        return wire.exchange(parcelTo(parcel), "PUT", parcel.bytes());
    }

    HttpRequest.Builder parcelTo(SealedParcel parcel) {
        return to("/v1/parcels/" + parcel.id()).header("Content-Type", "application/vnd.mpp.parcel")
                .header("Repr-Digest", parcel.reprDigest());
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
