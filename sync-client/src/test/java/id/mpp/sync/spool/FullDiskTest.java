package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.KioskHealth;
import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SmallDisk;
import id.mpp.sync.wire.SpoolFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real file system of 16 MB that runs full or turns read-only under the kiosk.
class FullDiskTest {

    private static final long MB = 1 << 20;
    private static final SpoolLimits LIMITS = new SpoolLimits(4 * MB, 2 * MB, 2 * MB);

    @TempDir
    Path folder;

    private static FolderSpool open(Path data, SpoolLimits limits) throws SyncException {
        return FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()), limits);
    }

    private static Contents audit() {
        return new Contents(ParcelKind.AUDIT, Map.of("what", "restart"), List.of());
    }

    /// Somebody else fills the disk to the last byte.
    private static void fill(Path mount, Path with) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(with)) {
            while (Files.getFileStore(mount).getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            assertEquals(0, Files.getFileStore(mount).getUsableSpace(), full.toString());
        }
    }

    private interface Putting {
        void put() throws SyncException;
    }

    private static Optional<SyncException> refused(Putting putting) {
        try {
            putting.put();
            return Optional.empty();
        } catch (SyncException e) {
            return Optional.of(e);
        }
    }

    @Test
    void applicationsStopFirstThenComplaintsAndTheKioskGoesOnByItself() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 16); FolderSpool spool = open(disk.path(), LIMITS)) {
            int taken = 0;
            for (Optional<SyncException> end = Optional.empty(); end.isEmpty(); taken++) {
                end = refused(() -> spool.put(Samples.newId(), Samples.application((int) MB)));
            }
            assertTrue(taken > 5, "taken before: " + taken);
            NotAccepting.DiskFull full = assertInstanceOf(NotAccepting.DiskFull.class,
                    spool.cannotAccept().orElseThrow());
            assertTrue(full.freeBytes() < full.neededBytes());
            assertEquals(KioskHealth.Mender.STAFF, full.mender());
            SyncException refused = assertThrows(SyncException.class,
                    () -> spool.put(Samples.newId(), Samples.application(10)));
            assertTrue(String.valueOf(refused.getMessage()).contains("USB"), "says what to do: " + refused);
            assertEquals(Optional.empty(), spool.cannotAccept(ParcelKind.COMPLAINT));

            // sending makes room, and nobody has to press anything
            for (int sent = 0; sent < 3; sent++) {
                spool.delivered(spool.next(Instant.now()).orElseThrow(), "r", Instant.now());
            }
            Await.until(() -> spool.cannotAccept().isEmpty(), "taking again");
            spool.put(Samples.newId(), Samples.application((int) MB));
        }
    }

    @Test
    void ticketsAndAuditRecordsAreKeptOnADiskSomebodyElseHasFilled() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 16)) {
            Path rubbish = disk.path().resolve("rubbish");
            try (FolderSpool spool = open(disk.path(), LIMITS)) {
                fill(disk.path(), rubbish);

                assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.application(10)));
                assertThrows(SyncException.class, () -> spool.put(Samples.newId(),
                        new Contents(ParcelKind.SURVEY, Map.of(), List.of())));
                for (int number = 0; number < 100; number++) {
                    spool.put(Samples.newId(), number % 2 == 0 ? Samples.ticket() : audit());
                }
                assertEquals(100, spool.waiting().size());
                spool.delivered(spool.next(Instant.now()).orElseThrow(), "r", Instant.now());
            }
            try (FolderSpool again = open(disk.path(), LIMITS)) {
                assertEquals(99, again.waiting().size(), "all there after a restart on the full disk");
                assertInstanceOf(NotAccepting.DiskFull.class, again.cannotAccept().orElseThrow());
                Files.delete(rubbish);
                Await.until(() -> again.cannotAccept().isEmpty(), "taking again");
                assertTrue(Files.exists(disk.path().resolve("spool/reserve-1")), "the reserve is made again");
                again.put(Samples.newId(), Samples.application(100_000));
            }
        }
    }

    @Test
    void lastPieceOfTheReserveGoneNothingIsPromised() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 16); FolderSpool spool = open(disk.path(), LIMITS)) {
            fill(disk.path(), disk.path().resolve("rubbish"));
            int kept = 0;
            SyncException end = null;
            while (end == null) {
                try {
                    spool.put(Samples.newId(), Samples.ticket());
                    kept++;
                } catch (SyncException e) {
                    end = e;
                }
            }

            assertTrue(kept > 100, "kept before: " + kept);
            assertEquals(kept, spool.waiting().size());
            assertEquals(kept, SpoolFiles.parcels(disk.path().resolve("spool")).size());
        }
    }

    @Test
    void readOnlyDiskIsStillSentFrom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 16)) {
            try (FolderSpool spool = open(disk.path(), LIMITS)) {
                Spool.Stored stored = spool.put(Samples.newId(), Samples.application(5_000));
                disk.readOnly();

                assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.ticket()));
                assertEquals(Optional.of(new NotAccepting.DiskReadOnly()), spool.cannotAccept());
                assertEquals(Optional.of(new NotAccepting.DiskReadOnly()), spool.cannotAccept(ParcelKind.TICKET));
                ParcelFile parcel = spool.next(Instant.now()).orElseThrow();
                assertEquals(stored.bytes(), Files.readAllBytes(parcel.file()).length, "can be read and sent");
                assertThrows(IOException.class, () -> spool.delivered(parcel, "r", Instant.now()));
                assertEquals(Optional.empty(), spool.next(Instant.now()), "but is not sent a second time now");
            }
            try (FolderSpool spool = open(disk.path(), LIMITS)) {
                assertEquals(1, spool.waiting().size(), "a kiosk starts on it too; the centre knows the parcel");
                assertEquals(Optional.of(new NotAccepting.DiskReadOnly()), spool.cannotAccept());
                disk.readWrite();
                Await.until(() -> spool.cannotAccept().isEmpty(), "taking again");
                spool.put(Samples.newId(), Samples.ticket());
            }
        }
    }

    /// Needs no mounting: the limit is what moves.
    @Test
    void nearlyFullDiskAcceptsNoMore() throws Exception {
        try (FolderSpool spool = open(folder, new SpoolLimits(Long.MAX_VALUE, 0, 0))) {
            assertInstanceOf(NotAccepting.DiskFull.class, spool.cannotAccept().orElseThrow());
            assertEquals(Optional.empty(), spool.cannotAccept(ParcelKind.SURVEY));
            assertThrows(SyncException.class, () -> spool.put(Samples.newId(), Samples.application(10)));
            spool.put(Samples.newId(), Samples.ticket());
        }
    }
}
