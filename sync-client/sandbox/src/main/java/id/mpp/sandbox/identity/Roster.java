package id.mpp.sandbox.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who may open the staff's pages of a kiosk: invented people of `staff.json`, with what verifies their PIN. Made when
/// first asked for, because a slow hash is slow here too.
public final class Roster {

    /// The fewest a kiosk takes: these people are invented, and their PINs are in this jar.
    private static final int ITERATIONS = 100_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final LongSupplier nextSeq;
    private @Nullable Made made;

    private record Made(long seq, List<Map<String, Object>> members) {
    }

    /// Once in a program, however many centres it starts: the file is the same, and each line costs a slow hash.
    private static final class Published {
        static final List<Map<String, Object>> MEMBERS = read().stream().map(Roster::published).toList();

        private Published() {
        }
    }

    private record Member(String badge, String pin, String role) {

        @Override
        public String toString() {
            return "Member[" + role + "]";
        }
    }

    /// @param nextSeq
    ///            of the signed roster; taken once, when it is made
    public Roster(LongSupplier nextSeq) {
        this.nextSeq = nextSeq;
    }

    public long seq() {
        return made().seq();
    }

    /// `[{badgeSha256, salt, pinPbkdf2, iterations, role}]` of the contract.
    public List<Map<String, Object>> members() {
        return made().members();
    }

    /// What is printed for them.
    ///
    /// @param sha256
    ///            of the text, as in the roster
    /// @param pin
    ///            theirs: they are invented
    public record Badge(String text, String sha256, String role, String pin) {

        @Override
        public String toString() {
            return "Badge[hidden]";
        }
    }

    public List<Badge> badges() {
        return read().stream().map(it -> new Badge(it.badge(), digest(it.badge()), it.role(), it.pin())).toList();
    }

    private static String digest(String badge) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(badge.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized Made made() {
        Made before = made;
        if (before != null) {
            return before;
        }
        Made now = new Made(nextSeq.getAsLong(), Published.MEMBERS);
        made = now;
        return now;
    }

    private static Map<String, Object> published(Member member) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec pin = new PBEKeySpec(member.pin().toCharArray(), salt, ITERATIONS, HASH_BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(pin).getEncoded();
            return Map.of("badgeSha256", digest(member.badge()), "salt",
                    Base64.getEncoder().encodeToString(salt), "pinPbkdf2", Base64.getEncoder().encodeToString(hash),
                    "iterations", ITERATIONS, "role", member.role());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and SHA-256", e);
        } finally {
            pin.clearPassword();
        }
    }

    private static List<Member> read() {
        try (InputStream in = Objects.requireNonNull(Roster.class.getResourceAsStream("/id/mpp/sandbox/staff.json"),
                "staff.json is part of this jar")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<List<Member>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
