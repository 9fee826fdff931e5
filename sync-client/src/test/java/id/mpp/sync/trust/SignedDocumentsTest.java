package id.mpp.sync.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.http.Json;
import id.mpp.sync.wire.TestCentreKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk believes of what is said to come from its centre.
class SignedDocumentsTest {

    private static final URI CENTRE = URI.create("https://pusat.example");
    private static final String TYP = "mpp-roster+jwt";

    @TempDir
    Path folder;

    private final TestCentreKey key = new TestCentreKey();
    private Instant now = Instant.now();

    private SignedDocuments kiosk() {
        return trusting(root(key));
    }

    private static TrustRoot root(TestCentreKey key) {
        return Json.read(Json.bytes(key.trustRoot()), TrustRoot.class).orElseThrow();
    }

    private SignedDocuments trusting(TrustRoot root) {
        return new SignedDocuments(folder, () -> Optional.of(new Pinned(root, CENTRE, "kiosk-0002")), () -> now,
                Duration.ofMinutes(1));
    }

    private static JWTClaimsSet.Builder good() {
        return TestCentreKey.claims(CENTRE, 7);
    }

    private void refused(String compact, String why) {
        var refusal = assertThrows(NotTrustedException.class, () -> kiosk().open(compact, DocumentKind.ROSTER));
        assertTrue(refusal.toString().contains(why), refusal.toString());
    }

    @Test
    void whatTheCentreSignedIsBelieved() throws Exception {
        String compact = key.sign(TYP, good().claim("version", "v3").build());

        SignedDocument document = kiosk().open(compact, DocumentKind.ROSTER);

        assertEquals(7, document.seq());
        assertEquals(new Version("v3"), document.claims(Version.class));
    }

    record Version(String version) {
    }

    @Test
    void baseAddressWithASlashIsTheSameCentre() throws Exception {
        String compact = key.sign(TYP, good().issuer(CENTRE + "/").build());

        assertEquals(7, kiosk().open(compact, DocumentKind.ROSTER).seq());
    }

