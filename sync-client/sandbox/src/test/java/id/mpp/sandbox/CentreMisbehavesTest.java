package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Misbehaviour.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/// The ways to fail that are more than a status; the others are in [ParcelTest].
class CentreMisbehavesTest extends SandboxFixture {

    @Test
    void wrongDigestIsAcknowledgedThoughTheParcelIsHere() throws IOException {
        TestKiosk.SealedParcel parcel = kiosk.application("26-0472-7K", new byte[10]);
        sandbox.misbehave(Misbehaviour.once(Mode.WRONG_DIGEST, "/v1/parcels/"));
        Answer lie = kiosk.put(parcel).expect(201);
        assertNotEquals(parcel.sha256(), lie.field("sha256"));
        assertEquals("", lie.field("proof"));
        assertEquals(parcel.sha256(), kiosk.put(parcel).expect(200).field("sha256"));
    }

    @Test
    void captivePortalSendsElsewhere() throws IOException {
        sandbox.misbehave(Misbehaviour.always(Mode.REDIRECT));
        Answer portal = wire.page(kiosk.to("/v1/queues"), "GET", new byte[0]).expect(302);
        assertTrue(portal.header("Location").startsWith("http://portal.example/"));
        sandbox.misbehave(Misbehaviour.NONE);
        kiosk.get("/v1/queues").expect(200);
    }

    @Test
    void clockIsAnHourOffWhereverItCanBeSeen() throws IOException {
        wire.press("/arrivals/misbehave", Map.of("mode", "CLOCK_OFF")).expect(303);
        kiosk.wrongClockBy(Duration.ofHours(1));
        kiosk.renewToken();
        Answer queues = kiosk.get("/v1/queues").expect(200);
        ZonedDateTime date = ZonedDateTime.parse(queues.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertEquals(clock.instant().plus(Duration.ofHours(1)), date.toInstant());
        sandbox.misbehave(Misbehaviour.NONE);
        kiosk.wrongClockBy(Duration.ZERO);
        kiosk.renewToken();
        kiosk.get("/v1/queues").expect(200);
    }

    @Test
    void overHttpByNameAndNoOtherName() throws IOException {
        Answer chosen = wire.page(wire.to("/misbehave").header("Content-Type", "application/json"), "POST",
                Wire.json(Map.of("mode", "wrongDigest", "path", "/v1/parcels", "requests", 3)));
        chosen.expect(200);
        assertEquals(new Misbehaviour(Mode.WRONG_DIGEST, "/v1/parcels", 3, Duration.ofSeconds(1)),
                sandbox.misbehaviour());
        wire.page(wire.to("/misbehave").header("Content-Type", "application/json"), "POST",
                Wire.json(Map.of("mode", "sulk"))).expect(400);
    }

    @Test
    void fromTheConfiguration() throws IOException {
        try (Sandbox ill = Sandbox.start(SandboxConfig.inMemory().withMisbehaviour(Misbehaviour.always(Mode.HTTP500)));
                Wire toIt = new Wire(ill.base())) {
            toIt.page("/oidc/jwks").expect(500);
        }
    }

    @Test
    void expiredCertificateIsShownAndReplaced() throws Exception {
        try (Sandbox secure = Sandbox.start(SandboxConfig.inMemory().withTls())) {
            assertEquals("https", secure.base().getScheme());
            URI keys = URI.create(secure.base() + "/oidc/jwks");
            assertEquals(200, status(secure, keys));

            secure.misbehave(Misbehaviour.always(Mode.EXPIRED_CERTIFICATE));
            SSLHandshakeException refused = assertThrows(SSLHandshakeException.class, () -> status(secure, keys));
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertInstanceOf(CertificateExpiredException.class, cause);

            secure.misbehave(Misbehaviour.NONE);
            assertEquals(200, status(secure, keys));
        }
    }

    /// With a client of its own each time: a client keeps connections and sessions.
    private static int status(Sandbox secure, URI uri) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        byte[] pem = secure.authorityPem().orElseThrow().getBytes(StandardCharsets.US_ASCII);
        trusted.setCertificateEntry("authority",
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
