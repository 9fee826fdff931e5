package id.mpp.kiosk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a USB stick is mounted: a folder under one of the usual places that is a file system of its own and can be
/// written to. Blocks on the disk.
final class Sticks {

    /// `/media/<label>`, `/media/<user>/<label>`, `/run/media/<user>/<label>` (udisks 2).
    private static final List<Path> USUAL = List.of(Path.of("/media"), Path.of("/run/media"));
    private static final int DEEPEST = 2;

    private final List<Path> places;

    Sticks(List<Path> places) {
        this.places = List.copyOf(places);
    }

    static Sticks usual() {
        return new Sticks(USUAL);
    }

    /// The first one found.
    Optional<Path> mounted() {
        return places.stream().flatMap(place -> below(place, DEEPEST).stream()).findFirst();
    }

    private static List<Path> below(Path place, int deep) {
        var found = new ArrayList<Path>();
        if (deep == 0 || !Files.isDirectory(place)) {
            return found;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, Files::isDirectory)) {
            FileStore around = Files.getFileStore(place);
            for (Path folder : folders) {
                if (!Files.getFileStore(folder).equals(around)) {
                    found.add(folder);
                } else {
                    found.addAll(below(folder, deep - 1));
                }
            }
        } catch (IOException unreadable) {
            return found; // pulled out at this moment, or somebody else's
        }
        return found;
    }
}
