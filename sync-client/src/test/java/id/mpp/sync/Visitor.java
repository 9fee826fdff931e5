package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.WireCentre;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/// A citizen who signs in by phone, as the centre knows them.
final class Visitor {

    private static final String TOKEN = "POST /oidc/token";

    private final String accessToken;
    private final String refreshToken;
    private final String subject;
    private final String name;
    private final String document;
    private final String nik;
    private final List<String> revoked = new CopyOnWriteArrayList<>();
    private volatile String idToken = "";

    Visitor(String accessToken, String refreshToken, String subject, String name, String document, String nik) {
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.subject = subject;
        this.name = name;
        this.document = document;
        this.nik = nik;
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    /// In the order in which they were given back.
    List<String> revoked() {
        return List.copyOf(revoked);
    }

    /// What must not be left, by what it is.
    Map<String, String> secrets() {
        return Map.of("access token", accessToken, "refresh token", refreshToken, "subject", subject, "name", name,
                "document", document, "NIK", nik, "id_token", idToken.substring(idToken.lastIndexOf('.') + 1));
    }

    void answersAt(WireCentre centre) {
        centre.then("POST /oidc/device_authorization", _ -> WireCentre.json(200,
                Map.of("device_code", "GmRhmhcxhwAzkoEqiMEg", "user_code", "WDJB-MJHT", "verification_uri",
                        centre.base() + "/oidc/activate", "expires_in", 300, "interval", 1)));
        centre.then(TOKEN, request -> token(centre, request));
        centre.then("GET /v1/profile", _ -> privately(Map.of("nik", nik, "name", name, "birthDate", "1990-04-25",
                "address", Map.of("street", "Jalan Contoh 12", "rt", "003", "rw", "005", "village", "Sragen Kulon",
                        "district", "Sragen", "regency", "Kabupaten Sragen", "province", "Jawa Tengah"),
                "phone", "+628000000001", "documents", List.of())));
        centre.then("GET /v1/vault", _ -> privately(Map.of("documents", List.of(Map.of("id",
                "0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e", "type", "kk", "name", document, "storedAt",
                "2026-10-02T03:12:00Z", "source", "Kios 1", "pages", 1, "sha256", Sha256.hex(name.getBytes(UTF_8)))))));
        centre.then("POST /oidc/revoke", this::takeBack, this::takeBack);
    }

    private MockResponse token(WireCentre centre, RecordedRequest request) {
        if (!form(request).queryParameterNames().contains("device_code")) {
            // the kiosk's own, as often as it asks
            centre.then(TOKEN, again -> token(centre, again));
            return centre.usual(request);
        }
        var claims = new JWTClaimsSet.Builder().issuer(centre.base() + "/oidc")
                .subject(subject)
                .audience("kiosk-0002")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        idToken = centre.issuer().sign(claims.build());
        return WireCentre.json(200, Map.of("access_token", accessToken, "refresh_token", refreshToken, "token_type",
                "DPoP", "expires_in", 900, "scope", "openid profile", "id_token", idToken));
    }

    private MockResponse takeBack(RecordedRequest request) {
        revoked.add(Objects.requireNonNull(form(request).queryParameter("token")));
        return new MockResponse.Builder().code(200).build();
    }

    private static HttpUrl form(RecordedRequest request) {
        return Objects
                .requireNonNull(HttpUrl.parse("http://form/?" + Objects.requireNonNull(request.getBody()).utf8()));
    }

    private static MockResponse privately(Object value) {
        return WireCentre.json(200, value).newBuilder().addHeader("Cache-Control", "no-store").build();
    }
}
