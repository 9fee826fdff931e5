package id.mpp.sync.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import id.mpp.sync.receipt.Verdict.Why;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.TestCentreKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is thought of a claim on a receipt.
class KioskKeyListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:41:07Z");
    private static final Instant ENROLLED = NOW.minus(Duration.ofDays(100));
    private static final Instant ENDED = NOW.minus(Duration.ofDays(10));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ID = "kiosk-0002";
    private static final String TYP = "mpp-claim+jwt";

    private final TestCentreKey centre = new TestCentreKey();
    private final TestKioskKey kiosk = new TestKioskKey(ID);

    private static TrustRoot root(TestCentreKey key) {
        return Json.read(Json.bytes(key.trustRoot()), TrustRoot.class).orElseThrow();
    }

    @SafeVarargs
    private KioskKeyList list(Map<String, Object>... entries) throws NotTrustedException {
        return KioskKeyList.read(TestKioskKey.list(centre, NOW, Arrays.asList(entries)), root(centre), NOW);
    }

    private KioskKeyList admitted() throws NotTrustedException {
        return list(kiosk.entry("admitted", ENROLLED, Optional.empty()));
    }

    private KioskKeyList ended(String state) throws NotTrustedException {
        return list(kiosk.entry(state, ENROLLED, Optional.of(ENDED)));
    }

    private void notGenuine(Why why, String text) throws NotTrustedException {
        assertEquals(new Verdict.NotGenuine(why), admitted().judge(text, NOW));
    }

    private static JWTClaimsSet good() {
        return TestKioskKey.says(ID, NOW).build();
    }

    @Test
    void whatTheKioskSignedIsGenuineAsClaimAndAsAddress() throws Exception {
        Instant at = NOW.minus(HOUR);
        for (String text : List.of(kiosk.claim(at), "https://pusat.example/bukti#" + kiosk.claim(at),
                "  " + kiosk.claim(at) + "\n")) {
            var genuine = assertInstanceOf(Verdict.Genuine.class, admitted().judge(text, NOW));
            assertEquals("26-0472-7K", genuine.claim().receipt());
            assertEquals(at, genuine.claim().at());
            assertEquals("dukcapil.akta-lahir", genuine.claim().serviceId());
            assertEquals(new Verdict.Issuer(ID, "Kios pintu timur"), genuine.kiosk());
        }
    }

    @Test
    void everySingleChangedCharacterIsNoticed() throws Exception {
        String claim = kiosk.claim(NOW);
        KioskKeyList keys = admitted();
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int at = random.nextInt(claim.length());
            // the last character of a part may carry bits that mean nothing
            if (at + 1 == claim.length() || claim.charAt(at) == '.' || claim.charAt(at + 1) == '.') {
                continue;
            }
            char other = claim.charAt(at) == 'A' ? 'B' : 'A';
            String changed = claim.substring(0, at) + other + claim.substring(at + 1);
            assertInstanceOf(Verdict.NotGenuine.class, keys.judge(changed, NOW),
                    () -> "character " + at + ", -Dseed=" + seed);
        }
    }

    @Test
    void tornAtAnyPlaceOrAMegabyteIsNoClaim() throws Exception {
        String claim = kiosk.claim(NOW);
        KioskKeyList keys = admitted();
        for (int length = 0; length < claim.length() - 1; length++) {
            assertInstanceOf(Verdict.NotGenuine.class, keys.judge(claim.substring(0, length), NOW));
        }
        notGenuine(Why.NO_CLAIM, claim.substring(0, claim.length() / 2));
        notGenuine(Why.NO_CLAIM, "A".repeat(1 << 20));
        notGenuine(Why.NO_CLAIM, claim + "A".repeat(1 << 20));
        notGenuine(Why.NO_CLAIM, "..");
        notGenuine(Why.NO_CLAIM, "\0\uFFFF");
    }

    @Test
    void unsignedAndPublicKeyAsASharedSecretAreNoClaims() throws Exception {
        notGenuine(Why.NO_CLAIM, new PlainJWT(good()).serialize());
        String none = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"typ\":\"" + TYP + "\"}").getBytes(UTF_8));
        String[] parts = kiosk.claim(NOW).split("[.]", -1);
        notGenuine(Why.NO_CLAIM, none + "." + parts[1] + ".");
        notGenuine(Why.NO_CLAIM, none + "." + parts[1] + "." + parts[2]);

        var shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(TYP)).build(),
                good());
        shared.sign(new MACSigner(kiosk.publicKey().toJSONString().getBytes(UTF_8)));
        notGenuine(Why.NO_CLAIM, shared.serialize());
    }

    @Test
    void keyInTheHeaderIsNotBelieved() throws Exception {
        var stranger = new TestKioskKey(ID);
        notGenuine(Why.SIGNATURE, stranger.sign(new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(TYP)).jwk(stranger.publicKey()).build(), good()));
    }

    @Test
    void whatTheKioskSignedForAnotherPurposeIsNoClaim() throws Exception {
        notGenuine(Why.NO_CLAIM, kiosk.sign("JWT", good()));
        notGenuine(Why.NO_CLAIM, kiosk.sign("dpop+jwt", good()));
        notGenuine(Why.NO_CLAIM, kiosk.sign(new JWSHeader(JWSAlgorithm.ES256), good()));
        notGenuine(Why.NO_CLAIM, TestKioskKey.list(centre, NOW, List.of()));
    }

    @Test
    void claimThatLacksSomethingIsNoClaim() throws Exception {
        for (String name : List.of("rcp", "svc", "dig", "iss", "iat")) {
            notGenuine(Why.NO_CLAIM, kiosk.sign(TYP, TestKioskKey.says(ID, NOW).claim(name, null).build()));
        }
        notGenuine(Why.NO_CLAIM, kiosk.sign(TYP, TestKioskKey.says(ID, NOW).claim("rcp", "3314106504900002").build()));
        notGenuine(Why.NO_CLAIM, kiosk.sign(TYP, TestKioskKey.says(ID, NOW).claim("dig", "AAAA").build()));
    }

    @Test
    void anotherKioskOrNoneIsNotGenuine() throws Exception {
        var other = new TestKioskKey("kiosk-0003");
        KioskKeyList both = list(kiosk.entry("admitted", ENROLLED, Optional.empty()),
                other.entry("admitted", ENROLLED, Optional.empty()));
        assertEquals(new Verdict.NotGenuine(Why.SIGNATURE), both.judge(other.sign(TYP, good()), NOW));
        notGenuine(Why.NO_SUCH_KIOSK, other.claim(NOW));
        notGenuine(Why.NO_SUCH_KIOSK, kiosk.sign(TYP, TestKioskKey.says("https://pusat.example", NOW).build()));
    }

    @Test
    void timeBeforeTheKeyExistedOrStillToComeIsNotGenuine() throws Exception {
        notGenuine(Why.BEFORE_THE_KEY, kiosk.claim(ENROLLED.minus(HOUR)));
        notGenuine(Why.BEFORE_THE_KEY, kiosk.claim(Instant.EPOCH));
        notGenuine(Why.FROM_THE_FUTURE, kiosk.claim(NOW.plus(HOUR)));
        assertEquals("genuine", admitted().judge(kiosk.claim(ENROLLED.minusSeconds(60)), NOW).code(),
                "two honest clocks");
        assertEquals("genuine", admitted().judge(kiosk.claim(NOW.plusSeconds(60)), NOW).code(), "two honest clocks");
    }

    @Test
    void keyThatWasReplacedInGoodOrderStaysVerifiable() throws Exception {
        var next = new TestKioskKey(ID);
        KioskKeyList keys = list(kiosk.entry("admitted", ENROLLED, Optional.of(ENDED)),
                next.entry("admitted", ENDED, Optional.empty()));

        assertEquals("genuine", keys.judge(kiosk.claim(ENDED.minus(HOUR)), NOW).code());
        assertEquals("genuine", keys.judge(next.claim(ENDED.plus(HOUR)), NOW).code());
        assertEquals("genuine", keys.judge(kiosk.claim(ENDED.plus(HOUR)), NOW).code(), "the answer was lost");
        assertEquals(new Verdict.NotGenuine(Why.AFTER_THE_KEY),
                keys.judge(kiosk.claim(ENDED.plus(Duration.ofDays(2))), NOW));
    }

    @Test
    void kioskThatWasStruckOffIsToldBeforeAndAfter() throws Exception {
        for (String state : List.of("revoked", "cloned")) {
            assertEquals("struck-off-before", ended(state).judge(kiosk.claim(ENDED.minus(HOUR)), NOW).code());
            assertEquals("struck-off-after", ended(state).judge(kiosk.claim(ENDED.plusSeconds(1)), NOW).code());
            assertEquals("struck-off-after", ended(state).judge(kiosk.claim(NOW), NOW).code());
        }
    }

    @Test
    void kioskThatWasLetInAgainWithTheSameKeyIsOneAgain() throws Exception {
        Instant again = ENDED.plus(Duration.ofDays(5));
        KioskKeyList keys = list(kiosk.entry("revoked", ENROLLED, Optional.of(ENDED)),
                kiosk.entry("admitted", again, Optional.empty()));

        assertEquals("struck-off-before", keys.judge(kiosk.claim(ENDED.minus(HOUR)), NOW).code());
        assertEquals("struck-off-after", keys.judge(kiosk.claim(ENDED.plus(HOUR)), NOW).code());
        assertEquals("genuine", keys.judge(kiosk.claim(again.plus(HOUR)), NOW).code());
    }

    @Test
    void listOlderThanTheClaimCannotJudgeAKeyItLacks() throws Exception {
        Instant later = NOW.plus(Duration.ofDays(3));
        assertEquals("keys-unknown", admitted().judge(new TestKioskKey(ID).claim(later), later).code());
        assertEquals("keys-unknown", admitted().judge(new TestKioskKey("kiosk-0009").claim(later), later).code());
        assertEquals("genuine", admitted().judge(kiosk.claim(later), later).code(), "its key is there");
    }

    private void listRefused(String why, String compact, Instant now) {
        var refusal = assertThrows(NotTrustedException.class, () -> KioskKeyList.read(compact, root(centre), now));
        assertTrue(refusal.toString().contains(why), refusal.toString());
    }

    @Test
    void listIsBelievedOnlyFromTheRootAndForItsTime() {
        listRefused("not pinned", TestKioskKey.list(new TestCentreKey(), NOW, List.of()), NOW);
        listRefused("fetch them again", TestKioskKey.list(centre, NOW, List.of()), NOW.plus(Duration.ofDays(31)));
        listRefused("clock", TestKioskKey.list(centre, NOW, List.of()), NOW.minus(Duration.ofDays(1)));
        listRefused("not a signed document", "<!DOCTYPE html>", NOW);
        listRefused("lacks", centre.sign("mpp-kiosk-keys+jwt",
                TestCentreKey.claims(java.net.URI.create("https://pusat.example"), 7).build()), Instant.now());
        listRefused("something else",
                centre.sign("mpp-roster+jwt", TestCentreKey.claims(java.net.URI.create("https://pusat.example"), 7)
                        .build()),
                Instant.now());
        listRefused("too old", TestKioskKey.list(centre, NOW, List.of(kiosk.entry("asleep", ENROLLED,
                Optional.empty()))), NOW);
    }
}
