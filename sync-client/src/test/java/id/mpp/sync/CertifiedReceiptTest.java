package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.enrolment.Signer;
import id.mpp.sync.receipt.ReceiptSigner;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk signs for a citizen's receipt.
class CertifiedReceiptTest {

    private static final URI CENTRE = URI.create("https://pusat.example");
    private static final Instant AT = Instant.parse("2026-11-23T02:41:07.123Z");
    private static final ReceiptClaim CLAIM = new ReceiptClaim("26-0472-7K", "dukcapil.akta-lahir", "5f".repeat(32),
            AT);

    @TempDir
    Path folder;

    private static Optional<CertifiedReceipt> certified(SyncClient client, ReceiptClaim claim) throws Exception {
        return client.certify(claim).get(60, TimeUnit.SECONDS);
    }

    @Test
    void parcelThatWasKeptIsSignedForByItsDigest() throws Exception {
        try (WireCentre centre = WireCentre.start(); EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            ParcelId id = Samples.newId();
            Spool.Stored kept = kiosk.client().spool().put(id, Samples.application(3_000_000));
            ReceiptClaim claim = ReceiptClaim.of("26-0472-7K", "dukcapil.akta-lahir", kept, AT);

            CertifiedReceipt receipt = certified(kiosk.client(), claim).orElseThrow();

            SignedJWT jwt = SignedJWT.parse(receipt.jws());
            ECKey key = ECKey.parse(Files.readString(folder.resolve("enrolment/kiosk-key.jwk"))).toPublicJWK();
            assertTrue(jwt.verify(new ECDSAVerifier(key)));
            assertEquals("mpp-claim+jwt", jwt.getHeader().getType().getType());
            assertEquals("ES256", jwt.getHeader().getAlgorithm().getName());
            assertNull(jwt.getHeader().getKeyID());
            assertEquals(java.util.Set.of("iss", "iat", "rcp", "svc", "dig"),
                    jwt.getJWTClaimsSet().getClaims().keySet());
            assertEquals("kiosk-0002", jwt.getJWTClaimsSet().getIssuer());
            assertEquals(Instant.parse("2026-11-23T02:41:07Z"), jwt.getJWTClaimsSet().getIssueTime().toInstant());
            String digest = HexFormat.of()
                    .formatHex(new Base64URL(jwt.getJWTClaimsSet().getStringClaim("dig")).decode());
            assertEquals(kept.sealedSha256(), digest);
            assertEquals(centre.base() + "/bukti#" + receipt.jws(), receipt.address().toString());
        }
    }

    @Test
    void digestIsThatOfTheFileInTheSpool() throws Exception {
        try (WireCentre centre = WireCentre.start()) {
            Spool.Stored kept;
            try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
                centre.close();
                kept = kiosk.client().spool().put(Samples.newId(), Samples.application(200_000));
            }
            try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
                Path file = files.filter(it -> it.getFileName().toString().endsWith(".parcel")).findFirst()
                        .orElseThrow();
                assertEquals(Sha256.hexOf(file), kept.sealedSha256());
            }
        }
    }

    @Test
    void machineThatIsNoKioskSignsNothing() throws Exception {
        try (EnrolledKiosk machine = EnrolledKiosk.open(URI.create("http://127.0.0.1:1"), folder, Optional.empty())) {
            assertEquals(Optional.empty(), certified(machine.client(), CLAIM));
        }
    }

    private static Optional<CertifiedReceipt> by(Enrolment enrolment, Signer signer) {
        return new ReceiptSigner(CENTRE, () -> enrolment, signer).certify(CLAIM);
    }

    @Test
    void chipThatDoesNotAnswerLeavesTheReceiptWithout() {
        assertEquals(Optional.empty(), by(new Enrolment.Enrolled("kiosk-0002", 2), (_, _) -> {
            throw new IOException("the chip is asleep");
        }));
    }

    @Test
    void kioskThatWasStruckOffSignsNothing() {
        assertEquals(Optional.empty(), by(new Enrolment.Refused(Enrolment.Cause.REVOKED), (_, _) -> {
            throw new AssertionError("it was asked to");
        }));
    }

    @Test
    void nothingPersonalAndNothingUnreadableFitsIntoAClaim() {
        for (String receipt : new String[]{"3314106504900002", "26-3314106504900002", "Siti Rahayu", "",
                "a".repeat(41)}) {
            assertThrows(IllegalArgumentException.class,
                    () -> new ReceiptClaim(receipt, "dukcapil.akta-lahir", "5f".repeat(32), AT));
        }
        assertThrows(IllegalArgumentException.class, () -> new ReceiptClaim("26-1", "akta", "5f".repeat(32), AT));
        assertThrows(IllegalArgumentException.class,
                () -> new ReceiptClaim("26-1", "a." + "b".repeat(59), "5f".repeat(32), AT));
        assertThrows(IllegalArgumentException.class, () -> new ReceiptClaim("26-1", "a.b", "5F".repeat(32), AT));
        assertFalse(CLAIM.toString().isEmpty());
    }
}
