package id.mpp.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An append-only file of text lines. When [#append] returns, the line is on the disk. Each line begins with its own
/// checksum (CRC-32C, eight hex digits), because a power cut may leave a half line or a block of zeros at the end:
/// reading stops at the first line that is not whole, and the rest is cut off before anything is appended.
///
/// While it is open, the file is longer than its lines: behind them lie zeros, room that nobody else on a full disk can
/// take, for some hundred lines.
///
/// One process, one thread at a time: callers lock.
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int CHECKSUM_DIGITS = 8;
    /// Is made anew when half of it is used.
    private static final int ROOM = 128 * 1024;

    private final Path file;
    private final List<String> found;
    private FileChannel channel;
    /// Of all lines; appended is behind it.
    private long length;

    private Journal(Path file, List<String> found, FileChannel channel, long length) {
        this.file = file;
        this.found = List.copyOf(found);
        this.channel = channel;
        this.length = length;
    }

    /// Opens or makes the file, and its folder.
    public static Journal open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var lines = new ArrayList<String>();
        int whole = readWholeLines(bytes, lines);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isRoom(bytes, whole)) {
            channel.truncate(whole);
        }
        channel.force(true);
        syncFolderOf(file);
        var journal = new Journal(file, lines, channel, whole);
        journal.makeRoom();
        return journal;
    }

    /// The lines that were there when the journal was opened, oldest first.
    public List<String> found() {
        return found;
    }

    /// Writes one line through to the disk.
    ///
    /// @throws IOException
    ///             when it is not kept; the file then holds nothing of it
    public void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(encode(line));
        try {
            write(channel, bytes, length);
            channel.force(false);
        } catch (IOException diskTrouble) {
            takeBack(bytes.capacity(), diskTrouble);
            throw diskTrouble;
        }
        length += bytes.capacity();
        makeRoom();
    }

    /// Puts `lines` in place of everything, all or nothing.
    public void rewrite(List<String> lines) throws IOException {
        replaceBy(written(lines));
    }

    /// As [#rewrite], where `lines` say the same in fewer words: a disk that has no room for both keeps the old ones.
    ///
    /// @throws IOException
    ///             when it is not certain which are kept
    public void tidy(List<String> lines) throws IOException {
        Path fresh;
        try {
            fresh = written(lines);
        } catch (IOException full) {
            LOG.warn("What is over stays in {} until the disk takes the rest again: {}", file.getFileName(),
                    full.toString());
            return;
        }
        replaceBy(fresh);
    }

    private Path written(List<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (String line : lines) {
                write(out, ByteBuffer.wrap(encode(line)), out.size());
            }
            out.force(true);
        }
        return fresh;
    }

    private void replaceBy(Path fresh) throws IOException {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolderOf(file);
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        length = channel.size();
        makeRoom();
    }

    /// Leaves nothing but the lines.
    @Override
    public void close() throws IOException {
        try (FileChannel closing = channel) {
            closing.truncate(length);
        }
    }

    /// A disk that fills up on the way takes a part and refuses the next.
    private static void write(FileChannel out, ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes, at + bytes.position());
        }
    }

    /// Where the disk refuses, there is as much room as there is.
    private void makeRoom() {
        try {
            long end = Math.max(length, channel.size());
            if (end - length < ROOM / 2) {
                write(channel, ByteBuffer.allocate((int) (length + ROOM - end)), end);
                channel.force(true);
            }
        } catch (IOException full) {
            LOG.warn("No room is kept behind {}: {}", file.getFileName(), full.toString());
        }
    }

    /// A half line in the middle would hide every line after it, and a whole one would be believed.
    private void takeBack(int bytes, IOException cause) {
        try {
            write(channel, ByteBuffer.allocate((int) Math.min(bytes, Math.max(0, channel.size() - length))), length);
        } catch (IOException again) {
            cause.addSuppressed(again);
        }
    }

    private static boolean isRoom(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] == 0) {
            at++;
        }
        return at == bytes.length;
    }

    private static int readWholeLines(byte[] bytes, List<String> lines) {
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '\n') {
                continue;
            }
            Optional<String> line = decode(new String(bytes, start, at - start, StandardCharsets.UTF_8));
            if (line.isEmpty()) {
                return start;
            }
            lines.add(line.get());
            start = at + 1;
        }
        return start;
    }

    private static byte[] encode(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line has no line break");
        }
        return (checksum(line) + " " + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(String stored) {
        if (stored.length() <= CHECKSUM_DIGITS || stored.charAt(CHECKSUM_DIGITS) != ' ') {
            return Optional.empty();
        }
        String line = stored.substring(CHECKSUM_DIGITS + 1);
        return stored.startsWith(checksum(line)) ? Optional.of(line) : Optional.empty();
    }

    private static String checksum(String line) {
        var crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /// A new or renamed file is only there after a power cut if its folder was written too.
    private static void syncFolderOf(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
