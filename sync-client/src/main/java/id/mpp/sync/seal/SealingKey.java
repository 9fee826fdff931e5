package id.mpp.sync.seal;

import java.util.Base64;

/// The central service's public sealing key, as it was handed over at enrolment.
///
/// @param keyId
///            names the key among the centre's keys; 1–64 printable ASCII characters
/// @param publicKey
///            X25519 (RFC 7748), 32 raw bytes in base64
public record SealingKey(String keyId, String publicKey) {

    private static final int X25519_BYTES = 32;

    /// @throws IllegalArgumentException
    ///             when one of the two is not as described
    public SealingKey {
        if (!keyId.matches("[\\x21-\\x7e]{1,64}")) {
            throw new IllegalArgumentException("a key id is 1 to 64 printable ASCII characters");
        }
        int length = Base64.getDecoder().decode(publicKey).length;
        if (length != X25519_BYTES) {
            throw new IllegalArgumentException("an X25519 public key has 32 bytes, this one " + length);
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(publicKey);
    }
}
