package id.mpp.sync.command;

import id.mpp.sync.Command;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.http.Json;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.SignedDocument;
import id.mpp.sync.trust.SignedDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries commands out, each once: remembered as begun before anything happens, as ended before it is reported. The
/// centre repeats a command until its report has arrived, so a lost report only costs another report.
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final SignedDocuments documents;
    private final Spool spool;
    private final Supplier<String> kioskId;
    private final InstantSource time;
    private final CommandMemory memory;
    private final Runnable reread;
    private final RandomGenerator random = new SecureRandom();
    private volatile Optional<Command.Obeying> obeying = Optional.empty();

    private record Claims(String id, String kind, Optional<String> argument) {
    }

    /// @param folder
    ///            private data folder
    /// @param reread
    ///            fetches the catalogue now
    public Commands(Path folder, SignedDocuments documents, Spool spool, Supplier<String> kioskId, InstantSource time,
            Runnable reread) {
        this.documents = documents;
        this.spool = spool;
        this.kioskId = kioskId;
        this.time = time;
        this.reread = reread;
        this.memory = new CommandMemory(folder);
    }

    /// Who carries them out; before that they wait at the centre.
    public void obey(Command.Obeying by) {
        obeying = Optional.of(by);
    }

    /// The words to show while the centre has this kiosk out of service.
    public Optional<String> outOfService() {
        return memory.outOfService();
    }

    /// What a sign of life brought back, oldest first. Blocks.
    public synchronized void came(List<String> signed) {
        Optional<Command.Obeying> by = obeying;
        if (by.isEmpty()) {
            return;
        }
        for (String compact : signed) {
            try {
                take(compact, by.get());
            } catch (NotTrustedException e) {
                LOG.warn("a command is not obeyed: {}", e.getMessage());
            } catch (IOException e) {
                // with those after it: a newer one obeyed first would make this one a replay
                LOG.warn("commands wait: they cannot be remembered on this disk ({})", e.getClass().getSimpleName());
                return;
            }
        }
    }

    private void take(String compact, Command.Obeying by) throws NotTrustedException, IOException {
        SignedDocument document = documents.reopen(compact, DocumentKind.COMMAND);
        Claims claims = document.claims(Claims.class);
        Optional<CommandMemory.Known> known = memory.known(claims.id());
        if (known.isPresent() && !known.get().isOutOfTime()) {
            again(known.get());
            return;
        }
        try {
            documents.open(compact, DocumentKind.COMMAND);
        } catch (NotTrustedException e) {
            refuse(claims, known, e);
            return;
        }
        memory.remember(ended(claims, CommandMemory.State.BEGUN, "", ""));
        documents.accepted(document);
        act(claims, by);
    }

    /// It is genuine, so the centre may be waiting for an answer; a copy that comes in time is still obeyed.
    private void refuse(Claims claims, Optional<CommandMemory.Known> known, NotTrustedException e)
            throws NotTrustedException, IOException {
        if (known.isPresent()) {
            again(known.get());
            return;
        }
        String result = switch (e.why()) {
            case EXPIRED -> CommandMemory.EXPIRED;
            case REPLAYED -> CommandMemory.REPLAYED;
            // one of the two clocks is wrong; the centre repeats it
            case EARLY, NOT_GENUINE -> throw e;
        };
        LOG.warn("the command {} is not obeyed: {}", claims.kind(), e.getMessage());
        finish(ended(claims, CommandMemory.State.ENDED, result, String.valueOf(e.getMessage())), List.of());
    }

    private void again(CommandMemory.Known known) throws IOException {
        switch (known.state()) {
            case REPORTED -> LOG.debug("command {} comes again; its report is on the way", known.id());
            case ENDED -> report(known, List.of());
            // whoever is asked to restart ends before it can say so; anything else was cut off
            case BEGUN -> finish(known.kind().equals("restart")
                    ? with(known, "DONE", "restarted")
                    : with(known, "FAILED", "cut off by a restart"), List.of());
        }
    }

    private void act(Claims claims, Command.Obeying by) throws IOException {
        LOG.info("the centre commands: {}", claims.kind());
        Optional<Command> command = command(claims);
        Command.Outcome outcome = command.map(it -> obeyed(it, by))
                .orElseGet(() -> new Command.Outcome.Refused("this kiosk does not know such a command"));
        var known = switch (outcome) {
            case Command.Outcome.Done _ -> ended(claims, CommandMemory.State.ENDED, "DONE", "");
            case Command.Outcome.Refused(String why) -> ended(claims, CommandMemory.State.ENDED, "REFUSED", why);
            case Command.Outcome.Failed(String why) -> ended(claims, CommandMemory.State.ENDED, "FAILED", why);
        };
        memory.remember(known, serviceAfter(command, outcome));
        report(known, outcome instanceof Command.Outcome.Done(List<Contents.Part> parts) ? parts : List.of());
    }

    private Optional<String> serviceAfter(Optional<Command> command, Command.Outcome outcome) {
        if (!(outcome instanceof Command.Outcome.Done) || command.isEmpty()) {
            return memory.outOfService();
        }
        return switch (command.get()) {
            case Command.OutOfService(String words) -> Optional.of(words);
            case Command.InService _ -> Optional.empty();
            case Command.Restart _,Command.UploadLogs _,Command.RereadCatalogue _ -> memory.outOfService();
        };
    }

    private static Optional<Command> command(Claims claims) {
        return switch (claims.kind()) {
            case "out-of-service" -> Optional.of(new Command.OutOfService(claims.argument().orElse("")));
            case "in-service" -> Optional.of(new Command.InService());
            case "restart" -> Optional.of(new Command.Restart());
            case "upload-logs" -> Optional.of(new Command.UploadLogs());
            case "reread-catalogue" -> Optional.of(new Command.RereadCatalogue());
            default -> Optional.empty();
        };
    }

    private Command.Outcome obeyed(Command command, Command.Obeying by) {
        if (command instanceof Command.RereadCatalogue) {
            reread.run();
        }
        try {
            return by.obey(command);
        } catch (RuntimeException bug) {
            LOG.error("a command failed inside this program", bug);
            return new Command.Outcome.Failed("an error inside the program: " + bug.getClass().getSimpleName());
        }
    }

    private CommandMemory.Known ended(Claims claims, CommandMemory.State state, String result, String what) {
        return new CommandMemory.Known(claims.id(), claims.kind(), state, result, what, time.instant());
    }

    private static CommandMemory.Known with(CommandMemory.Known known, String result, String what) {
        return new CommandMemory.Known(known.id(), known.kind(), CommandMemory.State.ENDED, result, what, known.at());
    }

    private void finish(CommandMemory.Known ended, List<Contents.Part> parts) throws IOException {
        memory.remember(ended);
        report(ended, parts);
    }

    /// The report is a parcel like any other; when the disk takes none, the command comes again and so does this.
    private void report(CommandMemory.Known ended, List<Contents.Part> parts) throws IOException {
        Map<String, Object> manifest = Map.of("createdAt", time.instant().toString(), "kiosk", kioskId.get(),
                "commandId", ended.id(), "result", ended.result());
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("at", ended.at().toString());
        entry.put("who", "centre");
        entry.put("what", ended.what().isEmpty() ? ended.kind() : ended.kind() + ": " + ended.what());
        entry.put("result", ended.result());
        List<Contents.Part> all = new ArrayList<>();
        all.add(new Contents.Part("audit.json", "application/json",
                Json.bytes(Map.of("entries", List.of(entry)))));
        all.addAll(parts);
        try {
            spool.put(ParcelId.at(time.instant(), random), new Contents(ParcelKind.AUDIT, manifest, all));
        } catch (SyncException e) {
            LOG.warn("the report of a command waits: {}", e.getMessage());
            return;
        }
        memory.remember(new CommandMemory.Known(ended.id(), ended.kind(), CommandMemory.State.REPORTED, ended.result(),
                ended.what(), ended.at()), memory.outOfService());
    }
}
