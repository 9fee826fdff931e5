package id.mpp.sync;

import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A kiosk in a process of its own, to be killed: it stores parcels of all kinds, says each one's id and digest after
/// `put` has returned, and carries them to the centre at the same time.
final class KilledKiosk {

    private KilledKiosk() {
    }

    /// @param arguments
    ///            the centre's address, the data folder, a seed, and how many parcels (0: until killed)
    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        var chance = new Random(Long.parseLong(arguments[2]));
        int parcels = Integer.parseInt(arguments[3]);
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(URI.create(arguments[0]), Path.of(arguments[1]),
                Optional.empty())) {
            System.out.println("ready " + (System.nanoTime() - started) / 1_000_000);
            for (int stored = 0; parcels == 0 || stored < parcels; stored++) {
                Spool.Stored kept = kiosk.client().spool().put(Samples.newId(), contents(chance));
                System.out.println(kept.id() + " " + kept.sealedSha256() + " stored");
            }
        }
    }

    /// Small ones go in one request, every fifth is an upload.
    private static Contents contents(Random chance) {
        ParcelKind kind = ParcelKind.values()[chance.nextInt(ParcelKind.values().length)];
        int bytes = chance.nextInt(5) == 0 ? 70_000 + chance.nextInt(60_000) : chance.nextInt(3_000);
        return new Contents(kind, Map.of("receipt", "26-0472-7K"), Samples.application(bytes).parts());
    }
}
