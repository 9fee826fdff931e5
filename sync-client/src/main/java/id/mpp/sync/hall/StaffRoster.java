package id.mpp.sync.hall;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.StaffCheck;
import id.mpp.sync.http.Json;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.DurableFiles;
import id.mpp.sync.trust.Kept;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.SignedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may open the staff's pages: the centre's signed roster, judged on this machine. After five wrong tries in a row
/// nobody is let in for a while, also not after the plug was pulled.
public final class StaffRoster {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRoster.class);
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final int HASH_BITS = 256;
    private static final int FEWEST_ITERATIONS = 100_000;
    /// Beyond this a try takes minutes on a kiosk.
    private static final int MOST_ITERATIONS = 10_000_000;
    /// Compared with for an unknown badge, so that it takes as long as a wrong PIN.
    private static final Member NOBODY = new Member("", Base64.getEncoder().encodeToString(new byte[16]),
            Base64.getEncoder().encodeToString(new byte[32]), 600_000, "clerk");

    private final Kept<List<Member>> roster;
    private final Path tries;
    private final InstantSource time;

    /// One line of the roster.
    ///
    /// @param badgeSha256
    ///            of the badge's text
    /// @param pinPbkdf2
    ///            PBKDF2-HMAC-SHA256 (RFC 8018), 32 bytes in base64
    public record Member(String badgeSha256, String salt, String pinPbkdf2, int iterations, String role) {

        @Override
        public String toString() {
            return "Member[hidden]";
        }
    }

    private record Claims(List<Member> staff) {
    }

    private record Tries(int wrong, Instant lockedUntil) {
    }

    /// @param folder
    ///            private data folder
    public StaffRoster(Kept<List<Member>> roster, Path folder, InstantSource time) {
        this.roster = roster;
        this.tries = folder.resolve("trust").resolve("staff-tries.json");
        this.time = time;
    }

    /// Reads a roster; one malformed line spoils it.
    public static List<Member> read(SignedDocument document) throws NotTrustedException {
        List<Member> staff = document.claims(Claims.class).staff();
        for (Member member : staff) {
            if (!isSound(member)) {
                throw new NotTrustedException("a line of the roster makes no sense");
            }
        }
        return List.copyOf(staff);
    }

    private static boolean isSound(Member member) {
        try {
            boolean salted = Base64.getDecoder().decode(member.salt()).length >= 8;
            return salted && Base64.getDecoder().decode(member.pinPbkdf2()).length * 8 == HASH_BITS
                    && member.iterations() >= FEWEST_ITERATIONS && member.iterations() <= MOST_ITERATIONS
                    && role(member.role()).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<StaffCheck.Role> role(String name) {
        return Arrays.stream(StaffCheck.Role.values()).filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Blocks for the tenths of a second that PBKDF2 takes.
    public synchronized StaffCheck check(String badge, String pin) {
        Instant now = time.instant();
        boolean current = roster.document().filter(it -> now.isBefore(it.expiresAt())).isPresent();
        Optional<List<Member>> staff = roster.value();
        if (!current || staff.isEmpty()) {
            return new StaffCheck.NoRoster();
        }
        Tries before = tries();
        if (now.isBefore(before.lockedUntil())) {
            return new StaffCheck.Locked(Duration.between(now, before.lockedUntil()));
        }
        String digest = Sha256.hex(badge.strip().getBytes(UTF_8));
        Member member = staff.get().stream().filter(it -> it.badgeSha256().equals(digest)).findFirst().orElse(NOBODY);
        boolean right = isPin(pin, member) && !member.equals(NOBODY);
        return right ? welcome(member) : wrong(before, now);
    }

    private StaffCheck welcome(Member member) {
        keep(new Tries(0, Instant.EPOCH));
        return new StaffCheck.Welcome(role(member.role()).orElseThrow());
    }

    private StaffCheck wrong(Tries before, Instant now) {
        int wrong = before.wrong() + 1;
        if (wrong < TRIES) {
            keep(new Tries(wrong, Instant.EPOCH));
            return new StaffCheck.Wrong(TRIES - wrong);
        }
        LOG.warn("{} wrong tries at the staff's door; it is locked for {}", TRIES, LOCK);
        keep(new Tries(0, now.plus(LOCK)));
        return new StaffCheck.Locked(LOCK);
    }

    private static boolean isPin(String pin, Member member) {
        var spec = new PBEKeySpec(pin.toCharArray(), Base64.getDecoder().decode(member.salt()), member.iterations(),
                HASH_BITS);
        try {
            byte[] made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(made, Base64.getDecoder().decode(member.pinPbkdf2()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private Tries tries() {
        try {
            return Files.exists(tries)
                    ? Json.read(Files.readAllBytes(tries), Tries.class).orElse(new Tries(0, Instant.EPOCH))
                    : new Tries(0, Instant.EPOCH);
        } catch (IOException e) {
            return new Tries(0, Instant.EPOCH);
        }
    }

    private void keep(Tries now) {
        try {
            DurableFiles.write(tries, out -> {
                out.write(Json.bytes(now));
                return tries;
            });
        } catch (IOException e) {
            LOG.warn("wrong tries at the staff's door cannot be counted on this disk");
        }
    }
}
