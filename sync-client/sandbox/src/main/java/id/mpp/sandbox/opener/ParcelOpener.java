package id.mpp.sandbox.opener;

import static id.mpp.sandbox.opener.ParcelHeader.require;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens what only the centre can open: HPKE (RFC 9180) around a data key, that key around the content. Nothing is
/// handed on before the last segment has been verified.
public final class ParcelOpener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SEGMENT_BYTES = 65_536;
    private static final int DATA_KEY_BYTES = 32;
    /// Small facts only; the answers are a part.
    private static final int LONGEST_MANIFEST_BYTES = 100_000;
    private static final int LONGEST_MEDIA_TYPE = 100;

    private final SealingKeyRing keys;

    public ParcelOpener(SealingKeyRing keys) {
        this.keys = keys;
        try {
            HybridConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be used", e);
        }
    }

    public Opening open(byte[] file) {
        try {
            ParcelHeader header = ParcelHeader.read(file);
            Optional<SealingKey> key = keys.key(header.keyId());
            require(key.isPresent(), "it is sealed to another key");
            byte[] dataKey = only(hpke(key.orElseThrow()))
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(header.sealedDataKey(), header.info());
            require(dataKey.length == DATA_KEY_BYTES, "its data key has a wrong length");
            return read(header, ParcelEntries.read(body(file, header, dataKey)));
        } catch (NotAParcelException e) {
            return new Opening.Unreadable(String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException | IOException e) {
            return new Opening.Unreadable("it was damaged or is not sealed to this centre");
        } catch (JacksonException e) {
            return new Opening.Unreadable("its manifest is not JSON");
        }
    }

    private static Opening read(ParcelHeader header, List<ParcelEntries.Entry> entries) throws NotAParcelException {
        require(!entries.isEmpty() && entries.getFirst().name().equals("manifest.json"), "it has no manifest");
        require(entries.getFirst().bytes().length <= LONGEST_MANIFEST_BYTES, "its manifest is too long");
        JsonNode manifest = JSON.readTree(entries.getFirst().bytes());
        require(manifest.path("parcelId").asString("").equals(header.id().toString()), "its ids differ");
        require(manifest.path("kind").asString("").equals(header.kind().name()), "its kinds differ");
        JsonNode promised = manifest.path("parts");
        require(promised.isArray() && promised.size() == entries.size() - 1, "its parts are not those of its manifest");
        List<Opening.Part> parts = new ArrayList<>();
        for (int i = 0; i < promised.size(); i++) {
            parts.add(part(promised.get(i), entries.get(i + 1)));
        }
        return new Opening.Opened(header.id(), header.kind(), manifest, List.copyOf(parts));
    }

    private static Opening.Part part(JsonNode promised, ParcelEntries.Entry entry) throws NotAParcelException {
        boolean kept = promised.path("name").asString("").equals(entry.name())
                && promised.path("bytes").asLong(-1) == entry.bytes().length;
        require(kept, "a part is not the one of its manifest");
        String mediaType = promised.path("mediaType").asString("application/octet-stream");
        require(mediaType.length() <= LONGEST_MEDIA_TYPE, "a part's media type is too long");
        return new Opening.Part(entry.name(), mediaType, entry.bytes());
    }

    @AccessesPartialKey // the data key comes raw out of HPKE
    private static byte[] body(byte[] file, ParcelHeader header, byte[] dataKey)
            throws GeneralSecurityException, IOException {
        AesGcmHkdfStreamingParameters parameters = AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(DATA_KEY_BYTES)
                .setDerivedAesGcmKeySizeBytes(DATA_KEY_BYTES)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                .build();
        StreamingAead aead = only(AesGcmHkdfStreamingKey.create(parameters, secret(dataKey)))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        int bodyAt = header.whole().length;
        InputStream sealed = new ByteArrayInputStream(file, bodyAt, file.length - bodyAt);
        try (InputStream plain = aead.newDecryptingStream(sealed, header.whole())) {
            return plain.readAllBytes();
        }
    }

    @AccessesPartialKey // the key pair is kept raw, as the contract publishes it
    private static HpkePrivateKey hpke(SealingKey key) throws GeneralSecurityException {
        HpkeParameters parameters = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        HpkePublicKey publicKey = HpkePublicKey.create(parameters, Bytes.copyFrom(key.publicKey()), null);
        return HpkePrivateKey.create(publicKey, secret(key.privateKey()));
    }

    private static KeysetHandle only(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }

    private static SecretBytes secret(byte[] bytes) {
        return SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
    }
}
