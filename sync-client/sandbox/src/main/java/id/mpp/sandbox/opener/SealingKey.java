package id.mpp.sandbox.opener;

import com.google.crypto.tink.subtle.X25519;
import java.security.InvalidKeyException;

/// The centre's key pair for parcels: 32 raw bytes each (RFC 7748).
///
/// @param keyId
///            names it in the header of every parcel sealed to it
@SuppressWarnings("ArrayRecordComponent") // raw key bytes; never compared
public record SealingKey(String keyId, byte[] privateKey, byte[] publicKey) {

    public static SealingKey generate(String keyId) {
        byte[] privateKey = X25519.generatePrivateKey();
        try {
            return new SealingKey(keyId, privateKey, X25519.publicFromPrivate(privateKey));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key just made is not a key", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[" + keyId + "]";
    }
}
