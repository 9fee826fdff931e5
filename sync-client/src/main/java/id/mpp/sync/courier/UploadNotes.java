package id.mpp.sync.courier;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.ParcelId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where uploads stand at the centre, one small file a parcel: what a restarted kiosk needs to go on in the middle of
/// 40 MB. Only a hint, so it is not forced to the disk and never trusted: the centre is asked how much it has, and its
/// digest over the whole has the last word. Holds an address, nothing of a person.
final class UploadNotes {

    private static final Logger LOG = LoggerFactory.getLogger(UploadNotes.class);
    private static final int LONGEST = 2_000;

    private final Path folder;

    UploadNotes(Path folder) {
        this.folder = folder;
    }

    Optional<URI> find(ParcelId id) {
        try {
            Path note = note(id);
            return Files.exists(note) && Files.size(note) <= LONGEST
                    ? Optional.of(URI.create(Files.readString(note, UTF_8)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("an upload begins anew: its note cannot be read");
            return Optional.empty();
        }
    }

    void keep(ParcelId id, URI address) {
        try {
            Files.createDirectories(folder);
            Files.writeString(note(id), address.toString(), UTF_8);
        } catch (IOException e) {
            // a read-only disk: the upload goes on, only a restart would begin it anew
            LOG.info("where an upload stands cannot be noted ({})", e.getClass().getSimpleName());
        }
    }

    void forget(ParcelId id) {
        try {
            Files.deleteIfExists(note(id));
        } catch (IOException e) {
            LOG.info("the note of an upload cannot be removed ({})", e.getClass().getSimpleName());
        }
    }

    /// Forgets all others: their parcels left by another way.
    void retain(Set<ParcelId> waiting) {
        if (Files.notExists(folder)) {
            return;
        }
        Set<String> names = waiting.stream().map(ParcelId::toString).collect(Collectors.toSet());
        try (Stream<Path> notes = Files.list(folder)) {
            for (Path note : notes.filter(file -> !names.contains(file.getFileName().toString())).toList()) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            LOG.info("old notes of uploads cannot be removed ({})", e.getClass().getSimpleName());
        }
    }

    private Path note(ParcelId id) {
        return folder.resolve(id.toString());
    }
}
