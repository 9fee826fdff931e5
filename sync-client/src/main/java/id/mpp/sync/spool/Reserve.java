package id.mpp.sync.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Room on the disk that nobody else can take: files that are given up one by one when a ticket's fate or an audit
/// record would not fit any more, and made again when there is plenty.
final class Reserve {

    private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
    private static final int PIECE_BYTES = 1 << 20;

    private final Disk disk;
    private final Path folder;
    private final int pieces;

    Reserve(Disk disk, Path folder, long bytes) {
        this.disk = disk;
        this.folder = folder;
        this.pieces = (int) (bytes / PIECE_BYTES);
    }

    /// Makes what is missing. Does nothing where the disk refuses.
    void fill() {
        try {
            for (int piece = 0; piece < pieces; piece++) {
                if (!disk.exists(file(piece))) {
                    write(piece);
                }
            }
        } catch (IOException e) {
            LOG.warn("no room for the reserve on this disk", e);
        }
    }

    private void write(int piece) throws IOException {
        // bytes that no file system can compress away, made faster than a disk takes them
        byte[] bytes = new byte[PIECE_BYTES];
        new SplittableRandom(piece).nextBytes(bytes);
        String name = name(piece);
        disk.writeDurably(folder, name, out -> {
            out.write(bytes);
            return name;
        }, itself -> itself);
    }

    boolean isWhole() {
        return pieces == 0 || disk.exists(file(pieces - 1));
    }

    /// Gives up one piece; `false` when none is left.
    boolean giveUp() throws IOException {
        for (int piece = pieces - 1; piece >= 0; piece--) {
            if (disk.exists(file(piece))) {
                LOG.warn("the disk is full: using a piece of the reserve, {} more left", piece);
                disk.deleteDurably(file(piece));
                return true;
            }
        }
        return false;
    }

    private Path file(int piece) {
        return folder.resolve(name(piece));
    }

    private static String name(int piece) {
        return "reserve-" + piece;
    }
}
