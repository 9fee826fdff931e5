package id.mpp.kiosk.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.Counters.Today;
import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Span;
import id.mpp.kiosk.opening.SpecialDays;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Readiness.CanFinish;
import id.mpp.kiosk.readiness.Readiness.CanStart;
import id.mpp.kiosk.readiness.Readiness.CounterLater;
import id.mpp.kiosk.readiness.Readiness.NeedsStaff;
import id.mpp.kiosk.readiness.Readiness.TicketOnly;
import id.mpp.kiosk.readiness.Readiness.Why;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.sync.Network;
import id.mpp.sync.NotAccepting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hours, agencies and quota as they meet at a service: what a citizen can do with it now. The week is that of Monday
/// 16 to Sunday 22 November 2026; the hall keeps office hours.
class OpenCountersTest {

    private static final ZoneId SRAGEN = ZoneId.of("Asia/Jakarta");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final DeviceStatus WORKS = new DeviceStatus.Ready(Set.of());
    /// Ends at the counter; at the counter only; online.
    private static final ServiceDefinition HYBRID = Samples.service("dukcapil.ktp-hilang");
    private static final ServiceDefinition COUNTER = Samples.service("samsat.tahunan");
    private static final ServiceDefinition ONLINE = Samples.service("dukcapil.akta-lahir");

    @Test
    void samplesAreOfTheThreeChannels() {
        assertEquals(List.of(ServiceDefinition.Channel.HYBRID, ServiceDefinition.Channel.COUNTER,
                ServiceDefinition.Channel.ONLINE), List.of(HYBRID.channel(), COUNTER.channel(), ONLINE.channel()));
    }

    @Test
    void inOfficeHoursEverythingGoesItsUsualWay() {
        assertEquals(new TicketOnly(), at("2026-11-18T10:00", ofHall(COUNTER)));
        assertEquals(new CanStart(Why.ENDS_AT_COUNTER), at("2026-11-18T10:00", ofHall(HYBRID)));
        assertEquals(new CanFinish(), at("2026-11-18T10:00", ofHall(ONLINE)));
    }

    @Test
    void onSundayAnOnlineServiceIsFinishedAHybridOneBegunAndTheCounterTellsWhen() {
        assertEquals(new CanFinish(), at("2026-11-22T10:00", ofHall(ONLINE)));
        var hybrid = assertInstanceOf(CounterLater.class, at("2026-11-22T10:00", ofHall(HYBRID)));
        assertTrue(hybrid.startsHere());
        var counter = assertInstanceOf(CounterLater.class, at("2026-11-22T10:00", ofHall(COUNTER)));
        assertFalse(counter.startsHere());
        assertEquals(Optional.of(LocalDateTime.parse("2026-11-23T07:30")), counter.counter().again());
    }

