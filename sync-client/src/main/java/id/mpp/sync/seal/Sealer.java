package id.mpp.sync.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.util.Bytes;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Seals parcels to one public key. Every parcel gets a fresh data key that is forgotten when the parcel is written;
/// only the holder of the private key can learn it again.
public final class Sealer {

    private static final int DATA_KEY_BYTES = 32;
    /// Small enough that an opener needs little memory, large enough that the tags cost nothing (16 in 65,536).
    private static final int SEGMENT_BYTES = 65_536;

    private final SealingKey key;
    private final SecureRandom random = new SecureRandom();

    public Sealer(SealingKey key) {
        this.key = key;
    }

    /// What was written.
    ///
    /// @param sha256
    ///            hex digest of the whole sealed file
    public record Sealed(String sha256, long bytes) {
    }

    /// Writes one parcel as a stream; the caller closes `file`.
    ///
    /// @throws IOException
    ///             when `file` cannot be written
    public Sealed seal(ParcelId id, Contents contents, OutputStream file) throws IOException {
        var container = new Container(id, contents);
        byte[] dataKey = new byte[DATA_KEY_BYTES];
        random.nextBytes(dataKey);
        try {
            byte[] header = header(new ParcelHeader(contents.kind(), id, key.keyId()), dataKey);
            MessageDigest digest = Sha256.start();
            var counted = new CountedStream(new DigestOutputStream(new UnclosedStream(file), digest));
            counted.write(header);
            try (OutputStream body = body(dataKey, counted, header)) {
                container.writeTo(body);
            }
            return new Sealed(Sha256.finish(digest), counted.written());
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal with key " + key.keyId(), e);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private byte[] header(ParcelHeader clear, byte[] dataKey) throws GeneralSecurityException {
        byte[] info = clear.bytes();
        byte[] encapsulated = hpke().encrypt(dataKey, info);
        return ByteBuffer.allocate(info.length + encapsulated.length).put(info).put(encapsulated).array();
    }

    @AccessesPartialKey // the centre hands over raw X25519 bytes, not a Tink keyset
    private HybridEncrypt hpke() throws GeneralSecurityException {
        HpkeParameters suite = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        HpkePublicKey centre = HpkePublicKey.create(suite, Bytes.copyFrom(key.bytes()), null);
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(centre).withRandomId().makePrimary())
                .build()
                .getPrimitive(ConfigurationV0.get(), HybridEncrypt.class);
    }

    private static OutputStream body(byte[] dataKey, OutputStream file, byte[] header)
            throws GeneralSecurityException, IOException {
        var aead = new AesGcmHkdfStreaming(dataKey, "HmacSha256", DATA_KEY_BYTES, SEGMENT_BYTES, 0);
        return aead.newEncryptingStream(file, header);
    }
}