    @Test
    void everySingleChangedCharacterIsNoticed() {
        String compact = key.sign(TYP, good().build());
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(compact.length());
            // the last character of a part may carry bits that mean nothing
            if (at + 1 == compact.length() || compact.charAt(at) == '.' || compact.charAt(at + 1) == '.') {
                continue;
            }
            char other = compact.charAt(at) == 'A' ? 'B' : 'A';
            String changed = compact.substring(0, at) + other + compact.substring(at + 1);
            assertThrows(NotTrustedException.class, () -> kiosk().open(changed, DocumentKind.ROSTER),
                    () -> "character " + at + ", -Dseed=" + seed);
        }
    }

    @Test
    void anotherCentresSignatureIsRefused() {
        refused(new TestCentreKey().sign(TYP, good().build()), "not pinned");
    }

    @Test
    void anotherCentreUnderOurKeysNameIsRefused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(TYP)).keyID(key.keyId());
        refused(new TestCentreKey().sign(header, good().build()), "signature is wrong");
    }

    @Test
    void publicKeyUsedAsASharedSecretIsRefused() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(TYP)).keyID(key.keyId());
        var forged = new SignedJWT(header.build(), good().build());
        forged.sign(new MACSigner(key.trustRoot().toString().getBytes(UTF_8)));

        refused(forged.serialize(), "ES256");
    }

    @Test
    void unsignedIsRefused() {
        refused(new PlainJWT(good().build()).serialize(), "not a signed document");
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(UTF_8)) + "..", "not a signed");
    }

    @Test
    void extensionThatMustBeUnderstoodAndIsNotIsRefused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(TYP)).keyID(key.keyId())
                .criticalParams(Set.of("mpp"))
                .customParam("mpp", "new");
        refused(key.sign(header, good().build()), "signature is wrong");
    }

    @Test
    void documentOfAnotherKindIsRefused() {
        refused(key.sign("mpp-catalogue+jwt", good().build()), "something else");
    }

    @Test
    void documentOfAnotherIssuerOrForAnotherKioskIsRefused() {
        refused(key.sign(TYP, good().issuer("https://elsewhere.example").build()), "another issuer");
        refused(key.sign(TYP, good().audience("kiosk-0009").build()), "another kiosk");
    }

    @Test
    void timeIsJudgedWithinTheSkew() throws Exception {
        String ended = key.sign(TYP, good().expirationTime(Date.from(now.minusSeconds(30))).build());
        assertEquals(7, kiosk().open(ended, DocumentKind.ROSTER).seq());

        refused(key.sign(TYP, good().expirationTime(Date.from(now.minusSeconds(90))).build()), "expired");
        refused(key.sign(TYP, good().issueTime(Date.from(now.plusSeconds(90))).build()), "future");
        refused(key.sign(TYP, good().issueTime(null).build()), "iat");
        refused(key.sign(TYP, good().expirationTime(null).build()), "exp");
        refused(key.sign(TYP, good().claim("seq", null).build()), "number");
    }

    @Test
    void whatWasKeptIsReadAfterItsEnd() throws Exception {
        String compact = key.sign(TYP, good().build());
        now = now.plus(Duration.ofDays(30));

        assertThrows(NotTrustedException.class, () -> kiosk().open(compact, DocumentKind.ROSTER));
        assertEquals(7, kiosk().reopen(compact, DocumentKind.ROSTER).seq());
    }

    @Test
    void olderOneAfterANewerOneIsAReplayEvenAfterARestart() throws Exception {
        String newer = key.sign(TYP, good().build());
        String older = key.sign(TYP, TestCentreKey.claims(CENTRE, 6).build());
        SignedDocuments kiosk = kiosk();
        assertEquals(6, kiosk.open(older, DocumentKind.ROSTER).seq());
        kiosk.accepted(kiosk.open(newer, DocumentKind.ROSTER));

        refused(older, "replay");
        assertEquals(7, kiosk().open(newer, DocumentKind.ROSTER).seq(), "the same one again is no replay");
    }

    @Test
    void countingIsOfOneKindAndOfOneCentre() throws Exception {
        SignedDocuments kiosk = kiosk();
        kiosk.accepted(kiosk.open(key.sign(TYP, good().build()), DocumentKind.ROSTER));
        String catalogue = key.sign("mpp-catalogue+jwt", TestCentreKey.claims(CENTRE, 1).build());
        assertEquals(1, kiosk.open(catalogue, DocumentKind.CATALOGUE).seq());

        var elsewhere = new TestCentreKey();
        String first = elsewhere.sign(TYP, TestCentreKey.claims(CENTRE, 0).build());
        assertEquals(0, trusting(root(elsewhere)).open(first, DocumentKind.ROSTER).seq());
    }

    @Test
    void acknowledgementsOnSticksComeBackInAnyOrder() throws Exception {
        SignedDocuments kiosk = kiosk();
        String monday = key.sign("mpp-parcel-acks+jwt", TestCentreKey.claims(CENTRE, 1).build());
        String tuesday = key.sign("mpp-parcel-acks+jwt", TestCentreKey.claims(CENTRE, 2).build());
        kiosk.accepted(kiosk.open(tuesday, DocumentKind.PARCEL_ACKS));

        assertEquals(1, kiosk.open(monday, DocumentKind.PARCEL_ACKS).seq());
    }

    @Test
    void damagedMemoryCountsAnewInsteadOfStoppingTheKiosk() throws Exception {
        SignedDocuments kiosk = kiosk();
        kiosk.accepted(kiosk.open(key.sign(TYP, good().build()), DocumentKind.ROSTER));
        Files.writeString(folder.resolve("trust/accepted.json"), "\0\0\0");

        assertEquals(7, kiosk().open(key.sign(TYP, good().build()), DocumentKind.ROSTER).seq());
    }

    @Test
    void oversizedIsNotEvenParsed() {
        refused("A".repeat(DocumentKind.ROSTER.longest() + 1), "longer than");
    }

    @Test
    void withoutATrustRootNothingIsBelieved() {
        var kiosk = new SignedDocuments(folder, Optional::empty, () -> now, Duration.ofMinutes(1));
        var refusal = assertThrows(NotTrustedException.class,
                () -> kiosk.open(key.sign(TYP, good().build()), DocumentKind.ROSTER));
        assertTrue(refusal.toString().contains("enrol it again"), refusal.toString());
    }

    @Test
    void pointBesideTheCurveIsNoTrustRoot() {
        String x = root(key).x();
        assertThrows(IllegalArgumentException.class, () -> new TrustRoot("EC", "P-256", x, x));
        assertThrows(IllegalArgumentException.class, () -> new TrustRoot("RSA", "P-256", x, x));
    }
}
