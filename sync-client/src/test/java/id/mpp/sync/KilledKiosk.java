package id.mpp.sync;

import id.mpp.sync.seal.SealingKey;
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

    private static final int UNTIL_KILLED = Integer.MAX_VALUE;
    private static final int REHEARSED = 12;

    private final URI centre;
    private final Path data;
    private final Random chance;
    private final SealingKey key;

    private KilledKiosk(String[] arguments) {
        this.centre = URI.create(arguments[0]);
        this.data = Path.of(arguments[1]);
        this.chance = new Random(Long.parseLong(arguments[2]));
        this.key = new SealingKey("centre-2026-1", arguments[3]);
    }

    /// @param arguments
    ///            the centre's address, the data folder, a seed, the centre's public key, `kiosk` or `spool`, and
    ///            `killed` or `rehearsed`: once more on the same folder, each ending in peace
    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        var kiosk = new KilledKiosk(arguments);
        boolean rehearsed = arguments[5].equals("rehearsed");
        int parcels = rehearsed ? REHEARSED : UNTIL_KILLED;
        for (int time = 0; time < (rehearsed ? 2 : 1); time++) {
            if (arguments[4].equals("kiosk")) {
                kiosk.whole(started, parcels);
            } else {
                kiosk.storing(started, parcels);
            }
        }
    }

    private void storing(long started, int parcels) throws SyncException {
        try (FolderSpool spool = FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(key),
                SpoolLimits.STANDARD)) {
            store(spool, started, parcels);
        }
    }

    private void whole(long started, int parcels) throws SyncException {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre, data, Optional.empty())) {
            store(kiosk.client().spool(), started, parcels);
        }
    }

    private void store(Spool spool, long started, int parcels) throws SyncException {
        System.out.println("ready " + (System.nanoTime() - started) / 1_000_000);
        for (int stored = 0; stored < parcels; stored++) {
            Spool.Stored kept = spool.put(Samples.newId(), contents());
            System.out.println(kept.id() + " " + kept.sealedSha256() + " stored");
        }
    }

    /// Small ones go in one request, every fifth is an upload.
    private Contents contents() {
        ParcelKind kind = ParcelKind.values()[chance.nextInt(ParcelKind.values().length)];
        int bytes = chance.nextInt(5) == 0 ? 70_000 + chance.nextInt(60_000) : chance.nextInt(3_000);
        return new Contents(kind, Map.of("receipt", "26-0472-7K"), Samples.application(bytes).parts());
    }
}