    /// 11.30 to 13.00 on Fridays in each of the three times; the same prayer is another moment.
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, WIB, 05:00", "Asia/Pontianak, WIB, 05:00", "Asia/Makassar, WITA, 04:00",
            "Asia/Jayapura, WIT, 03:00"})
    void fridayPrayersAreAtTheHallsOwnNoon(String zone, String name, String utc) {
        var now = Instant.parse("2026-11-20T" + utc + ":00Z");
        var counters = new Counters(HallHours.UNSAID.calendar(ZoneId.of(zone)), false);
        var later = assertInstanceOf(CounterLater.class,
                readiness(ofHall(COUNTER), counters.of(ofHall(COUNTER), Today.UNHEARD, now)));
        assertEquals(new Opening.Break(true, LocalTime.of(13, 0)), later.counter().opening());
        assertEquals(name, later.counter().zoneName());
        assertEquals(LocalTime.NOON, later.counter().at().toLocalTime());
        assertEquals(Optional.of(LocalDateTime.parse("2026-11-20T13:00")), later.counter().again());
    }

    /// 15.00 in Sragen is 16.00 in Makassar and 17.00 in Jayapura.
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 07:00, true", "Asia/Makassar, 07:00, false", "Asia/Makassar, 06:00, true",
            "Asia/Jayapura, 06:00, false", "Asia/Jayapura, 05:00, true"})
    void theSameMomentIsOpenHereAndOverThere(String zone, String utc, boolean open) {
        var counters = new Counters(HallHours.UNSAID.calendar(ZoneId.of(zone)), false);
        var standing = counters.of(ofHall(COUNTER), Today.UNHEARD, Instant.parse("2026-11-18T" + utc + ":00Z"));
        assertEquals(open, readiness(ofHall(COUNTER), standing) instanceof TicketOnly, standing.toString());
    }

    @ParameterizedTest
    @CsvSource({"07:29, NotYet", "07:30, Open", "14:29, Open", "14:30, NumbersOver", "15:00, Over"})
    void theCutOffComesBeforeTheClosingTime(String time, String opening) {
        assertEquals(opening, standing("2026-11-18T" + time, ofHall(COUNTER)).opening().getClass().getSimpleName());
    }

    @Test
    void anAgencyWithHoursOfItsOwnKeepsThemAndTheHallsLead() {
        var thursday = new Presence(Optional.of(Map.of(DayOfWeek.THURSDAY, List.of(span("09:00-12:00")))),
                OptionalInt.of(60), OptionalInt.empty(), true);
        var taspen = with(COUNTER, thursday);
        var closed = assertInstanceOf(CounterLater.class, at("2026-11-18T10:00", taspen));
        assertEquals(Optional.of(LocalDateTime.parse("2026-11-19T08:30")), closed.counter().again());
        assertEquals(new Opening.Open(LocalTime.of(11, 0), LocalTime.NOON),
                standing("2026-11-19T10:00", taspen).opening());
        assertTrue(standing("2026-11-19T10:00", taspen).example());
    }

    @Test
    void aCutOffAloneChangesNothingElse() {
        var early = with(COUNTER,
                new Presence(Optional.empty(), OptionalInt.of(120), OptionalInt.empty(), false));
        assertEquals(new Opening.Open(LocalTime.of(13, 0), LocalTime.of(15, 0)),
                standing("2026-11-18T10:00", early).opening());
    }

    @Test
    void aHallWithOneTimetableForAllListensToNoAgency() {
        var thursday = with(COUNTER, new Presence(
                Optional.of(Map.of(DayOfWeek.THURSDAY, List.of(span("09:00-12:00")))), OptionalInt.empty(),
                OptionalInt.empty(), true));
        var sameForAll = new Counters(HallHours.UNSAID.calendar(SRAGEN), true);
        var standing = sameForAll.of(thursday, Today.UNHEARD, instant("2026-11-18T10:00"));
        assertEquals(new TicketOnly(), readiness(thursday, standing));
        assertFalse(standing.example());
    }

    @Test
    void holidayOverWeekAndTheHallsWordOverTheHoliday() {
        var day = new HallHours(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Map.of(WEDNESDAY, why("Hari Raya")), List.of());
        var holiday = new Counters(day.calendar(SRAGEN), false)
                .of(ofHall(COUNTER), Today.UNHEARD, instant("2026-11-18T10:00"));
        assertEquals(new Opening.Closed(Opening.Reason.HOLIDAY, Optional.of(why("Hari Raya")),
                Optional.of(LocalDateTime.parse("2026-11-19T07:30"))), holiday.opening());
        var open = new SpecialDays(WEDNESDAY, WEDNESDAY, Optional.empty(),
                List.of(Span.parse("08:00-12:00").orElseThrow()),
                why("Layanan hari raya"));
        var hall = new HallHours(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Map.of(), List.of(open));
        var both = new Counters(hall.over(day).calendar(SRAGEN), false)
                .of(ofHall(COUNTER), Today.UNHEARD, instant("2026-11-18T10:00"));
        assertEquals(new TicketOnly(), readiness(ofHall(COUNTER), both));
    }

    @Test
    void whatTheHallSaysOfItsWeekCountsMoreThanTheCatalogue() {
        var catalogue = hours("08:00-16:00", 10);
        var hall = new HallHours(hours("09:00-12:00", 0).weekly(), OptionalInt.empty(), OptionalInt.empty(), Map.of(),
                List.of());
        assertEquals(new Opening.Open(LocalTime.of(11, 50), LocalTime.NOON), new Counters(
                hall.over(catalogue).calendar(SRAGEN), false)
                .of(ofHall(COUNTER), Today.UNHEARD, instant("2026-11-18T10:00")).opening());
    }

    @Test
    void theLastNumberOfTheQuotaIsGivenAndNoneAfterIt() {
        var forty = with(COUNTER, new Presence(Optional.empty(), OptionalInt.empty(), OptionalInt.of(40), false));
        var counters = new Counters(HallHours.UNSAID.calendar(SRAGEN), false);
        var now = instant("2026-11-18T10:00");
        assertEquals(new TicketOnly(), readiness(forty, counters.of(forty, new Today(39, 0, false, false), now)));
        var full = counters.of(forty, new Today(40, 0, false, false), now);
        assertEquals(new Opening.QuotaFull(Optional.of(LocalDateTime.parse("2026-11-19T07:30"))), full.opening());
        assertEquals(new CounterLater(full, false), readiness(forty, full));
    }

    @Test
    void aServiceMayHaveAQuotaBesideItsAgencys() {
        var two = new ServiceDefinition.Particulars(Optional.empty(), List.of(), OptionalInt.of(2));
        var of = ofHall(COUNTER);
        var scarce = new ServiceDefinition(of.id(), of.version(), of.agency(), of.lifeEvents(), of.keywords(),
                of.icon(), of.channel(), of.questions(), of.requirements(), of.standard(), two, of.words());
        var counters = new Counters(HallHours.UNSAID.calendar(SRAGEN), false);
        assertTrue(counters.of(scarce, new Today(50, 1, false, false), instant("2026-11-18T10:00")).givesNumbers());
        assertInstanceOf(Opening.QuotaFull.class,
                counters.of(scarce, new Today(50, 2, false, false), instant("2026-11-18T10:00")).opening());
    }

    @Test
    void theCentreCanEndAQuotaAndCloseACounterButNotOpenOne() {
        var counters = new Counters(HallHours.UNSAID.calendar(SRAGEN), false);
        var service = ofHall(COUNTER);
        var morning = instant("2026-11-18T10:00");
        assertEquals(new Opening.QuotaFull(Optional.of(LocalDateTime.parse("2026-11-19T07:30"))),
                counters.of(service, new Today(0, 0, true, false), morning).opening());
        assertEquals(new Opening.Closed(Opening.Reason.SPECIAL, Optional.empty(), Optional.empty()),
                counters.of(service, new Today(0, 0, false, true), morning).opening());
        assertInstanceOf(Opening.Closed.class,
                counters.of(service, Today.UNHEARD, instant("2026-11-22T10:00")).opening());
    }

    @Test
    void whatCannotBeKeptIsSaidBeforeWhatIsClosed() {
        var sunday = standing("2026-11-22T10:00", ofHall(HYBRID));
        var full = new Readiness.Conditions(WORKS, new Network.Online(), Optional.of(new NotAccepting.DiskReadOnly()),
                sunday);
        assertEquals(new NeedsStaff(Why.CANNOT_KEEP), Readiness.of(HYBRID, full));
        var offline = new Readiness.Conditions(WORKS, new Network.Offline(Instant.EPOCH, "no route"),
                Optional.empty(), sunday);
        assertEquals(new CanStart(Why.SENT_LATER), Readiness.of(HYBRID, offline));
        var noScanner = new Readiness.Conditions(new DeviceStatus.Absent("unplugged", Duration.ofSeconds(10)),
                new Network.Online(), Optional.empty(), sunday);
        assertEquals(new CanStart(Why.PAPERS_TO_COUNTER), Readiness.of(HYBRID, noScanner));
    }

    @Test
    void agenciesThatComeWithTheProgramAreThereOnTheirDays() {
        var taspen = Samples.service("taspen.klaim");
        assertInstanceOf(CounterLater.class, at("2026-11-18T10:00", taspen));
        assertEquals(new TicketOnly(), at("2026-11-19T10:00", taspen));
    }

    private static Readiness at(String time, ServiceDefinition service) {
        return readiness(service, standing(time, service));
    }

    private static Standing standing(String time, ServiceDefinition service) {
        return new Counters(HallHours.UNSAID.calendar(SRAGEN), false).of(service, Today.UNHEARD, instant(time));
    }

    private static Readiness readiness(ServiceDefinition service, Standing counter) {
        return Readiness.of(service,
                new Readiness.Conditions(WORKS, new Network.Online(), Optional.empty(), counter));
    }

    private static ServiceDefinition ofHall(ServiceDefinition service) {
        return with(service, Presence.OF_HALL);
    }

    private static ServiceDefinition with(ServiceDefinition service, Presence presence) {
        var of = service.agency();
        return service.at(new Agency(of.id(), of.queuePrefix(), of.icon(), presence, of.words()));
    }

    private static HallHours hours(String span, int cutOff) {
        return new HallHours(Optional.of(Map.of(DayOfWeek.WEDNESDAY, List.of(span(span)))), OptionalInt.empty(),
                OptionalInt.of(cutOff), Map.of(), List.of());
    }

    private static Presence.Span span(String text) {
        return Presence.Span.parse(text).orElseThrow();
    }

    private static Words why(String why) {
        return new Words(Map.of(Language.INDONESIAN, Map.of(Opening.WHY, why)));
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(SRAGEN).toInstant();
    }
}
