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
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Seals parcels to one public key. Every parcel gets a fresh data key that is forgotten when the parcel is written;
/// only the holder of the private key can learn it again.
public final class Sealer {

    private static final int DATA_KEY_BYTES = 32;
    /// Small enough that an opener needs little memory, large enough that the tags cost nothing (16 in 65,536).
    private static final int SEGMENT_BYTES = 65_536;

    private final SealingKey key;
    private final HybridEncrypt hpke;
    private final SecureRandom random = new SecureRandom();

    /// @throws IllegalArgumentException
    ///             when nothing can be sealed to that key
    public Sealer(SealingKey key) {
        this.key = key;
        try {
            this.hpke = hpke(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot seal to key " + key.keyId(), e);
        }
    }

    /// What was written. Its digest may still be on the way, so that it can be waited for after the disk.
    public static final class Sealed {

        private final SealedStream stream;
        private final long bytes;
        private @Nullable String sha256;

        private Sealed(SealedStream stream) {
            this.stream = stream;
            this.bytes = stream.written();
        }

        public long bytes() {
            return bytes;
        }

        /// Hex digest of the whole sealed file.
        public synchronized String sha256() {
            if (sha256 == null) {
                sha256 = stream.sha256();
            }
            return sha256;
        }
    }

    /// Whether it is this key that parcels are sealed to here.
    public boolean sealsTo(SealingKey other) {
        return key.equals(other);
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
            var sealed = new SealedStream(file);
            sealed.write(header);
            try (OutputStream body = body(dataKey, sealed, header)) {
                container.writeTo(body);
            }
            return new Sealed(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal with key " + key.keyId(), e);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private byte[] header(ParcelHeader clear, byte[] dataKey) throws GeneralSecurityException {
        byte[] info = clear.bytes();
        byte[] encapsulated = hpke.encrypt(dataKey, info);
        return ByteBuffer.allocate(info.length + encapsulated.length).put(info).put(encapsulated).array();
    }

    @AccessesPartialKey // the centre hands over raw X25519 bytes, not a Tink keyset
    @SuppressWarnings("deprecation") // Tink offers no other set of primitives to the outside yet
    private static HybridEncrypt hpke(SealingKey key) throws GeneralSecurityException {
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
