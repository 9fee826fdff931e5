package id.mpp.sync.idp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.SignIn;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The whole client against Keycloak: `private_key_jwt` with the kiosk's own key, PKCE and DPoP, all of them required
/// by the provider. The centre beside it knows no profiles, so the id_token says who it is.
class KeycloakTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static List<Keycloak> running = new ArrayList<>();

    @TempDir
    Path folder;

    private final List<RecordedRequest> asCitizen = new ArrayList<>();
    private WireCentre centre;
    private EnrolledKiosk kiosk;

    @BeforeAll
    static void keycloak() throws Exception {
        String home = System.getProperty("keycloak", "");
        assumeTrue(!home.isEmpty(), "needs Keycloak: mvn -Pidp");
        var keycloak = Keycloak.start(Path.of(home));
        running.add(keycloak);
        keycloak.realm();
    }

    @AfterAll
    static void end() {
        running.forEach(Keycloak::close);
        running.clear();
    }

    private static Keycloak provider() {
        return running.getFirst();
    }

    @BeforeEach
    void start() throws Exception {
        centre = WireCentre.start();
        centre.then("POST /v1/enrolments", this::enrolAt);
        for (int i = 0; i < 5; i++) {
            centre.then("GET /v1/profile", request -> {
                asCitizen.add(request);
                return WireCentre.problem(404, "not-found");
            });
        }
        kiosk = EnrolledKiosk.enrol(centre.base(), folder);
    }

    @AfterEach
    void stop() {
        kiosk.close();
        centre.close();
    }

    /// The usual answer, with another issuer and a kiosk that the issuer knows.
    private MockResponse enrolAt(RecordedRequest request) {
        try {
            String key = JSON.readTree(Objects.requireNonNull(request.getBody()).utf8()).get("publicJwk").toString();
            String kioskId = "kiosk-%04d".formatted(centre.base().getPort() % 10_000);
            provider().kiosk(kioskId, key);
            return WireCentre.json(201, Map.of("kioskId", kioskId, "kioskNumber", 2, "site",
                    Map.of("name", "Mal Pelayanan Publik", "region", "Kabupaten Sragen"), "issuer",
                    provider().issuer().toString(), "sealingKey",
                    Map.of("keyId", "centre-2026-1", "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY),
                    "trustRoot", centre.key().trustRoot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignIn.Started started() throws Exception {
        return assertInstanceOf(SignIn.Started.class, kiosk.client().signIn("id").get(30, TimeUnit.SECONDS));
    }

    private static SignIn.Result result(SignIn.Started started) throws Exception {
        CompletableFuture<SignIn.Result> result = started.result();
        return result.get(60, TimeUnit.SECONDS);
    }

    @Test
    void citizenSignsInOnThePhoneAndTheSessionIsGoneAfterwards() throws Exception {
        SignIn.Started started = started();
        new CitizensPhone().answer(started.verificationUri(), true);

        SignIn.Result result = result(started);
        var profile = assertInstanceOf(SignIn.Result.SignedIn.class, result, result::toString).profile();

        assertEquals(new SignIn.Profile("3314106504900002", "Siti Rahayu", LocalDate.of(1990, 4, 25), "", ""),
                profile);
        RecordedRequest asked = asCitizen.getFirst();
        String authorization = Objects.requireNonNull(asked.getHeaders().get("Authorization"));
        assertTrue(authorization.startsWith("DPoP "), "a bound token, not a bearer token");
        var claims = JWTParser.parse(authorization.substring("DPoP ".length())).getJWTClaimsSet();
        var proof = SignedJWT.parse(Objects.requireNonNull(asked.getHeaders().get("DPoP")));
        assertEquals(proof.getHeader().getJWK().computeThumbprint().toString(),
                claims.getJSONObjectClaim("cnf").get("jkt"), "bound by Keycloak to the key that proves it");
        assertEquals(1, provider().sessions());

        kiosk.client().forgetCitizen();

        Await.until(() -> provider().sessions() == 0, "Keycloak has ended the session");
        System.out.println("Keycloak: signed in by private_key_jwt, PKCE S256 and DPoP (cnf.jkt "
                + claims.getJSONObjectClaim("cnf").get("jkt") + "); session revoked at the end");
    }

    @Test
    void citizenSaysNo() throws Exception {
        SignIn.Started started = started();
        new CitizensPhone().answer(started.verificationUri(), false);

        assertEquals(new SignIn.Result.Denied(), result(started));
        System.out.println("Keycloak: denied on the phone, told at the kiosk");
    }

    @Test
    void kioskHasItsOwnBoundToken() throws Exception {
        var seen = new CompletableFuture<String>();
        centre.then("GET /v1/queues", request -> {
            seen.complete(Objects.requireNonNull(request.getHeaders().get("Authorization")));
            return WireCentre.json(200, Map.of("queues", List.of()));
        });

        assertTrue(kiosk.client().queues().get(20, TimeUnit.SECONDS).isPresent());

        assertTrue(seen.join().startsWith("DPoP "));
        System.out.println("Keycloak: client_credentials by private_key_jwt gave the kiosk a bound token");
    }
}
