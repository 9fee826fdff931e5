package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes in the middle of anything the spool does; the index is damaged at the same moment as badly as chance
/// wants. Afterwards everything promised is there, whole, once. `-Dcuts=` for more, `-Dseed=` to repeat.
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("cuts", 1_000);
    private static final int CUTS_A_KIOSK = 20;
    private static final int OPERATIONS_BEFORE_A_CUT = 140;
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void nothingPromisedIsLostOrDoubledWhenThePowerGoes() throws Exception {
        Tally tally = play(SimulatedDisk.Faults.NONE, CUTS);

        assertEquals(List.of(), tally.harm, "seed " + tally.seed);
        assertTrue(tally.promised > CUTS, "it did work between the cuts: " + tally);
        assertTrue(tally.arrived > CUTS / 4, "and delivered: " + tally);
    }

    @Test
    void diskThatForcesNoFileIsFoundOut() throws Exception {
        Tally tally = play(new SimulatedDisk.Faults(true, false), 60);

        assertTrue(tally.harm.size() > 5, "the test would not notice a missing fsync: " + tally);
    }

    @Test
    void diskThatForcesNoFolderIsFoundOut() throws Exception {
        Tally tally = play(new SimulatedDisk.Faults(false, true), 60);

        assertTrue(tally.harm.size() > 5, "the test would not notice a missing fsync of the folder: " + tally);
    }

    /// Several kiosks one after the other, so that none grows old and slow.
    private Tally play(SimulatedDisk.Faults faults, int cuts) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the power cuts: " + seed);
        var tally = new Tally(seed);
        for (int done = 0; done < cuts; done += CUTS_A_KIOSK) {
            var kiosk = new Kiosk(folder.resolve("kiosk-" + done), new Random(seed + done), tally, faults);
            for (int cut = 0; cut < CUTS_A_KIOSK; cut++) {
                kiosk.liveUntilTheCut();
                kiosk.switchOn();
            }
            kiosk.spool.close();
        }
        System.out.println(tally);
        return tally;
    }

    /// What happened to all of them.
    private static final class Tally {

        private final long seed;
        private final List<String> harm = new ArrayList<>();
        private int promised;
        private int arrived;
        private int indexesDamaged;
        private int cutsWhileStarting;

        Tally(long seed) {
            this.seed = seed;
        }

        void check(boolean good, String otherwise) {
            if (!good) {
                harm.add(otherwise);
            }
        }

        @Override
        public String toString() {
            return "power cut with seed " + seed + ": " + promised + " promised, " + arrived + " arrived, "
                    + indexesDamaged + " indexes damaged, " + cutsWhileStarting + " cut while starting, "
                    + harm.size() + " harmed " + Set.copyOf(harm);
        }
    }

    /// One machine through all its cuts, and what the world outside remembers of it.
    private static final class Kiosk {

        private final Path data;
        private final Random chance;
        private final Map<ParcelId, String> promised = new HashMap<>();
        private final Map<ParcelId, String> arrived = new HashMap<>();
        private final Tally tally;
        private SimulatedDisk disk;
        private FolderSpool spool;
        private long clock;

        Kiosk(Path data, Random chance, Tally tally, SimulatedDisk.Faults faults) throws SyncException {
            this.data = data;
            this.chance = chance;
            this.tally = tally;
            this.disk = new SimulatedDisk(faults);
            this.spool = open();
        }

        private FolderSpool open() throws SyncException {
            return FolderSpool.open(disk, data, Clock.fixed(NOW.plusMillis(clock++), ZoneOffset.UTC),
                    () -> Optional.of(OpenedParcel.sealingKey()), new SpoolLimits(0, 0, 0));
        }

        void liveUntilTheCut() throws SyncException, IOException {
            disk.cutAfter(chance.nextInt(OPERATIONS_BEFORE_A_CUT));
            try {
                while (true) {
                    act(spool);
                }
            } catch (SimulatedDisk.PowerCut dark) {
                // H2 lies on a real disk: it is closed, then damaged as a cut would
                spool.close();
            }
        }

        /// Now and then the power goes again while the kiosk is still starting.
        void switchOn() throws SyncException, IOException, GeneralSecurityException {
            disk = disk.afterTheCut(chance);
            damageIndex();
            if (chance.nextInt(4) == 0) {
                disk.cutAfter(chance.nextInt(8));
            }
            try {
                spool = open();
                disk.cutAfter(Integer.MAX_VALUE);
                examine();
            } catch (SimulatedDisk.PowerCut again) {
                tally.cutsWhileStarting++;
                switchOn();
            }
        }

        private void act(FolderSpool spool) throws SyncException, IOException {
            switch (chance.nextInt(8)) {
                case 0, 1, 2, 3 -> put(spool);
                case 4, 5 -> deliver(spool);
                case 6 -> {
                    Optional<ParcelFile> next = spool.next(NOW);
                    if (next.isPresent() && chance.nextBoolean()) {
                        spool.refused(next.get(), "parcel-unreadable", "HTTP 422");
                    } else if (next.isPresent()) {
                        spool.postponed(next.get(), NOW);
                    }
                }
                default -> {
                    for (Spool.SetAside parcel : spool.setAside()) {
                        spool.tryAgain(parcel.id());
                    }
                }
            }
        }

        private void put(FolderSpool spool) throws SyncException {
            byte[] page = new byte[chance.nextInt(4) == 0 ? chance.nextInt(40_000) : chance.nextInt(900)];
            chance.nextBytes(page);
            ParcelKind kind = ParcelKind.values()[chance.nextInt(ParcelKind.values().length)];
            var contents = new Contents(kind, Map.of("receipt", "26-0472-7K"),
                    List.of(new Contents.Part("application.pdf", "application/pdf", page)));
            Spool.Stored stored = spool.put(ParcelId.at(NOW.plusMillis(clock++), chance), contents);
            promised.put(stored.id(), stored.sealedSha256());
            tally.promised++;
        }

        /// The centre takes it; whether the kiosk still hears that is decided by the cut.
        private void deliver(FolderSpool spool) throws IOException {
            Optional<ParcelFile> next = spool.next(NOW);
            if (next.isPresent()) {
                String digest = digest(next.get());
                String before = arrived.putIfAbsent(next.get().id(), digest);
                tally.check(before == null || before.equals(digest), "arrived twice with different bytes");
                tally.arrived += before == null ? 1 : 0;
                spool.delivered(next.get(), "26-0472-7K", NOW);
            }
        }

        private void examine() throws IOException, GeneralSecurityException {
            Set<ParcelId> there = new HashSet<>();
            for (ParcelFile parcel : spool.line()) {
                tally.check(there.add(parcel.id()), "waits twice");
                tally.check(whole(parcel), "is not whole");
            }
            for (Spool.SetAside parcel : spool.setAside()) {
                tally.check(there.add(parcel.id()), "set aside and waiting");
                tally.check(!parcel.code().equals(Spool.SetAside.DAMAGED), "damaged");
            }
            for (Map.Entry<ParcelId, String> parcel : promised.entrySet()) {
                String digest = arrived.getOrDefault(parcel.getKey(), parcel.getValue());
                tally.check(there.contains(parcel.getKey()) || arrived.containsKey(parcel.getKey()), "lost");
                tally.check(digest.equals(parcel.getValue()), "arrived changed");
            }
        }

        private boolean whole(ParcelFile parcel) throws IOException, GeneralSecurityException {
            byte[] file = bytes(parcel);
            boolean same = Sha256.hex(file).equals(parcel.sha256())
                    && promised.getOrDefault(parcel.id(), parcel.sha256()).equals(parcel.sha256());
            // one nobody was told of may be there, but then it opens
            return same && (promised.containsKey(parcel.id()) || !OpenedParcel.open(file).entries().isEmpty());
        }

        private byte[] bytes(ParcelFile parcel) throws IOException {
            try (var in = disk.read(parcel.file())) {
                return in.readAllBytes();
            }
        }

        private String digest(ParcelFile parcel) {
            try {
                return Sha256.hex(bytes(parcel));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Blocks lost, blocks swapped, cut short, gone: the index may be anything after a cut.
        private void damageIndex() throws IOException {
            Path index = data.resolve("index/parcels.mv.db");
            if (!Files.exists(index) || chance.nextInt(4) != 0) {
                return;
            }
            tally.indexesDamaged++;
            byte[] bytes = Files.readAllBytes(index);
            int blocks = bytes.length / 4096;
            switch (chance.nextInt(4)) {
                case 0 -> Files.delete(index);
                case 1 -> Files.write(index, Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1)));
                case 2 -> {
                    for (int block = 0; block < blocks; block++) {
                        if (chance.nextInt(3) == 0) {
                            Arrays.fill(bytes, block * 4096, block * 4096 + 4096, (byte) 0);
                        }
                    }
                    Files.write(index, bytes);
                }
                default -> {
                    if (blocks > 1) {
                        int from = chance.nextInt(blocks) * 4096;
                        System.arraycopy(bytes.clone(), from, bytes, chance.nextInt(blocks) * 4096, 4096);
                    }
                    Files.write(index, bytes);
                }
            }
        }
    }
}
