package id.mpp.kiosk.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line of a file that holds the enrolment code. It is wiped where it stands: a file that is written anew leaves
/// the old one's blocks on the stick, for whoever looks for them. A flash disk may still keep a copy that no program
/// reaches; the code is void by then.
public final class CodeLine {

    /// As bytes, so that the place in the file is known; names and codes are ASCII.
    private static final Pattern LINE = Pattern
            .compile("(?m)^[ \\t]*(?:central[ \\t]*\\.[ \\t]*)?enrolment_code[ \\t]*="
                    + "[ \\t]*(?:\"[^\"\\r\\n]*\"|'[^'\\r\\n]*')[^\\r\\n]*");
    private static final byte[] INSTEAD = "# enrolment code: wiped after use".getBytes(StandardCharsets.US_ASCII);

    private CodeLine() {
    }

    /// Whether a code stands on a line of its own, where it can be wiped.
    public static boolean stands(byte[] file) {
        return matcher(file).find();
    }

    /// The same file without a code, line by line as long as before.
    static byte[] without(byte[] file) {
        byte[] wiped = file.clone();
        Matcher line = matcher(file);
        while (line.find()) {
            fill(wiped, line.start(), line.end());
        }
        return wiped;
    }

    /// Overwrites every code in `file` in its place. On the disk when it returns.
    ///
    /// @return whether there was one
    public static boolean wipe(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!stands(bytes)) {
            return false;
        }
        ByteBuffer wiped = ByteBuffer.wrap(without(bytes));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            while (wiped.hasRemaining()) {
                out.write(wiped, wiped.position());
            }
            out.force(true);
        }
        return true;
    }

    private static void fill(byte[] bytes, int from, int to) {
        Arrays.fill(bytes, from, to, (byte) ' ');
        System.arraycopy(INSTEAD, 0, bytes, from, Math.min(INSTEAD.length, to - from));
        bytes[from] = '#';
    }

    private static Matcher matcher(byte[] file) {
        return LINE.matcher(new String(file, StandardCharsets.ISO_8859_1));
    }
}
