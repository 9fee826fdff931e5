package id.mpp.sync.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SecurityChip;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.ClaimNames;
import id.mpp.sync.wire.Heard;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk whose key lives in a PKCS#11 token. The token is SoftHSM 2, a program of somebody else's.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyInAChipTest {

    private static final List<Path> PLACES = List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/pkcs11/libsofthsm2.so"));
    /// SoftHSM reads its configuration once in a process, so all tests share one store of tokens.
    private static final Path STORE = Path.of("target/softhsm").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeAll
    static void freshToken() throws Exception {
        if (PLACES.stream().noneMatch(Files::exists)) {
            if ("1".equals(System.getenv("REQUIRE_PEERS"))) {
                fail("SoftHSM is missing; install the Debian package softhsm2");
            }
            assumeTrue(false, "SoftHSM is missing; install the Debian package softhsm2");
        }
        Path tokens = STORE.resolve("tokens");
        if (Files.exists(tokens)) {
            try (Stream<Path> old = Files.walk(tokens)) {
                old.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
            }
        }
        Files.createDirectories(tokens);
        assertTrue(System.getenv("SOFTHSM2_CONF") != null, "the build sets SOFTHSM2_CONF for this test");
        Files.writeString(Path.of(System.getenv("SOFTHSM2_CONF")), "directories.tokendir = " + tokens + "\n");
        Process making = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "kiosk", "--pin",
                "1234", "--so-pin", "5678").inheritIO().start();
        assertTrue(making.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, making.exitValue());
    }

    private static SecurityChip chip(Path pinFile) {
        return new SecurityChip(PLACES.stream().filter(Files::exists).findFirst().orElseThrow(), 0, pinFile);
    }

    private Path pin(String pin) throws Exception {
        return Files.writeString(folder.resolve(pin.equals("1234") ? "pin" : "wrong-pin"), pin + "\n");
    }

    @Test
    void keyIsMadeInTheChipFoundAgainAndNeverLeavesIt() throws Exception {
        KioskKeys keys = KeysInChip.open(chip(pin("1234")), folder);
        KioskKey made = keys.key(1);

        KioskKey found = KeysInChip.open(chip(pin("1234")), folder).key(1);

        assertEquals(made.publicJwk(), found.publicJwk());
        assertNotEquals(made.publicJwk(), keys.key(2).publicJwk());
        var jwt = found.sign(Signer.Use.CLIENT_ASSERTION, new JWTClaimsSet.Builder().subject("kiosk-0002").build());
        assertTrue(jwt.verify(new ECDSAVerifier(made.publicHalf())), "checked by the JDK's own mathematics");
        keys.forget(2);
    }

    /// First of all: a process that has logged in to a token stays logged in, whatever PIN comes later.
    @Test
    @Order(1)
    void wrongPinAndMissingLibrarySayWhatToLookAt() throws Exception {
        var pin = assertThrows(SyncException.class, () -> KeysInChip.open(chip(pin("9999")), folder));
        assertTrue(pin.toString().contains("PIN") && !pin.toString().contains("9999"), pin.toString());

        var nothing = new SecurityChip(Path.of("/nowhere/libtpm.so"), 0, pin("1234"));
        var library = assertThrows(SyncException.class, () -> KeysInChip.open(nothing, folder));
        assertTrue(library.toString().contains("/nowhere/libtpm.so"), library.toString());
    }

    @Test
    void kioskWithAChipEnrolsAndLeavesNoKeyOnTheDisk() throws Exception {
        try (WireCentre centre = WireCentre.start()) {
            var config = new SyncConfig(centre.base(), folder.resolve("data"), Optional.of("K7QF-29MD"), "Kios 2",
                    Optional.of(chip(pin("1234"))), ClaimNames.STANDARD);
            try (SyncClient client = SyncClients.open(config, Clock.systemUTC(), Samples.QUICK)) {
                var heard = new Heard<Enrolment>();
                client.onEnrolment(heard);
                heard.next(Enrolment.Enrolled.class);
                assertTrue(client.queues().get(10, TimeUnit.SECONDS).isPresent());
            }
            try (Stream<Path> files = Files.list(folder.resolve("data/enrolment"))) {
                assertEquals(List.of("enrolment.json", "pkcs11.cfg"),
                        files.map(it -> it.getFileName().toString()).sorted().toList());
            }
            assertEquals(List.of(), centre.breaches());
        }
    }

}
