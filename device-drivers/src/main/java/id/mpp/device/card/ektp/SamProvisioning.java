package id.mpp.device.card.ektp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The values a module was handed over with, from a file that only the kiosk's user can read (mode 0600). They are read
/// for each reading and overwritten after it, appear in no log and in no message.
///
/// ```
/// # one value a line
/// pcid = 00112233
/// conf = 445566778899
/// columns = nik, name, -, birth-date
/// ```
///
/// `pcid` and `conf` are hexadecimal. `columns` says what stands at which place of the card's biodata; `-` and whatever
/// is left out at the end is not kept.
public final class SamProvisioning implements AutoCloseable {

    private static final int LONGEST_FILE = 8192;
    private static final int LONGEST_VALUE = 100;
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private byte[] pcid = new byte[0];
    private byte[] conf = new byte[0];
    private List<BiodataColumn> columns = List.of();

    private SamProvisioning() {
    }

    /// Reads the file.
    ///
    /// @throws IOException
    ///             if it is missing, open to others, or not as described; the message says what to do and holds no value
    public static SamProvisioning read(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " can be read by others; do: chmod 600 " + file);
        }
        byte[] text;
        try (var in = Files.newInputStream(file)) {
            text = in.readNBytes(LONGEST_FILE);
        }
        var read = new SamProvisioning();
        try {
            read.take(text, file);
            return read;
        } catch (IOException wrong) {
            read.close();
            throw wrong;
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private void take(byte[] text, Path file) throws IOException {
        int start = 0;
        for (int line = 1; start < text.length; line++) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            takeLine(text, start, end, file + ", line " + line);
            start = end + 1;
        }
        if (pcid.length == 0 || conf.length == 0 || !columns.contains(BiodataColumn.NIK)) {
            throw new IOException(file + " needs pcid, conf and columns with nik among them");
        }
    }

    /// Values of the module never become a string, which could not be overwritten.
    private void takeLine(byte[] text, int start, int end, String where) throws IOException {
        int equals = start;
        while (equals < end && text[equals] != '=') {
            equals++;
        }
        String key = new String(text, start, equals - start, StandardCharsets.US_ASCII).strip();
        if (key.isEmpty() && equals == end || key.startsWith("#")) {
            return;
        }
        int value = Math.min(end, equals + 1);
        switch (key) {
            case "pcid" -> pcid = hexadecimal(text, value, end, where);
            case "conf" -> conf = hexadecimal(text, value, end, where);
            case "columns" ->
                columns = columns(new String(text, value, end - value, StandardCharsets.US_ASCII), where);
            default -> throw new IOException(where + ": expected pcid, conf or columns");
        }
    }

    private static byte[] hexadecimal(byte[] text, int start, int end, String where) throws IOException {
        byte[] digits = new byte[2 * LONGEST_VALUE];
        int count = 0;
        try {
            for (int i = start; i < end; i++) {
                int digit = Character.digit(text[i], 16);
                if (digit >= 0 && count < digits.length) {
                    digits[count++] = (byte) digit;
                } else if (!Character.isWhitespace(text[i])) {
                    throw new IOException(where + ": expected up to " + LONGEST_VALUE + " hexadecimal bytes");
                }
            }
            if (count == 0 || count % 2 != 0) {
                throw new IOException(where + ": expected whole hexadecimal bytes");
            }
            byte[] value = new byte[count / 2];
            for (int i = 0; i < value.length; i++) {
                value[i] = (byte) (digits[2 * i] << 4 | digits[2 * i + 1]);
            }
            return value;
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }

    private static List<BiodataColumn> columns(String names, String where) throws IOException {
        var found = new ArrayList<BiodataColumn>();
        for (String name : names.split(",", -1)) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            found.add(Arrays.stream(BiodataColumn.values()).filter(column -> column.word().equals(wanted)).findFirst()
                    .orElseThrow(() -> new IOException(where + ": columns are " + BiodataColumn.words())));
        }
        return List.copyOf(found);
    }

    /// PCID, then CONF; the caller's own copy.
    byte[] openingValues() {
        byte[] both = Arrays.copyOf(pcid, pcid.length + conf.length);
        System.arraycopy(conf, 0, both, pcid.length, conf.length);
        return both;
    }

    public List<BiodataColumn> columns() {
        return columns;
    }

    /// Overwrites the values.
    @Override
    public void close() {
        Arrays.fill(pcid, (byte) 0);
        Arrays.fill(conf, (byte) 0);
    }

    @Override
    public String toString() {
        return "SamProvisioning[hidden]";
    }
}
