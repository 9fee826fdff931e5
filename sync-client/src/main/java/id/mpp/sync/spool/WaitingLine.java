package id.mpp.sync.spool;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// What waits, in order: the most urgent kind first, and within it as the parcels were put.
final class WaitingLine {

    private static final Comparator<ParcelFile> AS_PUT = Comparator.comparingLong(ParcelFile::place)
            .thenComparing(parcel -> parcel.id().toString());

    private static final TreeSet<ParcelFile> NOBODY = new TreeSet<>(AS_PUT);

    private final Map<ParcelKind, TreeSet<ParcelFile>> lines = new EnumMap<>(ParcelKind.class);
    private final Map<ParcelId, ParcelFile> byId = new HashMap<>();

    /// Takes the parcel in, or its newer state.
    synchronized void keep(ParcelFile parcel) {
        remove(parcel.id());
        byId.put(parcel.id(), parcel);
        lines.computeIfAbsent(parcel.kind(), _ -> new TreeSet<>(AS_PUT)).add(parcel);
    }

    synchronized boolean remove(ParcelId id) {
        ParcelFile known = byId.remove(id);
        if (known == null) {
            return false;
        }
        TreeSet<ParcelFile> line = lines.get(known.kind());
        return line != null && line.remove(known);
    }

    synchronized Optional<ParcelFile> find(ParcelId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Nobody comes or goes while it is answered.
    synchronized <T> T look(Function<Lines, T> question) {
        return question.apply(kind -> Collections.unmodifiableCollection(lines.getOrDefault(kind, NOBODY)));
    }

    synchronized List<ParcelFile> inOrder() {
        return lines.values().stream().flatMap(Collection::stream).toList();
    }
}
