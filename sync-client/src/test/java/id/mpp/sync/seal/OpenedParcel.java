package id.mpp.sync.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The centre's side of a parcel, for tests only. What the kiosk ships has none.
public record OpenedParcel(Map<String, byte[]> entries) {

    private static final byte[] CENTRE_PRIVATE_KEY = X25519.generatePrivateKey();
    public static final String CENTRE_PUBLIC_KEY = publicKey();
    private static final int FIXED_BEFORE_KEY_ID = 27;
    private static final int AFTER_KEY_ID = 80;

    private static String publicKey() {
        try {
            return Base64.getEncoder().encodeToString(X25519.publicFromPrivate(CENTRE_PRIVATE_KEY));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SealingKey sealingKey() {
        return new SealingKey("centre-2026-1", CENTRE_PUBLIC_KEY);
    }

    /// What no kiosk has.
    public static byte[] centresPrivateKey() {
        return CENTRE_PRIVATE_KEY.clone();
    }

    /// Whether these 32 bytes open what was sealed to [#CENTRE_PUBLIC_KEY]: they do when they have that public key.
    public static boolean isCentresPrivateKey(byte[] key) throws InvalidKeyException {
        return Base64.getEncoder().encodeToString(X25519.publicFromPrivate(key)).equals(CENTRE_PUBLIC_KEY);
    }

    /// Opens with the centre's private key.
    ///
    /// @throws GeneralSecurityException
    ///             or
    /// @throws IOException
    ///             when the file is not exactly what was sealed
    public static OpenedParcel open(byte[] file) throws GeneralSecurityException, IOException {
        return open(file, CENTRE_PRIVATE_KEY, X25519.publicFromPrivate(CENTRE_PRIVATE_KEY));
    }

    /// Tries any 32 bytes as the private key.
    public static OpenedParcel openWith(byte[] file, byte[] anyKey) throws GeneralSecurityException, IOException {
        return open(file, anyKey, X25519.publicFromPrivate(anyKey));
    }

    static OpenedParcel open(byte[] file, byte[] privateKey, byte[] publicKey)
            throws GeneralSecurityException, IOException {
        return openWithDataKey(file, dataKey(file, privateKey, publicKey));
    }

    /// The key this parcel's body was encrypted with.
    public static byte[] dataKey(byte[] file) throws GeneralSecurityException {
        return dataKey(file, CENTRE_PRIVATE_KEY, X25519.publicFromPrivate(CENTRE_PRIVATE_KEY));
    }

    private static byte[] dataKey(byte[] file, byte[] privateKey, byte[] publicKey) throws GeneralSecurityException {
        int infoLength = infoLength(file);
        byte[] info = Arrays.copyOf(file, infoLength);
        byte[] sealedKey = Arrays.copyOfRange(file, infoLength, infoLength + AFTER_KEY_ID);
        return hpke(privateKey, publicKey).decrypt(sealedKey, info);
    }

    private static int infoLength(byte[] file) {
        return FIXED_BEFORE_KEY_ID + Byte.toUnsignedInt(file[FIXED_BEFORE_KEY_ID - 1]);
    }

    /// Tries any 32 bytes as the key of the body: who has it needs no private key.
    public static OpenedParcel openWithDataKey(byte[] file, byte[] dataKey)
            throws GeneralSecurityException, IOException {
        byte[] header = Arrays.copyOf(file, infoLength(file) + AFTER_KEY_ID);
        var body = new ByteArrayInputStream(file, header.length, file.length - header.length);
        var aead = new AesGcmHkdfStreaming(dataKey, "HmacSha256", 32, 65_536, 0);
        try (InputStream plaintext = aead.newDecryptingStream(body, header)) {
            return new OpenedParcel(entries(plaintext.readAllBytes()));
        }
    }

    @AccessesPartialKey
    @SuppressWarnings("deprecation") // as in Sealer
    private static HybridDecrypt hpke(byte[] privateKey, byte[] publicKey) throws GeneralSecurityException {
        HpkeParameters suite = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        HpkePublicKey half = HpkePublicKey.create(suite, Bytes.copyFrom(publicKey), null);
        HpkePrivateKey whole = HpkePrivateKey.create(half,
                SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(whole).withRandomId().makePrimary())
                .build()
                .getPrimitive(ConfigurationV0.get(), HybridDecrypt.class);
    }

    private static Map<String, byte[]> entries(byte[] plaintext) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(plaintext));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        while (in.available() > 0) {
            byte[] name = in.readNBytes(in.readUnsignedShort());
            entries.put(new String(name, UTF_8), in.readNBytes(Math.toIntExact(in.readLong())));
        }
        return entries;
    }
}
