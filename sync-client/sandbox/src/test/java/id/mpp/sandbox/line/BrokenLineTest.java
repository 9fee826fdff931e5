package id.mpp.sandbox.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Await;
import id.mpp.sandbox.Heard;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import id.mpp.sync.Spool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One fault of the line each, three connections in a row: everything handed in arrives exactly once, as it was sealed.
class BrokenLineTest {

    private static final int IN_A_ROW = 3;
    private static final int LARGE = 700_000;

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(Fault.cutOnTheWayUp(0), Fault.cutOnTheWayUp(100), Fault.cutOnTheWayUp(1_000),
                Fault.cutOnTheWayUp(40_000), Fault.cutOnTheWayUp(300_000), Fault.cutOnTheWayDown(0),
                Fault.cutOnTheWayDown(60), Fault.cutOnTheWayDown(400), Fault.late(Duration.ofMillis(40)),
                Fault.halfOpen(0), Fault.halfOpen(1_200), Fault.halfOpen(200_000), Fault.repliedTwice(),
                Fault.sentTwice());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everythingArrivesOnce(Fault fault) throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            for (int i = 0; i < IN_A_ROW; i++) {
                hall.line.then(fault);
            }
            hall.line.reset();
            Map<String, String> kept = new TreeMap<>();
            for (Spool.Stored stored : List.of(hall.put(HallOnALine.application("26-0001-1A", LARGE, 1)),
                    hall.put(HallOnALine.ticket(UUID.randomUUID(), "A2-001", "PRINTED")),
                    hall.put(HallOnALine.application("26-0002-2B", 500, 2)))) {
                kept.put(stored.id().toString(), stored.sealedSha256());
            }

            for (int i = 0; i < kept.size(); i++) {
                Delivery.Delivered delivered = hall.delivered();
                assertEquals(kept.get(delivered.id().toString()), delivered.receivedSha256());
            }

            assertEquals(kept, hall.arrived().stream()
                    .collect(Collectors.toMap(HallOnALine.Arrived::id, HallOnALine.Arrived::sha256, (one, _) -> one,
                            TreeMap::new)));
            assertEquals(kept.size(), hall.arrived().size());
            assertEquals(List.of(), hall.kiosk().spool().waiting());
            assertEquals(List.of(), hall.kiosk().spool().setAside());
        }
    }

    @Test
    void kioskRestartedInTheMiddleOfALargeUploadGoesOnWithIt() throws Exception {
        int size = 6_000_000;
        try (HallOnALine hall = HallOnALine.open(folder)) {
            hall.line.carries(4_000_000);
            Spool.Stored stored = hall.put(HallOnALine.application("26-0003-3C", size, 3));
            long before = hall.line.carriedUp();
            Await.until(() -> hall.line.carriedUp() - before > size / 2);

            hall.restartKiosk();

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
            long sent = hall.line.carriedUp() - before;
            assertTrue(sent < size * 1.15, "sent " + sent + " bytes for a parcel of " + stored.bytes());
        }
    }

    @Test
    void uploadThatExpiredWhileTheLineWasOutBeginsAnew() throws Exception {
        int size = 3_000_000;
        try (HallOnALine hall = HallOnALine.open(folder)) {
            hall.line.carries(4_000_000);
            Spool.Stored stored = hall.put(HallOnALine.application("26-0005-5E", size, 5));
            long before = hall.line.carriedUp();
            Await.until(() -> hall.line.carriedUp() - before > size / 2);
            hall.line.unplug();
            hall.deliveries.next(Delivery.TryLater.class);
            long sent = hall.line.carriedUp();

            hall.centre.misbehave(Misbehaviour.always(Misbehaviour.Mode.CLOCK_OFF).withSpan(Duration.ofDays(5)));
            hall.line.plugIn();

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
            long anew = hall.line.carriedUp() - sent;
            assertTrue(anew >= stored.bytes(), "all of it was sent again, not only " + anew + " bytes");
            assertEquals(1, hall.arrived().size());
        }
    }

    @Test
    void unpluggedLineIsSeenAndWhatWaitsArrivesWhenItIsBack() throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            var network = new Heard<Network>();
            hall.kiosk().onNetwork(network);
            hall.line.unplug();
            Spool.Stored stored = hall.put(HallOnALine.application("26-0004-4D", LARGE, 4));

            network.next(Network.Offline.class);
            hall.line.plugIn();

            assertEquals(stored.id(), hall.delivered().id());
            network.next(Network.Online.class);
        }
    }
}
