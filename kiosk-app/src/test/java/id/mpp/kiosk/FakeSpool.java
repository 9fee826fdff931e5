package id.mpp.kiosk;

import id.mpp.sync.Backlog;
import id.mpp.sync.Contents;
import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A spool that keeps parcels in the clear, and says what came into it.
public final class FakeSpool implements Spool {

    public final List<Contents> kept = new ArrayList<>();
    public final List<SetAside> setAside = new ArrayList<>();
    public boolean diskFull;

    @Override
    public Stored put(ParcelId id, Contents contents) throws SyncException {
        if (diskFull) {
            throw new SyncException("the disk is full");
        }
        kept.add(contents);
        return new Stored(id, "5f".repeat(32), 0);
    }

    @Override
    public AutoCloseable onStored(Consumer<Stored> listener) {
        return () -> {
        };
    }

    @Override
    public List<Waiting> waiting() {
        return List.of();
    }

    @Override
    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    @Override
    public Backlog backlog() {
        return new Backlog(Map.of(), 0, Optional.empty(), 0);
    }

    @Override
    public boolean tryAgain(ParcelId id) {
        return setAside.removeIf(it -> it.id().equals(id));
    }

    @Override
    public Optional<NotAccepting> cannotAccept(ParcelKind kind) {
        return diskFull ? Optional.of(new NotAccepting.DiskFull(0, 1)) : Optional.empty();
    }

    /// `number outcome` of every ticket parcel.
    public List<String> fates() {
        return kept.stream().filter(contents -> contents.manifest().containsKey("outcome"))
                .map(contents -> contents.manifest().get("number") + " " + contents.manifest().get("outcome")).toList();
    }

    /// `who what result` of every act of staff, the badge's digest cut to two letters.
    public List<String> acts() {
        return kept.stream().filter(contents -> contents.kind() == ParcelKind.AUDIT)
                .map(contents -> new String(contents.parts().getFirst().bytes(), StandardCharsets.UTF_8))
                .map(FakeSpool::act).toList();
    }

    private static String act(String json) {
        var fields = new StringBuilder();
        for (String name : List.of("who", "what", "result")) {
            var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
            String value = found.find() ? found.group(1) : "?";
            fields.append(value.length() == 64 ? value.substring(0, 2) : value).append(' ');
        }
        return fields.toString().strip();
    }
}
