package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.index.Receipt;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The power goes in the middle of anything the spool does, and in the middle of anything H2 does below its index, on
/// the same disk. Afterwards everything promised is there, whole, once, and the index is there too: the old one or a new
/// one, never one that says what did not happen. `-Dcuts=` for more, `-Dseed=` to repeat.
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("cuts", 1_000);
    private static final int CUTS_A_KIOSK = 10;
    private static final int OPERATIONS_BEFORE_A_CUT = 70;
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    /// On no disk of this machine.
    private static final Path FOLDER = Path.of("/kiosk");

    private final Logger index = (Logger) LoggerFactory.getLogger("id.mpp.sync.index");
    private final Level usual = index.getEffectiveLevel();

    /// It complains of the dark at length.
    @BeforeEach
    void expectComplaints() {
        index.setLevel(Level.OFF);
    }

    @AfterEach
    void listenAgain() {
        index.setLevel(usual);
    }

    @Test
    void nothingPromisedIsLostOrDoubledWhenThePowerGoes() throws Exception {
        Tally tally = play(SimulatedDisk.Faults.NONE, CUTS);

        assertEquals(List.of(), tally.harm, "seed " + tally.seed);
        assertTrue(tally.promised > CUTS, "it did work between the cuts: " + tally);
        assertTrue(tally.arrived > CUTS / 4, "and delivered: " + tally);
        assertTrue(tally.indexesBroken > 0, "cuts broke the index: " + tally);
        assertTrue(tally.indexesOverwritten > 0, "an index that forgets would not be noticed: " + tally);
        assertTrue(tally.indexesForgetful <= mostForgetful(), "the index forgets: " + tally);
        assertTrue(tally.receiptsKept > CUTS / 4, "and not every time: " + tally);
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

    /// H2 may lose what it had acknowledged when it is killed (decision 3), here about once in four thousand cuts; an
    /// index that overwrites too early does once in fifteen.
    private static int mostForgetful() {
        return Math.max(2, CUTS / 500);
    }

    /// Several kiosks one after the other, so that none grows old and slow.
    private Tally play(SimulatedDisk.Faults faults, int cuts) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the power cuts: " + seed);
        var tally = new Tally(seed);
        for (int done = 0; done < cuts; done += CUTS_A_KIOSK) {
            var kiosk = new Kiosk(new Random(seed + done), done / CUTS_A_KIOSK % 2 == 0 ? 45_000 : 0, tally, faults);
            for (int cut = 0; cut < CUTS_A_KIOSK; cut++) {
                kiosk.liveUntilTheCut();
                kiosk.switchOn();
            }
            kiosk.end();
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
        private int indexesBroken;
        private int indexesOverwritten;
        private int indexesForgetful;
        private int receiptsKept;
        private int receiptsForgotten;
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
                    + indexesBroken + " indexes broken and begun anew, " + indexesOverwritten
                    + " overwritten too early, " + indexesForgetful + " forgetful, " + receiptsKept + " receipts kept, "
                    + receiptsForgotten + " forgotten, " + cutsWhileStarting + " cut while starting, "
                    + harm.size() + " harmed " + Set.copyOf(harm);
        }
    }

    /// One machine through all its cuts, and what the world outside remembers of it.
    private static final class Kiosk {

        private final Random chance;
        /// H2 writes again where something lay that is no longer needed; usually not before 45 seconds, here at
        /// once too.
        private final int retentionMillis;
        private final Map<ParcelId, String> promised = new HashMap<>();
        private final Map<ParcelId, String> arrived = new HashMap<>();
        private final Map<ParcelId, Integer> tried = new HashMap<>();
        private final Tally tally;
        private SimulatedDisk disk;
        private FolderSpool spool;
        private Set<ParcelId> onThePlatter = Set.of();
        private Set<Path> broken = Set.of();
        private long clock;

        Kiosk(Random chance, int retentionMillis, Tally tally, SimulatedDisk.Faults faults)
                throws SyncException, SQLException {
            this.chance = chance;
            this.retentionMillis = retentionMillis;
            this.tally = tally;
            this.disk = new SimulatedDisk(faults);
            this.spool = open();
            letH2WriteEveryChange();
        }

        void end() {
            spool.close();
            SimulatedDiskOfH2.forget(disk);
        }

        /// H2 collects changes for half a second, in which nothing could be cut, and then writes on a thread of its
        /// own, which no seed would repeat.
        private void letH2WriteEveryChange() throws SQLException {
            String url = "jdbc:h2:file:" + disk.nameForH2(FOLDER.resolve("index")) + "/parcels;IFEXISTS=TRUE";
            try (Connection index = DriverManager.getConnection(url); Statement statement = index.createStatement()) {
                statement.execute("SET WRITE_DELAY 0");
                statement.execute("SET RETENTION_TIME " + retentionMillis);
            }
        }

        private FolderSpool open() throws SyncException {
            return FolderSpool.open(disk, FOLDER, Clock.fixed(NOW.plusMillis(clock++), ZoneOffset.UTC),
                    () -> Optional.of(OpenedParcel.sealingKey()), new SpoolLimits(0, 0, 0));
        }

        void liveUntilTheCut() throws SyncException, IOException {
            disk.cutAfter(chance.nextInt(OPERATIONS_BEFORE_A_CUT));
            try {
                while (!disk.isDark()) {
                    act(spool);
                }
            } catch (SimulatedDisk.PowerCut dark) {
                tally.check(disk.isDark(), "dark too early");
            }
            end();
        }

        /// Now and then the power goes again while the kiosk is still starting.
        void switchOn() throws SyncException, IOException, GeneralSecurityException, SQLException {
            disk = disk.afterTheCut(chance);
            if (chance.nextInt(4) == 0) {
                disk.cutAfter(chance.nextInt(40));
            }
            boolean started = false;
            try {
                spool = open();
                started = !disk.isDark();
            } catch (SimulatedDisk.PowerCut again) {
                tally.check(disk.isDark(), "dark too early");
            }
            if (started) {
                disk.cutAfter(Long.MAX_VALUE);
                letH2WriteEveryChange();
                examine();
            } else {
                tally.cutsWhileStarting++;
                SimulatedDiskOfH2.forget(disk);
                switchOn();
            }
        }

        private void act(FolderSpool spool) throws SyncException, IOException {
            switch (chance.nextInt(9)) {
                case 0, 1 -> put(spool);
                case 2, 3, 4 -> deliver(spool);
                case 5, 6 -> {
                    Optional<ParcelFile> next = spool.next(NOW);
                    if (next.isPresent() && chance.nextBoolean()) {
                        spool.refused(next.get(), "parcel-unreadable", "HTTP 422");
                    } else if (next.isPresent()) {
                        tried.merge(next.get().id(), 1, Integer::sum);
                        spool.postponed(next.get(), NOW);
                    }
                }
                case 7 -> {
                    disk.writeBack(FOLDER.resolve("index"));
                    onThePlatter = ids(spool.receipts());
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
            examineIndex();
        }

        /// It may know less than happened, but it is there, and what it knows is true.
        private void examineIndex() {
            Set<Path> shelf = Set.copyOf(disk.list(FOLDER.resolve("index/set-aside")));
            if (!broken.containsAll(shelf)) {
                tally.indexesBroken++;
                onThePlatter = Set.of();
            }
            broken = shelf;
            List<Receipt> receipts = spool.receipts();
            Set<ParcelId> known = ids(receipts);
            tally.check(known.size() == receipts.size(), "two receipts");
            boolean forgetful = !known.containsAll(onThePlatter);
            if (retentionMillis == 0) {
                tally.indexesOverwritten += forgetful ? 1 : 0;
            } else {
                tally.indexesForgetful += forgetful ? 1 : 0;
            }
            onThePlatter = known;
            for (Receipt receipt : receipts) {
                tally.check(receipt.sha256().equals(arrived.get(receipt.id())), "a receipt for what never arrived");
            }
            tally.receiptsKept += known.size();
            tally.receiptsForgotten += arrived.size() - known.size();
            for (ParcelFile parcel : spool.line()) {
                tally.check(parcel.attempts() <= tried.getOrDefault(parcel.id(), 0), "tried more often than it was");
            }
        }

        private static Set<ParcelId> ids(List<Receipt> receipts) {
            return receipts.stream().map(Receipt::id).collect(Collectors.toSet());
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
    }
}
