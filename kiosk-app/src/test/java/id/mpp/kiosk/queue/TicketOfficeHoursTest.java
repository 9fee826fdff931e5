package id.mpp.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.FakeCentre;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.ServiceDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers and the clock on the wall: whoever asks, none is given for a counter where nobody will come. The hall keeps
/// office hours.
class TicketOfficeHoursTest {

    private static final ZoneId SRAGEN = ZoneId.of("Asia/Jakarta");

    @TempDir
    Path folder;

    private final FakeCentre centre = new FakeCentre();
    private final WallClock clock = new WallClock();
    private TicketLedger ledger;
    private TicketOffice office;

    @BeforeEach
    void openTheOffice() throws IOException {
        clock.shows("2026-11-23T10:00");
        ledger = TicketLedger.open(folder, LocalDate.now(clock));
        office = new TicketOffice(ledger, centre, clock, new Random(7), Duration.ofSeconds(5),
                new Counters(HallHours.UNSAID.calendar(SRAGEN), false));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T07:29", "2026-11-23T14:30", "2026-11-23T18:00", "2026-11-22T10:00",
            "2026-11-27T12:00"})
    void aClosedCounterGivesNoNumberWithOrWithoutNetwork(String time) {
        clock.shows(time);
        assertEquals(new Issue.Refused(Notice.QUEUE_CLOSED, Sample.service()),
                office.reserve(Wishes.of(Sample.service(), false)));
        centre.online = false;
        assertEquals(new Issue.Refused(Notice.QUEUE_CLOSED, Sample.service()),
                office.reserve(Wishes.of(Sample.service(), true)));
        clock.shows("2026-11-23T10:00");
        centre.online = true;
        assertEquals("A-021", given(office.reserve(Wishes.of(Sample.service(), false))).numbers(),
                "the centre was never asked");
    }

    @Test
    void whoHadANumberBeforeTheCutOffGetsAnotherOneForAPaperThatDidNotComeOut() {
        clock.shows("2026-11-23T14:29");
        office.settle(given(office.reserve(Wishes.of(Sample.service(), false))), TicketFate.VOID);
        clock.shows("2026-11-23T14:31");
        assertEquals("A-022", given(office.replace(Wishes.of(Sample.service(), false))).numbers());
    }

    @Test
    void theQuotaIsCountedHereAlsoWithoutNetworkAndAVoidNumberIsGivenBack() {
        centre.online = false;
        var two = withQuota(2);
        var first = given(office.reserve(Wishes.of(two, false)));
        office.settle(given(office.reserve(Wishes.of(two, false))), TicketFate.PRINTED);
        assertEquals(new Issue.Refused(Notice.QUEUE_FULL, two), office.reserve(Wishes.of(two, false)));
        assertInstanceOf(Opening.QuotaFull.class, office.standing(two, false, false).opening());
        office.settle(first, TicketFate.VOID);
        given(office.reserve(Wishes.of(two, false)));
        clock.shows("2026-11-24T10:00");
        assertTrue(office.standing(two, false, false).givesNumbers(), "the next day has a quota of its own");
    }

    @Test
    void theQuotaIsStillKnownAfterAPowerCut() throws IOException {
        centre.online = false;
        var one = withQuota(1);
        office.settle(given(office.reserve(Wishes.of(one, false))), TicketFate.PRINTED);
        close();
        openTheOffice();
        assertEquals(new Issue.Refused(Notice.QUEUE_FULL, one), office.reserve(Wishes.of(one, false)));
    }

    @Test
    void whatTheCentreSaysOfTheQuotaIsBelievedForTenMinutesAndThenAskedAgain() {
        centre.declines = Optional.of("quota");
        assertEquals(new Issue.Refused(Notice.QUEUE_FULL, Sample.service()),
                office.reserve(Wishes.of(Sample.service(), false)));
        centre.declines = Optional.empty();
        clock.shows("2026-11-23T10:09");
        assertInstanceOf(Opening.QuotaFull.class, office.standing(Sample.service(), false, false).opening());
        clock.shows("2026-11-23T10:10");
        assertTrue(office.standing(Sample.service(), false, false).givesNumbers());
        given(office.reserve(Wishes.of(Sample.service(), false)));
    }

    private static Slip given(Issue issue) {
        return assertInstanceOf(Issue.Given.class, issue).slip();
    }

    private static ServiceDefinition withQuota(int quota) {
        var service = Sample.service();
        var of = service.agency();
        return service.at(new Agency(of.id(), of.queuePrefix(), of.icon(),
                new Presence(Optional.empty(), OptionalInt.empty(), OptionalInt.of(quota), false), of.words()));
    }

    /// Shows what a test wants it to.
    private static final class WallClock extends Clock {

        private Instant now = Instant.EPOCH;

        void shows(String time) {
            now = LocalDateTime.parse(time).atZone(SRAGEN).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return SRAGEN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one hall, one time");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
