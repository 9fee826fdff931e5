package id.mpp.sync.wire;

import id.mpp.sync.ParcelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for parcels where they lie: a parcel's file has its id in its name.
public final class SpoolFiles {

    private SpoolFiles() {
    }

    public static Optional<Path> find(Path folder, ParcelId id) {
        return parcels(folder).stream().filter(file -> file.getFileName().toString().contains(id.toString()))
                .findFirst();
    }

    /// The parcel files directly in `folder`.
    public static List<Path> parcels(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parcel")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
