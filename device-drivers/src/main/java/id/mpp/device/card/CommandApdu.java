package id.mpp.device.card;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A command to a card (ISO/IEC 7816-4, section 5.1): four bytes of header, data going there, a number of bytes
/// expected back. Short where it fits, extended where it does not.
///
/// Hides its data in [#toString()]: a wrapped command may carry what nobody is to read.
public final class CommandApdu {

    /// A short answer holds so many bytes of data.
    public static final int SHORT_ANSWER = 256;
    /// An extended command or answer holds so many.
    public static final int LONGEST_DATA = 65_535;
    private static final int SHORT_DATA = 255;

    private final int header;
    private final byte[] data;
    private final int expected;

    private CommandApdu(int header, byte[] data, int expected) {
        this.header = header;
        this.data = data;
        this.expected = expected;
    }

    /// A command without data that expects none: class, instruction and two parameters, a byte each.
    public static CommandApdu of(int classByte, int instruction, int p1, int p2) {
        return new CommandApdu(byteAt(classByte, 24) | byteAt(instruction, 16) | byteAt(p1, 8) | byteAt(p2, 0),
                new byte[0], 0);
    }

    private static int byteAt(int value, int shift) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException("not a byte: " + value);
        }
        return value << shift;
    }

    /// SELECT by file identifier, expecting no answer but a status (ISO/IEC 7816-4, section 11.2.2).
    public static CommandApdu selectFile(int fileId) {
        return of(0x00, 0xA4, 0x00, 0x00).carrying((byte) (fileId >> 8), (byte) fileId);
    }

    /// SELECT by application name (ISO/IEC 7816-4, section 11.2.2).
    public static CommandApdu selectApplication(byte... name) {
        return of(0x00, 0xA4, 0x04, 0x00).carrying(name);
    }

    /// READ BINARY of the selected file (ISO/IEC 7816-4, section 11.3.3).
    ///
    /// @param offset
    ///            0 to 32,767
    public static CommandApdu readBinary(int offset, int count) {
        if (offset < 0 || offset > 0x7FFF) {
            throw new IllegalArgumentException("READ BINARY reaches 32 KiB, not " + offset);
        }
        return of(0x00, 0xB0, offset >> 8, offset & 0xFF).expecting(count);
    }

    /// The same with data.
    ///
    /// @throws IllegalArgumentException
    ///             if it is longer than [#LONGEST_DATA]
    public CommandApdu carrying(byte... bytes) {
        if (bytes.length > LONGEST_DATA) {
            throw new IllegalArgumentException("no command carries " + bytes.length + " bytes");
        }
        return new CommandApdu(header, bytes.clone(), expected);
    }

    /// The same with so many bytes expected back, 1 to 65,536; a card may send fewer.
    public CommandApdu expecting(int count) {
        if (count < 1 || count > LONGEST_DATA + 1) {
            throw new IllegalArgumentException("no answer holds " + count + " bytes");
        }
        return new CommandApdu(header, data, count);
    }

    /// As it goes over the wire; the caller's own copy.
    public byte[] bytes() {
        var out = new ByteArrayOutputStream(data.length + 9);
        out.write(header >> 24);
        out.write(header >> 16);
        out.write(header >> 8);
        out.write(header);
        boolean extended = data.length > SHORT_DATA || expected > SHORT_ANSWER;
        if (data.length > 0) {
            length(out, extended, true, data.length);
            out.writeBytes(data);
        }
        if (expected > 0) {
            length(out, extended, data.length == 0, expected);
        }
        return out.toByteArray();
    }

    /// The largest value of a length is written as zero. The first extended length is led in by a zero byte.
    private static void length(ByteArrayOutputStream out, boolean extended, boolean first, int value) {
        if (extended) {
            if (first) {
                out.write(0);
            }
            out.write(value >> 8);
        }
        out.write(value);
    }

    /// Overwrites the data; the command must not be sent after this.
    public void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "CommandApdu[%08X, %d bytes]".formatted(header, data.length);
    }
}
