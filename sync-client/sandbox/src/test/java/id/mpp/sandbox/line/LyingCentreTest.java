package id.mpp.sandbox.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Heard;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import id.mpp.sync.Spool;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A far end that is not what it says, or whose clock is not ours: a clear state, and nothing lost.
class LyingCentreTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600, -86_400 * 365L})
    void kioskWhoseClockIsFarOffEnrolsSignsAndDelivers(long seconds) throws Exception {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        try (HallOnALine hall = HallOnALine.open(folder, wrong, HallOnALine.QUICK)) {
            Spool.Stored stored = hall.put(HallOnALine.application("26-0001-1A", 100_000, 1));

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
            assertTrue(Duration.between(hall.kiosk().centralTime(), Clock.systemUTC().instant()).abs().toSeconds() <= 5,
                    "the centre's time is known");
        }
    }

    @Test
    void captivePortalIsSeenForWhatItIs() throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            var network = new Heard<Network>();
            hall.kiosk().onNetwork(network);
            network.next(Network.Online.class);
            hall.centre.misbehave(Misbehaviour.always(Mode.GARBAGE));
            Spool.Stored stored = hall.put(HallOnALine.application("26-0002-2B", 100_000, 2));

            assertTrue(network.next(Network.Offline.class).why().contains("captive portal"));
            assertEquals(1, hall.kiosk().spool().waiting().size());
            hall.centre.misbehave(Misbehaviour.NONE);

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
        }
    }

    @Test
    void centreThatIsAwayForAWhileSaysWhenAndIsNotAskedBefore() throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            hall.centre.misbehave(Misbehaviour.once(Mode.UNAVAILABLE, "/v1/parcels"));
            long before = System.nanoTime();
            hall.put(HallOnALine.application("26-0003-3C", 500, 3));

            assertEquals("HTTP 503 unavailable", hall.deliveries.next(Delivery.TryLater.class).why());
            hall.delivered();

            assertTrue(System.nanoTime() - before >= Duration.ofSeconds(1).toNanos(), "asked to wait for a second");
        }
    }
}
