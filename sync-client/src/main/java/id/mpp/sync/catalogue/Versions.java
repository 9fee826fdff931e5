package id.mpp.sync.catalogue;

import id.mpp.sync.CatalogueLease;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of versions: the one that counts, and older ones that somebody still holds.
final class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final Path folder;
    private final Map<String, Integer> held = new HashMap<>();
    private Optional<Present> present = Optional.empty();

    private record Present(String version, String folder) {
    }

    Versions(Path folder) throws IOException {
        this.folder = DurableFiles.folder(folder);
    }

    /// Makes a folder to unpack into; what a cut left of an earlier one is gone.
    Path fresh() throws IOException {
        Path unfinished = folder.resolve("incoming");
        delete(unfinished);
        return Files.createDirectory(unfinished);
    }

    /// Gives what was unpacked its name; durable when this returns.
    Path settle(Path unpacked, String name) throws IOException {
        Path place = folder.resolve(name);
        delete(place);
        Files.move(unpacked, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return place;
    }

    /// From now on this one counts. False when its folder is not there.
    synchronized boolean counts(String version, String name) {
        if (!Files.isDirectory(folder.resolve(name))) {
            return false;
        }
        present = Optional.of(new Present(version, name));
        tidy();
        return true;
    }

    synchronized Optional<String> version() {
        return present.map(Present::version);
    }

    synchronized Optional<CatalogueLease> lease() {
        return present.map(it -> {
            held.merge(it.folder(), 1, Integer::sum);
            return new Lease(it.version(), it.folder());
        });
    }

    private synchronized void release(String name) {
        held.merge(name, -1, (before, less) -> before + less == 0 ? null : before + less);
        tidy();
    }

    /// Removes what neither counts nor is held.
    private void tidy() {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> old = all.filter(Files::isDirectory)
                    .filter(it -> !it.endsWith("incoming"))
                    .filter(it -> !held.containsKey(it.getFileName().toString()))
                    .filter(it -> present.filter(now -> it.endsWith(now.folder())).isEmpty())
                    .toList();
            for (Path version : old) {
                delete(version);
            }
        } catch (IOException e) {
            LOG.warn("an old catalogue cannot be removed now ({})", e.getClass().getSimpleName());
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private final class Lease implements CatalogueLease {

        private final String version;
        private final String name;
        private final AtomicBoolean closed = new AtomicBoolean();

        Lease(String version, String name) {
            this.version = version;
            this.name = name;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public Path services() {
            return folder.resolve(name);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release(name);
            }
        }
    }
}
