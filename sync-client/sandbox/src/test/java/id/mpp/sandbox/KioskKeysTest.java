package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.sync.http.Json;
import id.mpp.sync.receipt.KioskKeyList;
import id.mpp.sync.trust.TrustRoot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the centre tells everybody about its kiosks' keys, judged by the product's own verifier.
class KioskKeysTest extends SandboxFixture {

    private Answer keys() throws IOException {
        return wire.exchange(wire.to("/v1/kiosk-keys"), "GET", new byte[0]);
    }

    private KioskKeyList list() throws Exception {
        TrustRoot root = Json.read(wire.page("/bukti/pusat.jwk").expect(200).response().body(), TrustRoot.class)
                .orElseThrow();
        return KioskKeyList.read(keys().expect(200).text(), root, clock.instant());
    }

    private String verdict(String claim) throws Exception {
        return list().judge(claim, clock.instant()).code();
    }

    private static List<Object> entries(Answer answer) throws Exception {
        return SignedJWT.parse(answer.text()).getJWTClaimsSet().getListClaim("keys");
    }

    @Test
    void everybodyIsToldAndNothingButThePointOfTheKey() throws Exception {
        Answer told = keys().expect(200);

        SignedJWT jwt = SignedJWT.parse(told.text());
        assertEquals("mpp-kiosk-keys+jwt", jwt.getHeader().getType().getType());
        assertEquals(List.of("everybody"), jwt.getJWTClaimsSet().getAudience());
        assertTrue(jwt.getJWTClaimsSet().getLongClaim("seq") >= 1);
        Map<?, ?> entry = (Map<?, ?>) entries(told).getFirst();
        assertEquals(kiosk.kioskId(), entry.get("kioskId"));
        assertEquals("Kios uji", entry.get("name"));
        assertEquals("admitted", entry.get("state"));
        assertEquals(clock.instant().toString(), entry.get("from"));
        assertEquals(null, entry.get("until"));
        assertEquals(java.util.Set.of("kty", "crv", "x", "y"),
                assertInstanceOf(Map.class, entry.get("publicJwk")).keySet());
        assertEquals("genuine", verdict(kiosk.claim(clock.instant())));
    }

    @Test
    void centreWithoutKiosksSaysSo() throws Exception {
        try (Sandbox empty = Sandbox.start(SandboxConfig.inMemory().withClock(clock));
                Wire toIt = new Wire(empty.base())) {
            Answer told = toIt.exchange(toIt.to("/v1/kiosk-keys"), "GET", new byte[0]).expect(200);
            assertEquals(List.of(), entries(told));
            assertEquals(1, SignedJWT.parse(told.text()).getJWTClaimsSet().getLongClaim("seq"));
        }
    }

    @Test
    void unchangedIsNotSentAgainAndAChangeIsToldAtOnce() throws Exception {
        Answer first = keys().expect(200);
        String tag = first.header("ETag");
        assertEquals("public, max-age=60", first.header("Cache-Control"));
        assertEquals(first.text(), keys().text(), "signed once for many");
        wire.exchange(wire.to("/v1/kiosk-keys").header("If-None-Match", tag), "GET", new byte[0]).expect(304);

        TestKiosk.enrolled(sandbox, wire, clock);

        Answer second = wire.exchange(wire.to("/v1/kiosk-keys").header("If-None-Match", tag), "GET", new byte[0])
                .expect(200);
        assertNotEquals(tag, second.header("ETag"));
        assertEquals(2, entries(second).size());
        assertTrue(SignedJWT.parse(second.text()).getJWTClaimsSet().getLongClaim("seq") > SignedJWT
                .parse(first.text()).getJWTClaimsSet().getLongClaim("seq"));
        clock.advance(Duration.ofMinutes(1));
        Answer later = keys().expect(200);
        assertNotEquals(second.text(), later.text());
        assertEquals(clock.instant(), SignedJWT.parse(later.text()).getJWTClaimsSet().getIssueTime().toInstant());
    }

    private void later(Duration span) throws IOException {
        clock.advance(span);
        kiosk.renewToken();
    }

    @Test
    void receiptOfAKeyThatWasReplacedStaysGenuine() throws Exception {
        Instant at = clock.instant();
        String old = kiosk.claim(at);
        clock.advance(Duration.ofDays(400));
        TestKiosk.enrol(wire, sandbox.enrolmentCodeFor(kiosk.kioskId()), "Kios uji", TestKiosk.newKey()).expect(201);

        assertEquals(2, entries(keys()).size());
        assertEquals("genuine", verdict(old));
        clock.advance(Duration.ofDays(2));
        assertEquals("not-genuine", verdict(kiosk.claim(clock.instant())));
    }

