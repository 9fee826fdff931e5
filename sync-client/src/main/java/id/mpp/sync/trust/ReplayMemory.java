package id.mpp.sync.trust;

import id.mpp.sync.http.Json;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The highest number accepted of every kind of document, in `trust/accepted.json`. It belongs to one trust root: after
/// enrolling elsewhere the counting begins anew.
final class ReplayMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayMemory.class);
    private static final long NONE = -1;

    private final Path file;
    private Optional<Accepted> accepted = Optional.empty();

    /// @param root
    ///            thumbprint
    private record Accepted(String root, Map<String, Long> last) {
    }

    ReplayMemory(Path folder) {
        this.file = folder.resolve("accepted.json");
    }

    /// −1 when there was none yet.
    synchronized long last(TrustRoot root, DocumentKind kind) {
        return of(root).last().getOrDefault(kind.typ(), NONE);
    }

    synchronized void remember(TrustRoot root, DocumentKind kind, long seq) throws IOException {
        if (seq <= last(root, kind)) {
            return;
        }
        Map<String, Long> last = new HashMap<>(of(root).last());
        last.put(kind.typ(), seq);
        var next = new Accepted(root.thumbprint(), Map.copyOf(last));
        DurableFiles.folder(parent());
        DurableFiles.write(file, out -> {
            out.write(Json.bytes(next));
            return file;
        });
        accepted = Optional.of(next);
    }

    private Path parent() {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Accepted of(TrustRoot root) {
        if (accepted.isEmpty()) {
            accepted = read();
        }
        return accepted.filter(known -> known.root().equals(root.thumbprint()))
                .orElseGet(() -> new Accepted(root.thumbprint(), Map.of()));
    }

    private Optional<Accepted> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Optional<Accepted> read = Json.read(Files.readAllBytes(file), Accepted.class);
            if (read.isEmpty()) {
                LOG.warn("{} is damaged; which documents were accepted is counted anew", file);
            }
            return read;
        } catch (IOException e) {
            LOG.warn("{} cannot be read; which documents were accepted is counted anew", file);
            return Optional.empty();
        }
    }
}
