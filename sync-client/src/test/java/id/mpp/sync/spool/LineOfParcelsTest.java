package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Backlog;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who goes next, who waits, and what staff see of it.
class LineOfParcelsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path data;

    private FolderSpool spool;

    @BeforeEach
    void open() throws Exception {
        spool = FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()),
                new SpoolLimits(0, 0, 0));
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private ParcelId put(ParcelKind kind) throws Exception {
        return put(Samples.newId(), kind);
    }

    private ParcelId put(ParcelId id, ParcelKind kind) throws Exception {
        return spool.put(id, new Contents(kind, Map.of("receipt", "x"), List.of())).id();
    }

    private ParcelFile next() {
        return spool.next(NOW).orElseThrow();
    }

    private void restart() throws Exception {
        spool.close();
        open();
    }

    private List<ParcelId> waiting() {
        return spool.waiting().stream().map(Spool.Waiting::id).toList();
    }

    @Test
    void urgentKindsGoFirstWhateverTheOrderOfPutting() throws Exception {
        List<ParcelKind> shuffled = new ArrayList<>(List.of(ParcelKind.values()));
        Collections.shuffle(shuffled, new Random(5));
        for (ParcelKind kind : shuffled) {
            put(kind);
        }

        List<ParcelKind> carried = new ArrayList<>();
        while (spool.next(NOW).isPresent()) {
            carried.add(next().kind());
            spool.delivered(next(), "r", NOW);
        }

        assertEquals(List.of(ParcelKind.TICKET, ParcelKind.AUDIT, ParcelKind.HEALTH, ParcelKind.COMPLAINT,
                ParcelKind.SURVEY, ParcelKind.APPLICATION), carried);
    }

    @Test
    void clockThatWasSetBackDoesNotTurnTheLineAround() throws Exception {
        ParcelId first = put(ParcelId.at(NOW, new Random(1)), ParcelKind.APPLICATION);
        ParcelId second = put(ParcelId.at(NOW.minusSeconds(86_400), new Random(1)), ParcelKind.APPLICATION);
        assertEquals(List.of(first, second), waiting());

        restart();
        assertEquals(List.of(first, second), waiting());
        ParcelId third = put(ParcelId.at(NOW.minusSeconds(200_000), new Random(1)), ParcelKind.APPLICATION);
        assertEquals(List.of(first, second, third), waiting());
    }

    @Test
    void staffSeeHowMuchWaitsAndSinceWhen() throws Exception {
        put(ParcelId.at(NOW.minusSeconds(500), new Random(1)), ParcelKind.APPLICATION);
        put(ParcelId.at(NOW.minusSeconds(900), new Random(2)), ParcelKind.APPLICATION);
        put(ParcelId.at(NOW, new Random(3)), ParcelKind.TICKET);
        ParcelId shelved = put(ParcelId.at(NOW, new Random(4)), ParcelKind.AUDIT);
        spool.refused(spool.next(NOW).filter(it -> it.kind() == ParcelKind.TICKET).orElseThrow(), "too-large", "413");
        long bytes = spool.waiting().stream().mapToLong(Spool.Waiting::bytes).sum();

        Backlog backlog = spool.backlog();

        assertEquals(Map.of(ParcelKind.APPLICATION, 2, ParcelKind.AUDIT, 1), backlog.waiting());
        assertEquals(bytes, backlog.bytes());
        assertTrue(bytes > 0);
        assertEquals(Optional.of(NOW.minusSeconds(900)), backlog.oldest());
        assertEquals(1, backlog.setAside());
        assertEquals(shelved, next().id());
    }

    @Test
    void setAsideParcelGetsAnotherTryBehindTheOthers() throws Exception {
        ParcelId refused = put(ParcelKind.APPLICATION);
        String digest = next().sha256();
        spool.refused(next(), "parcel-unreadable", "HTTP 422");
        ParcelId other = put(ParcelKind.APPLICATION);

        assertTrue(spool.tryAgain(refused));

        assertEquals(List.of(other, refused), waiting());
        assertEquals(List.of(), spool.setAside());
        restart();
        assertEquals(List.of(other, refused), waiting());
        spool.delivered(next(), "r", NOW);
        assertEquals(digest, next().sha256());
        assertFalse(spool.tryAgain(refused), "it is not set aside any more");
    }

    @Test
    void setAsideParcelIsNotTakenASecondTime() throws Exception {
        ParcelId refused = put(ParcelKind.APPLICATION);
        spool.refused(next(), "parcel-unreadable", "HTTP 422");

        put(refused, ParcelKind.APPLICATION);

        assertEquals(List.of(), spool.waiting());
        assertEquals(1, SpoolFiles.parcels(data.resolve("spool/set-aside")).size());
    }

    @Test
    void tenThousandParcelsWaitingDoNotDelayTheStart() throws Exception {
        put(ParcelKind.APPLICATION);
        byte[] parcel = Files.readAllBytes(SpoolFiles.parcels(data.resolve("spool")).getFirst());
        spool.close();
        for (int place = 2; place <= 10_000; place++) {
            var name = new ParcelName(place, ParcelKind.APPLICATION, Samples.newId(), Sha256.hex(parcel));
            Files.write(data.resolve("spool").resolve(name.text()), parcel);
        }

        // the shortest of three: what other programs take meanwhile is not the spool's
        long millis = Long.MAX_VALUE;
        for (int start = 0; start < 3; start++) {
            spool.close();
            long before = System.nanoTime();
            open();
            millis = Math.min(millis, (System.nanoTime() - before) / 1_000_000);
        }

        assertEquals(10_000, spool.waiting().size());
        assertEquals(10_000, spool.backlog().waiting().get(ParcelKind.APPLICATION));
        System.out.println("started with 10,000 parcels in " + millis + " ms");
        assertTrue(millis <= 2_000, "took " + millis + " ms");
    }
}