    @Test
    void kioskThatWasStruckOffIsToldWithItsTimeAndComesBackWithAnother() throws Exception {
        String before = kiosk.claim(clock.instant());
        later(Duration.ofHours(1));
        wire.press("/arrivals/kiosks/" + kiosk.kioskId() + "/revoke", Map.of()).expect(303);
        wire.press("/arrivals/kiosks/" + kiosk.kioskId() + "/revoke", Map.of()).expect(303);
        clock.advance(Duration.ofMinutes(1));

        assertEquals("struck-off-before", verdict(before));
        assertEquals("struck-off-after", verdict(kiosk.claim(clock.instant())));

        clock.advance(Duration.ofHours(1));
        TestKiosk.enrol(wire, sandbox.enrolmentCodeFor(kiosk.kioskId()), "Kios uji", TestKiosk.newKey()).expect(201);
        assertEquals("struck-off-before", verdict(before), "the old key is not trusted again with the kiosk");
        assertEquals("struck-off-after", verdict(kiosk.claim(clock.instant())));
    }

    @Test
    void keyInTwoMachinesIsTold() throws Exception {
        UUID original = UUID.randomUUID();
        kiosk.heartbeat(original).expect(200);
        kiosk.heartbeat(UUID.randomUUID()).expect(200);
        kiosk.heartbeat(original).expect(200);
        clock.advance(Duration.ofMinutes(5));
        kiosk.heartbeat(original).expectProblem(401, "unauthorized");

        Map<?, ?> entry = (Map<?, ?>) entries(keys()).getFirst();
        assertEquals("cloned", entry.get("state"));
        assertEquals(clock.instant().toString(), entry.get("until"));
    }

    @Test
    void kioskLetInAgainWithTheSameKeyHasAGap() throws Exception {
        ECKey key = TestKiosk.newKey();
        String id = TestKiosk.enrol(wire, sandbox.enrolmentCode(), "Kios", key).expect(201).field("kioskId");
        clock.advance(Duration.ofHours(1));
        sandbox.revoke(id);
        clock.advance(Duration.ofHours(1));
        TestKiosk.enrol(wire, sandbox.enrolmentCode(), "Kios", key).expect(201);

        List<Object> told = entries(keys()).stream().filter(it -> id.equals(((Map<?, ?>) it).get("kioskId"))).toList();
        assertEquals(List.of("revoked", "admitted"), told.stream().map(it -> ((Map<?, ?>) it).get("state")).toList());
    }

    private JWTClaimsSet asAssertion() {
        return new JWTClaimsSet.Builder().issuer(kiosk.kioskId()).subject(kiosk.kioskId()).audience(kiosk.issuer())
                .jwtID(UUID.randomUUID().toString()).issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60))).build();
    }

    private void tokenFor(String assertion, int status) throws IOException {
        kiosk.oauth("/token", Map.of("grant_type", "client_credentials", "scope", "kiosk"), assertion).expect(status);
    }

    @Test
    void claimOfAReceiptLetsNobodyIn() throws Exception {
        tokenFor(kiosk.claim(clock.instant()), 401);
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        tokenFor(kiosk.signs(header.type(new JOSEObjectType("mpp-claim+jwt")).build(), asAssertion()), 401);
        tokenFor(kiosk.signs(header.type(new JOSEObjectType("dpop+jwt")).build(), asAssertion()), 401);
        // the same words, so that it is the kind that was refused
        tokenFor(kiosk.signs(header.type(null).build(), asAssertion()), 200);
        tokenFor(kiosk.signs(header.type(JOSEObjectType.JWT).build(), asAssertion()), 200);
        tokenFor(kiosk.signs(header.type(new JOSEObjectType("client-authentication+jwt")).build(), asAssertion()), 200);
    }

    @Test
    void claimOfAReceiptIsNoProofOfPossession() throws Exception {
        byte[] form = Wire.form(Map.of("grant_type", "client_credentials", "scope", "kiosk", "client_assertion_type",
                TestKiosk.ASSERTION_TYPE, "client_assertion", kiosk.assertion(kiosk.issuer())));
        Answer refused = wire.exchange(wire.to("/oidc/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", kiosk.claim(clock.instant())), "POST", form).expect(400);
        assertEquals("invalid_dpop_proof", refused.field("error"));
    }

    /// 48 mm of a 58 mm paper are 384 dots; scanners want four modules of white around (ISO/IEC 18004, 9.1).
    @ParameterizedTest
    @ValueSource(ints = {300, CertifiedReceipt.LONGEST_ADDRESS})
    void codeOfTheLongestAddressFitsTheNarrowPaper(int length) throws Exception {
        String address = "https://pusat.example/bukti#" + kiosk.claim(clock.instant());
        assertTrue(address.length() <= 400, address);
        String text = (address + "A".repeat(length)).substring(0, length);
        QRCode code = Encoder.encode(text, ErrorCorrectionLevel.M);
        assertTrue((code.getMatrix().getWidth() + 8) * 4 <= 384, code.getVersion()::toString);
    }
}
