package id.mpp.sync.spool;

import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What lies in a spool, in numbers, for a technician beside a kiosk that runs or does not: reads names only, takes no
/// lock and touches nothing.
///
/// @param waiting
///            parcels of each kind; kinds without any are missing
/// @param oldest
///            when the oldest of them was written
/// @param setAside
///            parcels by the reason's code ([id.mpp.sync.Spool.SetAside#code])
public record SpoolGlance(Map<ParcelKind, Integer> waiting, long bytes, Optional<Instant> oldest,
        Map<String, Integer> setAside) {

    public SpoolGlance {
        waiting = Map.copyOf(waiting);
        setAside = Map.copyOf(setAside);
    }

    /// @param data
    ///            the kiosk's data folder
    /// @throws IOException
    ///             when it cannot be read; a spool that was never made is empty
    public static SpoolGlance at(Path data) throws IOException {
        Path spool = data.resolve("spool");
        var waiting = new TreeMap<ParcelKind, Integer>();
        long bytes = 0;
        Optional<Instant> oldest = Optional.empty();
        for (ParcelFile parcel : Files.exists(spool) ? ParcelFolder.named(Disk.LOCAL, spool) : List.<ParcelFile>of()) {
            waiting.merge(parcel.kind(), 1, Integer::sum);
            bytes += parcel.bytes();
            oldest = earlier(oldest, parcel.file());
        }
        var aside = new TreeMap<String, Integer>();
        if (Files.exists(spool.resolve("set-aside"))) {
            ParcelFolder.open(Disk.LOCAL, spool).shelved()
                    .forEach(it -> aside.merge(it.code(), 1, Integer::sum));
        }
        return new SpoolGlance(waiting, bytes, oldest, aside);
    }

    private static Optional<Instant> earlier(Optional<Instant> oldest, Path parcel) throws IOException {
        try {
            Instant written = Files.getLastModifiedTime(parcel).toInstant();
            return oldest.filter(written::isAfter).or(() -> Optional.of(written));
        } catch (NoSuchFileException deliveredMeanwhile) {
            return oldest;
        }
    }

    public int waitingInAll() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int setAsideInAll() {
        return setAside.values().stream().mapToInt(Integer::intValue).sum();
    }
}
