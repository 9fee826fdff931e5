package id.mpp.sync.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.seal.ParcelHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files themselves: `<id>.parcel` waiting, `<id>.parcel.tmp` unfinished, `set-aside/<id>.parcel` with its
/// `<id>.reason`.
final class ParcelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelFolder.class);
    private static final String PARCEL = ".parcel";
    private static final String REASON = ".reason";
    /// As much as a small application.
    private static final int PROBE_BYTES = 1 << 20;

    private final Path folder;
    private final Path shelf;

    ParcelFolder(Path folder) throws IOException {
        this.folder = DurableFiles.folder(folder);
        this.shelf = DurableFiles.folder(folder.resolve("set-aside"));
    }

    /// A parcel file as it describes itself.
    record Found(ParcelId id, ParcelKind kind, Path file, long bytes) {
    }

    Path path() {
        return folder;
    }

    Path file(ParcelId id) {
        return folder.resolve(id + PARCEL);
    }

    /// Tries the disk after it failed once: the kiosk must notice by itself that it has recovered.
    boolean takesFiles() {
        Path probe = folder.resolve("probe");
        try {
            DurableFiles.write(probe, out -> {
                out.write(new byte[PROBE_BYTES]);
                return probe;
            });
            DurableFiles.delete(probe);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Removes what a crash left half written: nobody was told that it is kept.
    void removeUnfinished() throws IOException {
        for (Path file : list(folder, DurableFiles.UNFINISHED)) {
            LOG.info("removing an unfinished parcel, {} bytes", Files.size(file));
            DurableFiles.delete(file);
        }
    }

    /// Every parcel waiting. One whose header cannot be read is set aside: the others must not wait for it.
    List<Found> waiting() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : list(folder, PARCEL)) {
            Optional<Found> parcel = look(file);
            if (parcel.isPresent() && file.equals(file(parcel.get().id()))) {
                found.add(parcel.get());
            } else {
                LOG.warn("a parcel file is damaged and set aside: {}", file.getFileName());
                setAside(file, "damaged on this disk");
            }
        }
        return found;
    }

    List<Found> shelved() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : list(shelf, PARCEL)) {
            look(file).ifPresent(found::add);
        }
        return found;
    }

    Optional<String> reason(ParcelId id) throws IOException {
        Path reason = shelf.resolve(id + PARCEL + REASON);
        return Files.exists(reason) ? Optional.of(Files.readString(reason)) : Optional.empty();
    }

    /// The reason first: a parcel on the shelf always has one, and a crash in between only means another try.
    void setAside(Path parcel, String why) throws IOException {
        Path reason = shelf.resolve(parcel.getFileName() + REASON);
        DurableFiles.write(reason, out -> {
            out.write(why.getBytes(UTF_8));
            return why;
        });
        DurableFiles.move(parcel, shelf.resolve(parcel.getFileName()));
    }

    private static Optional<Found> look(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ParcelHeader header = ParcelHeader.read(in);
            return Optional.of(new Found(header.id(), header.kind(), file, Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }
}
