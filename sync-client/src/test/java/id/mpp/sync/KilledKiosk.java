package id.mpp.sync;

import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A kiosk in a process of its own, to be killed: it stores parcels of all kinds, says each one's id and digest after
/// `put` has returned, and carries them to the centre at the same time. `spool` is only its part that stores: it starts
/// in a third of the time, so that more of the killing falls upon the storing.
final class KilledKiosk {

    private KilledKiosk() {
    }

    /// @param arguments
    ///            the centre's address, the data folder, a seed, how many parcels (0: until killed), and `kiosk`
    ///            or `spool`
    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        var chance = new Random(Long.parseLong(arguments[2]));
        int parcels = Integer.parseInt(arguments[3]);
        Path data = Path.of(arguments[1]);
        if (arguments[4].equals("spool")) {
            try (FolderSpool spool = FolderSpool.open(data, Clock.systemUTC(),
                    () -> Optional.of(OpenedParcel.sealingKey()), SpoolLimits.STANDARD)) {
                store(spool, started, chance, parcels);
            }
        } else {
            try (EnrolledKiosk kiosk = EnrolledKiosk.open(URI.create(arguments[0]), data, Optional.empty())) {
                store(kiosk.client().spool(), started, chance, parcels);
            }
        }
    }

    private static void store(Spool spool, long started, Random chance, int parcels) throws SyncException {
        System.out.println("ready " + (System.nanoTime() - started) / 1_000_000);
        for (int stored = 0; parcels == 0 || stored < parcels; stored++) {
            Spool.Stored kept = spool.put(Samples.newId(), contents(chance));
            System.out.println(kept.id() + " " + kept.sealedSha256() + " stored");
        }
    }

    /// Small ones go in one request, every fifth is an upload.
    private static Contents contents(Random chance) {
        ParcelKind kind = ParcelKind.values()[chance.nextInt(ParcelKind.values().length)];
        int bytes = chance.nextInt(5) == 0 ? 70_000 + chance.nextInt(60_000) : chance.nextInt(3_000);
        return new Contents(kind, Map.of("receipt", "26-0472-7K"), Samples.application(bytes).parts());
    }
}
