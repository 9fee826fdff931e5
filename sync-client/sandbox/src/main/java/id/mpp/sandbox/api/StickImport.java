package id.mpp.sandbox.api;

import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Parcels.Taking;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Takes parcels over from a stick, when a kiosk's network was gone for days:
/// `mpp-parcels/<kioskId>/<parcelId>.parcel`, with a `manifest.json` that the kiosk wrote last. Leaves `acks.jws` beside
/// them, by which the kiosk knows what it may delete. A file that cannot be taken is refused with a reason and stays;
/// the others are taken.
public final class StickImport {

    private static final String PARCELS = "mpp-parcels";
    private static final String SUFFIX = ".parcel";
    private static final long LARGEST_BYTES = 64L * 1024 * 1024;

    private final OpenedParcels parcels;
    private final Kiosks kiosks;
    private final Statements statements;
    private final LongSupplier nextSeq;

    /// @param nextSeq
    ///            of acknowledgements
    public StickImport(OpenedParcels parcels, Kiosks kiosks, Statements statements, LongSupplier nextSeq) {
        this.parcels = parcels;
        this.kiosks = kiosks;
        this.statements = statements;
        this.nextSeq = nextSeq;
    }

    /// What became of one file.
    public sealed interface Outcome {

        Path file();

        /// @param again
        ///            it had come before
        record Taken(Path file, String receipt, boolean again) implements Outcome {
        }

        record Refused(Path file, Why why) implements Outcome {
        }
    }

    /// Why a file was not taken, and what the person with the stick can do.
    public enum Why {
        UNKNOWN_KIOSK("this centre does not know the kiosk: take the stick to the kiosk's own centre"),
        NO_PARCEL("its name is none that a kiosk gives: it is something else"),
        TOO_LARGE("it is larger than any parcel: it is something else"),
        TORN("it is not the file that the kiosk wrote, torn or damaged: export again at the kiosk"),
        MISSING("the kiosk's list promises it, but it is not here: export again at the kiosk"),
        OF_ANOTHER_KIOSK("another kiosk made it: put it back into that kiosk's folder"),
        UNREADABLE("it cannot be opened, damaged or sealed to another centre: export again at the kiosk"),
        CONFLICT("the centre has another parcel of this id: keep both and tell the technician");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        private static Why of(Refusal refusal) {
            return switch (refusal.type()) {
                case "bad-request" -> NO_PARCEL;
                case "too-large" -> TOO_LARGE;
                case "digest-mismatch" -> TORN;
                case "parcel-conflict" -> CONFLICT;
                case OpenedParcels.OF_ANOTHER_KIOSK -> OF_ANOTHER_KIOSK;
                default -> UNREADABLE;
            };
        }
    }

    /// @param folder
    ///            the stick, its `mpp-parcels`, or one kiosk's folder in it
    /// @throws IOException
    ///             when there is no such folder, nothing of a kiosk is in it, or acknowledgements cannot be written
    public List<Outcome> take(Path folder) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path kioskFolder : kioskFolders(folder)) {
            outcomes.addAll(ofKiosk(kioskFolder));
        }
        return outcomes;
    }

    private static List<Path> kioskFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder.getFileName() + "; is the stick plugged in?");
        }
        Path parent = Files.isDirectory(folder.resolve(PARCELS)) ? folder.resolve(PARCELS) : folder;
        try (Stream<Path> entries = Files.list(parent)) {
            List<Path> inside = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> entry.getFileName().toString().startsWith("kiosk-")).sorted().toList();
            boolean itself = inside.isEmpty() && parent.toAbsolutePath().normalize().getFileName().toString()
                    .startsWith("kiosk-");
            if (inside.isEmpty() && !itself) {
                throw new IOException("nothing of a kiosk is in it; choose the stick or its folder " + PARCELS);
            }
            return itself ? List.of(parent.toAbsolutePath().normalize()) : inside;
        }
    }

    private List<Outcome> ofKiosk(Path folder) throws IOException {
        String kioskId = folder.getFileName().toString();
        boolean known = kiosks.find(kioskId).isPresent();
        Map<String, String> promised = promised(folder);
        List<Outcome> outcomes = new ArrayList<>();
        List<Map<String, Object>> acks = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!known) {
                outcomes.add(new Outcome.Refused(file, Why.UNKNOWN_KIOSK));
                continue;
            }
            try {
                ReceivedParcel parcel = take(kioskId, file, promised, outcomes);
                acks.add(OpenedParcels.acknowledgement(parcel));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome.Refused(file, Why.of(refusal)));
            }
        }
        for (String id : new TreeSet<>(promised.keySet())) {
            Path file = folder.resolve(id + SUFFIX);
            if (known && !Files.exists(file) && !parcels.has(kioskId, id)) {
                outcomes.add(new Outcome.Refused(file, Why.MISSING));
            }
        }
        if (!acks.isEmpty()) {
            write(folder.resolve("acks.jws"),
                    statements.sign(Typ.PARCEL_ACKS, kioskId, nextSeq.getAsLong(), Map.of("acks", acks)));
        }
        return outcomes;
    }

    private ReceivedParcel take(String kioskId, Path file, Map<String, String> promised, List<Outcome> outcomes)
            throws IOException {
        String name = file.getFileName().toString();
        String id = Json.uuid(name.substring(0, name.length() - SUFFIX.length())).toString();
        if (Files.size(file) > LARGEST_BYTES) {
            throw new Refusal(413, "too-large", "It is larger than any parcel");
        }
        byte[] sealed = Files.readAllBytes(file);
        String sha256 = Sha256.hex(sealed);
        if (!promised.getOrDefault(id, sha256).equals(sha256)) {
            throw new Refusal(400, "digest-mismatch", "It is not the file that the kiosk wrote: torn or damaged");
        }
        return switch (parcels.take(kioskId, id, sealed, sha256, true)) {
            case Taking.First(ReceivedParcel first) -> noted(outcomes, file, first, false);
            case Taking.Again(ReceivedParcel before) -> noted(outcomes, file, before, true);
            case Taking.Conflict() -> throw new Refusal(409, "parcel-conflict", "Another parcel has this id");
        };
    }

    private static ReceivedParcel noted(List<Outcome> outcomes, Path file, ReceivedParcel parcel, boolean again) {
        outcomes.add(new Outcome.Taken(file, parcel.receipt(), again));
        return parcel;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(SUFFIX))
                    .filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /// Digests by parcel id. Empty when the copying ended before the list was written: every parcel vouches for itself.
    private static Map<String, String> promised(Path folder) throws IOException {
        Path list = folder.resolve("manifest.json");
        Map<String, String> promised = new HashMap<>();
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            return promised;
        }
        try {
            for (JsonNode parcel : Json.read(Files.readString(list)).path("parcels")) {
                // what becomes a file's name here must look like one of ours
                promised.put(Json.uuid(parcel.path("id").asString("")).toString(), parcel.path("sha256").asString(""));
            }
        } catch (JacksonException | Refusal | CharacterCodingException e) {
            // torn, or not the kiosk's: the same as if it had not been written
            promised.clear();
        }
        return promised;
    }

    /// The old acknowledgements or the new ones, never half of either.
    private static void write(Path file, String jws) throws IOException {
        Path fresh = file.resolveSibling("acks.jws.tmp");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(jws.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
