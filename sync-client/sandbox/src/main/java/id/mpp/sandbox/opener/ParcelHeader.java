package id.mpp.sandbox.opener;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// The part of a parcel in the clear (`docs/parcel-format.md`, *Header*).
///
/// @param info
///            everything before the encapsulated key; binds the data key to id, kind and key id
/// @param sealedDataKey
///            encapsulated key and sealed key together, as HPKE hands them over
/// @param whole
///            all header bytes: the associated data of the body
@SuppressWarnings("ArrayRecordComponent") // slices of one file, never compared
record ParcelHeader(Opening.Kind kind, UUID id, String keyId, byte[] info, byte[] sealedDataKey, byte[] whole) {

    private static final byte[] MAGIC = "MPPARCEL".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int KEY_ID_AT = 27;
    private static final int LONGEST_KEY_ID = 64;
    private static final int ENCAPSULATED = 32;
    private static final int SEALED_KEY = 48;

    static ParcelHeader read(byte[] file) throws NotAParcelException {
        require(file.length > KEY_ID_AT && Arrays.equals(MAGIC, 0, MAGIC.length, file, 0, MAGIC.length),
                "it does not begin like a parcel");
        ByteBuffer in = ByteBuffer.wrap(file, MAGIC.length, file.length - MAGIC.length);
        require(Byte.toUnsignedInt(in.get()) == VERSION, "its version is not 1");
        Opening.Kind kind = kind(in.get());
        UUID id = new UUID(in.getLong(), in.getLong());
        int keyIdLength = Byte.toUnsignedInt(in.get());
        int bodyAt = KEY_ID_AT + keyIdLength + ENCAPSULATED + SEALED_KEY;
        require(keyIdLength >= 1 && keyIdLength <= LONGEST_KEY_ID && file.length > bodyAt, "its header is cut short");
        int sealedAt = KEY_ID_AT + keyIdLength;
        String keyId = new String(file, KEY_ID_AT, keyIdLength, StandardCharsets.US_ASCII);
        return new ParcelHeader(kind, id, keyId, Arrays.copyOf(file, sealedAt),
                Arrays.copyOfRange(file, sealedAt, bodyAt), Arrays.copyOf(file, bodyAt));
    }

    private static Opening.Kind kind(byte code) throws NotAParcelException {
        return switch (code) {
            case 1 -> Opening.Kind.TICKET;
            case 2 -> Opening.Kind.APPLICATION;
            case 3 -> Opening.Kind.SURVEY;
            case 4 -> Opening.Kind.COMPLAINT;
            case 5 -> Opening.Kind.AUDIT;
            case 6 -> Opening.Kind.HEALTH;
            default -> throw new NotAParcelException("its kind is unknown");
        };
    }

    static void require(boolean holds, String otherwise) throws NotAParcelException {
        if (!holds) {
            throw new NotAParcelException(otherwise);
        }
    }
}
