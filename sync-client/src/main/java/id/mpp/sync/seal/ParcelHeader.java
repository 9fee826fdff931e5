package id.mpp.sync.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/// What a parcel file says about itself in the clear: nothing personal. Layout in `docs/parcel-format.md`; this is the
/// part before `enc`.
public record ParcelHeader(ParcelKind kind, ParcelId id, String keyId) {

    private static final byte[] MAGIC = "MPPARCEL".getBytes(US_ASCII);
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = MAGIC.length + 1 + 1 + 16 + 1;

    byte[] bytes() {
        byte[] key = keyId.getBytes(US_ASCII);
        return ByteBuffer.allocate(FIXED_BYTES + key.length)
                .put(MAGIC)
                .put(VERSION)
                .put(code(kind))
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put((byte) key.length)
                .put(key)
                .array();
    }

    /// Reads the beginning of a parcel file.
    ///
    /// @throws IOException
    ///             when the stream ends early or is no parcel of this version
    public static ParcelHeader read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("not a parcel");
        }
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("a parcel of unknown version " + version);
        }
        ParcelKind kind = kind(in.readByte());
        var id = new ParcelId(new UUID(in.readLong(), in.readLong()));
        byte[] key = new byte[in.readUnsignedByte()];
        in.readFully(key);
        return new ParcelHeader(kind, id, new String(key, US_ASCII));
    }

    private static byte code(ParcelKind kind) {
        return switch (kind) {
            case TICKET -> 1;
            case APPLICATION -> 2;
            case AUDIT -> 5;
            case HEALTH -> 6;
            case COMPLAINT -> 4;
            case SURVEY -> 3;
        };
    }

    private static ParcelKind kind(byte code) throws IOException {
        return switch (code) {
            case 1 -> ParcelKind.TICKET;
            case 2 -> ParcelKind.APPLICATION;
            case 5 -> ParcelKind.AUDIT;
            case 6 -> ParcelKind.HEALTH;
            case 4 -> ParcelKind.COMPLAINT;
            case 3 -> ParcelKind.SURVEY;
            default -> throw new IOException("a parcel of unknown kind " + code);
        };
    }
}
