package id.mpp.sync.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) as lower-case hex: what both ends compare.
public final class Sha256 {

    private Sha256() {
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Digest of bytes in memory.
    public static String hex(byte[] bytes) {
        MessageDigest digest = start();
        digest.update(bytes);
        return finish(digest);
    }

    /// Digest of a whole file, read once, never held in memory.
    public static String hexOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hexOf(in);
        }
    }

    /// Digest of everything that is left in a stream.
    public static String hexOf(InputStream in) throws IOException {
        MessageDigest digest = start();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(sink);
        }
        return finish(digest);
    }

    /// A digest that grows with what passes by.
    public static final class Running {

        private final MessageDigest digest = start();

        public void update(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
        }

        public String hex() {
            return finish(digest);
        }
    }
}
