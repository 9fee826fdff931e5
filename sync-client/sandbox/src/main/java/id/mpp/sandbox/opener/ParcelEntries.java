package id.mpp.sandbox.opener;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The plain inside of a parcel: name and content, one after the other (`docs/parcel-format.md`, *What is inside*).
final class ParcelEntries {

    private ParcelEntries() {
    }

    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    record Entry(String name, byte[] bytes) {
    }

    static List<Entry> read(byte[] plain) throws NotAParcelException {
        ByteBuffer in = ByteBuffer.wrap(plain);
        List<Entry> entries = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                String name = name(in);
                entries.add(new Entry(name, content(in)));
            }
        } catch (BufferUnderflowException e) {
            throw new NotAParcelException("an entry is cut short");
        }
        return entries;
    }

    private static String name(ByteBuffer in) throws NotAParcelException {
        int length = Short.toUnsignedInt(in.getShort());
        ParcelHeader.require(length >= 1 && length <= 255, "an entry's name has a wrong length");
        byte[] bytes = new byte[length];
        in.get(bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        boolean plainName = !name.contains("/") && !name.contains("\\") && !name.equals(".") && !name.equals("..");
        ParcelHeader.require(plainName, "an entry's name is not a plain file name");
        return name;
    }

    private static byte[] content(ByteBuffer in) throws NotAParcelException {
        long length = in.getLong();
        ParcelHeader.require(length >= 0 && length <= in.remaining(), "an entry is cut short");
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }
}
