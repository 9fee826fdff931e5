package id.mpp.sync.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A ZIP of services, taken apart with a suspicious mind: it was signed, but a signature does not make a mistake small.
/// Sizes are counted as bytes come out; what an entry says about itself is not believed.
record Bundle(Path zip) {

    static final long LONGEST_PACKED = 32L << 20;
    private static final long LONGEST_UNPACKED = 128L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 8;

    /// Takes it apart into a new folder; durable when this returns.
    ///
    /// @throws RefusedException
    ///             when it is not a bundle as agreed
    /// @throws IOException
    ///             when the disk does not take it
    void unpackInto(Path folder) throws RefusedException, IOException {
        try (var file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new RefusedException("more than " + MOST_ENTRIES + " entries");
            }
            Set<String> seen = new HashSet<>();
            long left = LONGEST_UNPACKED;
            for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                String name = safe(entry);
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new RefusedException("two entries of one name");
                }
                left -= entry.isDirectory() ? directory(folder.resolve(name)) : file(file, entry, folder, left);
            }
            if (seen.isEmpty()) {
                throw new RefusedException("nothing in it");
            }
        } catch (ZipException e) {
            throw new RefusedException("no readable ZIP");
        }
        force(folder);
    }

    private static String safe(ZipEntry entry) throws RefusedException {
        String name = entry.getName().endsWith("/")
                ? entry.getName().substring(0, entry.getName().length() - 1)
                : entry.getName();
        String[] steps = name.split("/", -1);
        boolean safe = name.length() <= LONGEST_NAME && steps.length <= DEEPEST && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl);
        for (String step : steps) {
            safe &= !step.isEmpty() && !step.equals(".") && !step.equals("..");
        }
        if (!safe) {
            throw new RefusedException("an entry whose name leads elsewhere");
        }
        return name;
    }

    private static long directory(Path folder) throws RefusedException, IOException {
        inTheWay(folder);
        Files.createDirectories(folder);
        return 0;
    }

    /// A file where another entry needs a folder.
    private static void inTheWay(Path folder) throws RefusedException {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at)) {
                throw new RefusedException("one name is a file and a folder");
            }
        }
    }

    /// Bytes written.
    private static long file(ZipFile zip, ZipEntry entry, Path folder, long left)
            throws RefusedException, IOException {
        Path target = folder.resolve(entry.getName());
        Path parent = target.getParent() == null ? folder : target.getParent();
        inTheWay(parent);
        Files.createDirectories(parent);
        if (Files.isDirectory(target)) {
            throw new RefusedException("one name is a file and a folder");
        }
        long written = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream in = opened(zip, entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
                written += read;
                if (written > left) {
                    throw new RefusedException("unpacked it is larger than " + (LONGEST_UNPACKED >> 20) + " MiB");
                }
                out.write(piece, 0, read);
            }
        }
        return written;
    }

    private static InputStream opened(ZipFile zip, ZipEntry entry) throws RefusedException, IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new RefusedException("an entry without content");
        }
        return in;
    }

    /// A damaged entry is the bundle's fault, not the disk's.
    private static int read(InputStream in, byte[] piece) throws RefusedException {
        try {
            return in.read(piece);
        } catch (IOException e) {
            throw new RefusedException("a damaged entry");
        }
    }

    private static void force(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return forced(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                    throws IOException {
                return forced(directory);
            }

            private FileVisitResult forced(Path path) throws IOException {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
