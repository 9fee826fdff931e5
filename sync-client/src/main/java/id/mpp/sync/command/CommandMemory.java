package id.mpp.sync.command;

import id.mpp.sync.http.Json;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which commands came and how far each is, in `trust/commands.json`; survives a restart, which one of them causes.
final class CommandMemory {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMemory.class);
    /// Older ones are covered by the growing number of the signed documents.
    private static final int MOST = 200;
    static final String EXPIRED = "REFUSED_EXPIRED";
    static final String REPLAYED = "REFUSED_REPLAY";

    private final Path file;
    private Kept kept;

    /// How far a command is.
    enum State {
        /// Being carried out; found so after a restart, nobody knows how it ended.
        BEGUN,
        /// Carried out; the report is not safe yet.
        ENDED,
        /// The report is safe in the spool.
        REPORTED
    }

    /// @param result
    ///            `DONE`, `REFUSED`, `FAILED`, [#EXPIRED], [#REPLAYED]; empty while begun
    /// @param what
    ///            a few words for the report
    record Known(String id, String kind, State state, String result, String what, Instant at) {

        /// Not obeyed, only because of when it came.
        boolean isOutOfTime() {
            return result.equals(EXPIRED) || result.equals(REPLAYED);
        }
    }

    private record Kept(List<Known> commands, Optional<String> outOfService) {
    }

    CommandMemory(Path folder) {
        this.file = folder.resolve("trust").resolve("commands.json");
        this.kept = read();
    }

    private Kept read() {
        var nothing = new Kept(List.of(), Optional.empty());
        try {
            return Files.exists(file) ? Json.read(Files.readAllBytes(file), Kept.class).orElse(nothing) : nothing;
        } catch (IOException e) {
            LOG.warn("{} cannot be read; which commands were carried out is remembered anew", file);
            return nothing;
        }
    }

    synchronized Optional<Known> known(String id) {
        return kept.commands().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The words of the last command that took this kiosk out of service, while it is.
    synchronized Optional<String> outOfService() {
        return kept.outOfService();
    }

    /// @throws IOException
    ///             when that is not durable
    synchronized void remember(Known command) throws IOException {
        remember(command, kept.outOfService());
    }

    synchronized void remember(Known command, Optional<String> outOfService) throws IOException {
        List<Known> all = new ArrayList<>(kept.commands());
        all.removeIf(it -> it.id().equals(command.id()));
        all.add(command);
        if (all.size() > MOST) {
            all.removeFirst();
        }
        var next = new Kept(List.copyOf(all), outOfService);
        DurableFiles.folder(file.getParent() == null ? Path.of("") : file.getParent());
        DurableFiles.write(file, out -> {
            out.write(Json.bytes(next));
            return file;
        });
        kept = next;
    }
}
