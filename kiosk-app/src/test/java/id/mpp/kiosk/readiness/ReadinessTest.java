package id.mpp.kiosk.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Readiness.Conditions;
import id.mpp.kiosk.readiness.Readiness.Why;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.sync.Network;
import id.mpp.sync.NotAccepting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final DeviceStatus WORKS = new DeviceStatus.Ready(Set.of());
    private static final DeviceStatus GONE = new DeviceStatus.Absent("unplugged", Duration.ofSeconds(10));
    private static final Network ONLINE = new Network.Online();
    private static final Network OFFLINE = new Network.Offline(Instant.EPOCH, "no route");
    private static final Optional<NotAccepting> ROOM = Optional.empty();
    private static final Standing OPEN = Samples.open(Sample.service());

    @Test
    void everythingWorksSoItCanBeFinished() {
        assertEquals(new Readiness.CanFinish(), online(new Conditions(WORKS, ONLINE, ROOM, OPEN)));
    }

    @Test
    void withoutScannerPapersGoToTheCounter() {
        assertEquals(new Readiness.CanStart(Why.PAPERS_TO_COUNTER), online(new Conditions(GONE, OFFLINE, ROOM, OPEN)));
    }

    @Test
    void emptyGlassIsMendedByTheCitizen() {
        var empty = new DeviceStatus.NeedsAttention(Cause.NO_DOCUMENT);
        assertEquals(new Readiness.CanFinish(), online(new Conditions(empty, ONLINE, ROOM, OPEN)));
    }

    @Test
    void withoutNetworkItIsSentLater() {
        assertEquals(new Readiness.CanStart(Why.SENT_LATER), online(new Conditions(WORKS, OFFLINE, ROOM, OPEN)));
    }

    @Test
    void fullDiskNeedsStaffButCounterServicesGoOn() {
        var full = new Conditions(WORKS, ONLINE, Optional.of(new NotAccepting.DiskReadOnly()), OPEN);
        assertEquals(new Readiness.NeedsStaff(Why.CANNOT_KEEP), online(full));
        assertEquals(new Readiness.TicketOnly(), Readiness.of(Sample.service("a.b", Channel.COUNTER), full));
    }

    @Test
    void shortFaultIsNeverShownAndRecoveryIsBelievedLate() {
        var second = Duration.ofSeconds(1);
        Instant start = Instant.EPOCH;
        var steady = new Steady<>("works", start, "broken"::equals, second.multipliedBy(2), second.multipliedBy(5));
        steady.seen("broken", start.plusSeconds(10));
        steady.seen("works", start.plusSeconds(11));
        assertEquals("works", steady.shown(start.plusSeconds(60)));
        steady.seen("broken", start.plusSeconds(70));
        assertEquals("works", steady.shown(start.plusSeconds(71)));
        assertEquals("broken", steady.shown(start.plusSeconds(72)));
        steady.seen("works", start.plusSeconds(80));
        assertEquals(Optional.of(start.plusSeconds(85)), steady.nextChange());
        assertEquals("broken", steady.shown(start.plusSeconds(84)));
        assertEquals("works", steady.shown(start.plusSeconds(85)));
    }

    private static Readiness online(Conditions now) {
        return Readiness.of(Sample.service(), now);
    }
}
