package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.hall.StaffRoster;
import id.mpp.sync.http.Json;
import id.mpp.sync.http.Reply;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.Kept;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.TestCentreKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may open the staff's pages, without a line.
class StaffRosterTest {

    private static final URI CENTRE = URI.create("https://pusat.example");

    @TempDir
    Path folder;

    private final TestCentreKey key = new TestCentreKey();
    private Instant now = Instant.now();
    private Reply reply = new Reply.NoAnswer("no line");

    private StaffRoster roster() {
        TrustRoot root = Json.read(Json.bytes(key.trustRoot()), TrustRoot.class).orElseThrow();
        var pinned = Optional.of(new Pinned(root, CENTRE, "kiosk-0002"));
        var documents = new SignedDocuments(folder, () -> pinned, () -> now, Duration.ofMinutes(1));
        var kept = new Kept<>(DocumentKind.ROSTER, folder, CENTRE.resolve("/v1/staff-roster"), documents, _ -> reply,
                Duration.ofSeconds(1), StaffRoster::read);
        kept.fetch();
        return new StaffRoster(kept, folder, () -> now);
    }

    private void came(long seq, List<Map<String, Object>> staff) {
        String jws = key.sign("mpp-roster+jwt", TestCentreKey.claims(CENTRE, seq).claim("staff", staff).build());
        reply = new Reply.Answer(200, Map.of("content-type", List.of("application/jose")), jws.getBytes(UTF_8));
    }

    private static Map<String, Object> member(String badge, String pin, String role) throws Exception {
        byte[] salt = "sixteen bytes ok".getBytes(UTF_8);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, 100_000, 256))
                .getEncoded();
        return Map.of("badgeSha256", Sha256.hex(badge.getBytes(UTF_8)), "salt",
                Base64.getEncoder().encodeToString(salt), "pinPbkdf2", Base64.getEncoder().encodeToString(hash),
                "iterations", 100_000, "role", role);
    }

    @Test
    void badgeAndPinOpenTheDoorAlsoAfterTheLineIsGone() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician"), member("badge-8", "0815", "clerk")));
        roster();
        reply = new Reply.NoAnswer("no line");
        StaffRoster restarted = roster();

        assertEquals(new StaffCheck.Welcome(StaffCheck.Role.TECHNICIAN), restarted.check("badge-7", "4711"));
        assertEquals(new StaffCheck.Welcome(StaffCheck.Role.CLERK), restarted.check(" badge-8\r", "0815"));
        assertEquals(new StaffCheck.Wrong(4), restarted.check("badge-8", "4711"), "a PIN is one person's");
    }

    @Test
    void fiveWrongTriesLockTheDoorAlsoWhenThePlugIsPulled() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician")));
        for (int left = 4; left > 0; left--) {
            assertEquals(new StaffCheck.Wrong(left), roster().check(left % 2 == 0 ? "badge-7" : "nobody", "0000"));
        }
        assertInstanceOf(StaffCheck.Locked.class, roster().check("badge-7", "0000"));
        assertInstanceOf(StaffCheck.Locked.class, roster().check("badge-7", "4711"), "the right PIN too");

        now = now.plus(Duration.ofMinutes(5));

        assertInstanceOf(StaffCheck.Welcome.class, roster().check("badge-7", "4711"));
    }

    @Test
    void rightPinForgetsTheWrongOnes() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician")));
        StaffRoster roster = roster();
        roster.check("badge-7", "1");
        roster.check("badge-7", "4711");

        assertEquals(new StaffCheck.Wrong(4), roster.check("badge-7", "2"));
    }

    @Test
    void oldRosterOpensNothing() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician")));
        StaffRoster roster = roster();
        now = now.plus(Duration.ofHours(2));

        assertEquals(new StaffCheck.NoRoster(), roster.check("badge-7", "4711"));
    }

    @Test
    void withoutARosterNobodyIsLetIn() {
        assertEquals(new StaffCheck.NoRoster(), roster().check("badge-7", "4711"));
    }

    @Test
    void whoWasTakenOffTheRosterStaysOutside() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician")));
        roster();
        came(2, List.of());

        assertEquals(new StaffCheck.Wrong(4), roster().check("badge-7", "4711"));
    }

    @Test
    void rosterWithAMadLineLeavesTheOldOne() throws Exception {
        came(1, List.of(member("badge-7", "4711", "technician")));
        roster();
        came(2, List.of(Map.of("badgeSha256", "00", "salt", "AA==", "pinPbkdf2", "AA==", "iterations", 1, "role",
                "king")));

        assertInstanceOf(StaffCheck.Welcome.class, roster().check("badge-7", "4711"));
    }
}
