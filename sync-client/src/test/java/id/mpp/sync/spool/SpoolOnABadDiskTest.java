package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
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

    private static final SpoolLimits NO_LIMIT = new SpoolLimits(0, 0, 0);

    @TempDir
    Path data;

    private FolderSpool open() throws SyncException {
        return FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()), NO_LIMIT);
    }

    private Path spoolFile(String name) {
        return data.resolve("spool").resolve(name);
    }

    private Path file(ParcelId id) {
        return SpoolFiles.find(data.resolve("spool"), id).orElseThrow();
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
        Path file = file(id);
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
        Files.delete(file(id));

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
        Files.delete(SpoolFiles.parcels(data.resolve("spool")).getFirst());

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
            spool.refused(spool.next(Instant.now()).orElseThrow(), "parcel-unreadable", "HTTP 422");
        }

        try (FolderSpool spool = open()) {
            assertEquals(List.of(), spool.waiting());
            var expected = new Spool.SetAside(id, ParcelKind.APPLICATION, "parcel-unreadable", "HTTP 422");
            assertEquals(List.of(expected), spool.setAside());
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
            Await.until(() -> spool.cannotAccept().isEmpty(), "taking again");
            spool.put(Samples.newId(), Samples.application(10));
        }
    }

    @Test
    void withoutASealingKeyNothingIsKept() throws Exception {
        try (var spool = FolderSpool.open(data, Clock.systemUTC(), Optional::empty, NO_LIMIT)) {
            assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.ticket()));
            assertEquals(Optional.of(new NotAccepting.NoSealingKey()), spool.cannotAccept());
        }
    }

    @Test
    void parcelSomebodyCopiedBackIsCarriedOn() throws Exception {
        ParcelId id = Samples.newId();
        try (FolderSpool spool = open()) {
            spool.put(id, Samples.ticket());
        }
        String digest = Sha256.hexOf(file(id));
        Files.move(file(id), spoolFile("rescued.parcel"));

        try (FolderSpool spool = open()) {
            ParcelFile found = spool.next(Instant.now()).orElseThrow();
            assertEquals(id, found.id());
            assertEquals(digest, found.sha256());
        }
    }

    @Test
    void secondProgramIsKeptOut() throws Exception {
        try (FolderSpool spool = open()) {
            spool.put(Samples.newId(), Samples.ticket());
            assertThrows(SyncException.class, this::open);
        }
        open().close();
    }

    private void deleteIndex() throws IOException {
        Files.delete(data.resolve("index/parcels.mv.db"));
    }
}
