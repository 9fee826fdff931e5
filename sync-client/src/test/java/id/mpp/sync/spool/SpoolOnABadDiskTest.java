package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Crash points, torn files, a lost or lying index, a disk that takes nothing more.
class SpoolOnABadDiskTest {

    private static final SpoolLimits NO_LIMIT = new SpoolLimits(0);

    @TempDir
    Path data;

    private FolderSpool open() throws SyncException {
        return FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()), NO_LIMIT);
    }

    private Path spoolFile(String name) {
        return data.resolve("spool").resolve(name);
    }

    private static List<ParcelId> ids(Spool spool) {
        return spool.waiting().stream().map(Spool.Waiting::id).toList();
    }

    @Test
    void storedParcelIsThereAfterRestartAndOnlyForThisAccount() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.application(5_000));
        }

        try (FolderSpool spool = open()) {
            assertEquals(List.of(id), ids(spool));
        }
        Path file = spoolFile(id + ".parcel");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void unfinishedFileOfACrashIsRemoved() throws Exception {
        open().close();
        Path unfinished = spoolFile(Samples.newId() + ".parcel.tmp");
        Files.write(unfinished, new byte[1_000]);

        try (FolderSpool spool = open()) {
            assertEquals(List.of(), spool.waiting());
        }
        assertTrue(Files.notExists(unfinished));
    }

    @Test
    void parcelWrittenButUnknownToTheIndexIsFound() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.application(5_000));
        }
        deleteIndex();

        try (FolderSpool spool = open()) {
            assertEquals(List.of(id), ids(spool));
            assertEquals(id, spool.next(Instant.now()).orElseThrow().id());
        }
    }

    @Test
    void garbageIndexIsSetAsideAndRebuilt() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.application(5_000));
        }
        byte[] garbage = new byte[20_000];
        new Random(3).nextBytes(garbage);
        Files.write(data.resolve("index/parcels.mv.db"), garbage);

        try (FolderSpool spool = open()) {
            assertEquals(List.of(id), ids(spool));
        }
        try (Stream<Path> shelf = Files.list(data.resolve("index/set-aside"))) {
            assertEquals(1, shelf.count(), "set aside, not deleted");
        }
    }

    @Test
    void indexThatRemembersAVanishedParcelGivesWay() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.application(5_000));
        }
        Files.delete(spoolFile(id + ".parcel"));

        try (FolderSpool spool = open()) {
            assertEquals(List.of(), spool.waiting());
        }
    }

    @Test
    void receiptsOutliveADisagreement() throws Exception {
        try (FolderSpool spool = open()) {
            spool.put(Samples.newId(), Samples.application(5_000));
            ParcelFile parcel = spool.next(Instant.now()).orElseThrow();
            spool.delivered(parcel, "26-0472-7K", Instant.now());
            spool.put(Samples.newId(), Samples.ticket());
        }
        try (Stream<Path> parcels = Files.list(data.resolve("spool"))) {
            Files.delete(parcels.filter(file -> file.toString().endsWith(".parcel")).findFirst().orElseThrow());
        }

        try (FolderSpool spool = open()) {
            assertEquals("26-0472-7K", spool.receipts().getFirst().receipt());
        }
    }

    @Test
    void attemptsAndWaitingTimeAreRemembered() throws Exception {
        Instant later = Instant.now().plusSeconds(3_600);
        try (FolderSpool spool = open()) {
            spool.put(Samples.newId(), Samples.ticket());
            spool.postponed(spool.next(Instant.now()).orElseThrow(), later);
        }

        try (FolderSpool spool = open()) {
            assertEquals(1, spool.waiting().getFirst().attempts());
            assertEquals(Optional.empty(), spool.next(Instant.now()));
            assertTrue(spool.next(later.plusSeconds(1)).isPresent());
        }
    }

    @Test
    void tornParcelFileIsSetAsideAndTheOthersGoOn() throws Exception {
        ParcelId good = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(good, Samples.application(5_000));
        }
        Files.write(spoolFile(Samples.newId() + ".parcel"), new byte[]{'M', 'P', 'P'});

        try (FolderSpool spool = open()) {
            assertEquals(List.of(good), ids(spool));
        }
        assertTrue(Files.exists(data.resolve("spool/set-aside")));
    }

    @Test
    void refusedParcelKeepsItsReasonAfterRestart() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.application(5_000));
            spool.refused(spool.next(Instant.now()).orElseThrow(), "HTTP 422 parcel-unreadable");
        }

        try (FolderSpool spool = open()) {
            assertEquals(List.of(), spool.waiting());
            var expected = new Spool.SetAside(id, ParcelKind.APPLICATION, "HTTP 422 parcel-unreadable");
            assertEquals(List.of(expected), spool.setAside());
        }
    }

    @Test
    void ticketsGoFirstThenTheOldest() throws Exception {
        ParcelId first = ParcelId.at(Instant.ofEpochMilli(1_000), new Random(1));
        ParcelId second = ParcelId.at(Instant.ofEpochMilli(2_000), new Random(1));
        ParcelId ticket = ParcelId.at(Instant.ofEpochMilli(3_000), new Random(1));
        try (FolderSpool spool = open()) {
            spool.put(second, Samples.application(10));
            spool.put(first, Samples.application(10));
            spool.put(ticket, Samples.ticket());

            assertEquals(List.of(ticket, first, second), ids(spool));
        }
    }

    @Test
    void sameIdTwiceIsOneParcel() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            Spool.Stored first = spool.put(id, Samples.application(5_000));

            assertEquals(first, spool.put(id, Samples.application(5_000)));
            assertEquals(1, spool.waiting().size());
        }
    }

    @Test
    void diskThatTakesNothingSaysSoAndRecovers() throws Exception {
        try (FolderSpool spool = open()) {
            Path folder = data.resolve("spool");
            Path away = data.resolve("spool-unplugged");
            Files.move(folder, away);

            assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.application(10)));
            assertTrue(spool.cannotAccept().isPresent());

            Files.move(away, folder);
            assertEquals(Optional.empty(), spool.cannotAccept());
            spool.put(Samples.newId(), Samples.application(10));
        }
    }

    @Test
    void nearlyFullDiskAcceptsNoMore() throws Exception {
        var limits = new SpoolLimits(Long.MAX_VALUE);
        try (var spool = FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()),
                limits)) {
            assertTrue(spool.cannotAccept().orElseThrow().contains("MB free"));
        }
    }

    @Test
    void withoutASealingKeyNothingIsKept() throws Exception {
        try (var spool = FolderSpool.open(data, Clock.systemUTC(), Optional::empty, NO_LIMIT)) {
            assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.ticket()));
            assertTrue(spool.cannotAccept().isPresent());
        }
    }

    private void deleteIndex() throws IOException {
        Files.delete(data.resolve("index/parcels.mv.db"));
    }
}
