package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.CheckIn;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A booking made at home is traded for one number and no other: the real client before the real sandbox.
class KioskAndBookingsTest extends WholeHallTest {

    private static final String SERVICE = "dukcapil.akta-lahir";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private String booked(Duration from, Duration until) {
        return hall.centre.book("dukcapil", SERVICE, now.plus(from), now.plus(until));
    }

    private CheckIn checkIn(String code, UUID ticket) throws Exception {
        return got(hall.kiosk().checkIn(code, ticket));
    }

    @Test
    void bookingBecomesANumberThatCountsOnceReported() throws Exception {
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        UUID ticket = UUID.randomUUID();

        CheckIn.CheckedIn taken = assertInstanceOf(CheckIn.CheckedIn.class, checkIn(code, ticket));

        assertEquals("A-001", taken.number().number());
        assertEquals(ticket, taken.number().ticketId());
        assertEquals("dukcapil", taken.agencyId());
        assertEquals(SERVICE, taken.serviceId());
        assertEquals(now.plus(Duration.ofMinutes(-10)), taken.from());
        assertEquals(now.plus(Duration.ofMinutes(50)), taken.until());
        assertTrue(taken.number().followUrl().toString().startsWith(hall.line.base() + "/t/"));
        hall.deliver(new Contents(ParcelKind.TICKET, Map.of("ticketId", ticket.toString(), "number", "A-001",
                "agencyId", "dukcapil", "serviceId", SERVICE, "outcome", "PRINTED", "at", now.toString()), List.of()));
        JsonNode counted = hall.page("/arrivals/tickets.json").path("tickets");
        assertEquals(1, counted.size());
        assertEquals("PRINTED", counted.path(0).path("outcome").asString());
        assertTrue(hall.page("/arrivals/bookings.json").path("bookings").valueStream()
                .anyMatch(it -> it.path("code").asString().equals(code) && it.path("used").asBoolean()));
    }

    @Test
    void sameTicketAfterALostAnswerGetsTheSameNumberAndAnotherOneNone() throws Exception {
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        UUID ticket = UUID.randomUUID();
        hall.line.meddle((asked, answered) -> asked.is("POST", "/v1/bookings") && answered.status() == 201
                ? Between.Answered.problem(503, "unavailable")
                : answered);

        assertEquals(new CheckIn.NoNetwork(), checkIn(code, ticket), "its answer is lost");
        // as somebody types it who has small letters and no dash
        CheckIn again = checkIn(code.toLowerCase(Locale.ROOT).replace("-", " "), ticket);

        assertEquals("A-001", assertInstanceOf(CheckIn.CheckedIn.class, again).number().number());
        assertEquals(again, checkIn(code, ticket));
        assertEquals(new CheckIn.Used(), checkIn(code, UUID.randomUUID()));
    }

    @Test
    void bookingHasItsTime() throws Exception {
        String later = booked(Duration.ofHours(2), Duration.ofHours(3));
        String over = booked(Duration.ofHours(-2), Duration.ofMinutes(-1));
        String soon = booked(Duration.ofMinutes(10), Duration.ofHours(1));

        assertEquals(new CheckIn.TooEarly(now.plus(Duration.ofHours(2))), checkIn(later, UUID.randomUUID()));
        assertEquals(new CheckIn.TooLate(), checkIn(over, UUID.randomUUID()));
        assertInstanceOf(CheckIn.CheckedIn.class, checkIn(soon, UUID.randomUUID()), "a little early is welcome");
    }

    @Test
    void codeThatNobodyHasAndALineThatIsClosed() throws Exception {
        assertEquals(new CheckIn.Unknown(), checkIn("MPP-222222", UUID.randomUUID()));
        assertEquals(new CheckIn.Unknown(), checkIn("x", UUID.randomUUID()));
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        hall.press("/arrivals/queues/dukcapil/toggle", Map.of()).expect(303);

        assertEquals(new CheckIn.Closed(), checkIn(code, UUID.randomUUID()));
        hall.press("/arrivals/queues/dukcapil/toggle", Map.of()).expect(303);
        assertInstanceOf(CheckIn.CheckedIn.class, checkIn(code, UUID.randomUUID()), "it was not used up");
    }

    @Test
    void bookingWhoseNumberIsVoidIsGoodForAnotherOneAndNobodyIsOvertaken() throws Exception {
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        UUID lost = UUID.randomUUID();
        checkIn(code, lost);
        UUID present = UUID.randomUUID();
        assertInstanceOf(Reservation.Reserved.class, got(hall.kiosk().reserve(present, "dukcapil", SERVICE, false)));
        hall.deliver(report(present, "A-002", "PRINTED"));
        hall.deliver(report(lost, "A-001", "VOID"));

        CheckIn.CheckedIn again = assertInstanceOf(CheckIn.CheckedIn.class, checkIn(code, UUID.randomUUID()));

        assertEquals("A-003", again.number().number());
        assertEquals(1, again.number().ahead(), "who was present before stands before");
        assertEquals(new CheckIn.Used(), checkIn(code, UUID.randomUUID()));
    }

    @Test
    void kioskWhoseParcelIsStillOnItsWaySaysItselfThatANumberIsVoid() throws Exception {
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        UUID lost = UUID.randomUUID();
        checkIn(code, lost);
        assertEquals(new CheckIn.Used(), checkIn(code, UUID.randomUUID()));

        CheckIn again = got(hall.kiosk().checkIn(code, UUID.randomUUID(), List.of(lost)));

        assertEquals("A-002", assertInstanceOf(CheckIn.CheckedIn.class, again).number().number());
        hall.deliver(report(lost, "A-001", "VOID"));
        assertEquals(new CheckIn.Used(), checkIn(code, UUID.randomUUID()), "the word about the first changes nothing");
    }

    @Test
    void questionTheKioskNeverHeardTheAnswerToIsVoidWhicheverArrivesFirst() throws Exception {
        String code = booked(Duration.ofMinutes(-10), Duration.ofMinutes(50));
        UUID asked = UUID.randomUUID();
        hall.deliver(report(asked, "-", "VOID"));
        assertEquals(new CheckIn.Used(), checkIn(code, asked), "that id gets nothing any more");
        assertInstanceOf(CheckIn.CheckedIn.class, checkIn(code, UUID.randomUUID()), "the booking is not lost");
    }

    private Contents report(UUID ticket, String number, String outcome) {
        String known = number.equals("-") ? "-" : "dukcapil";
        return new Contents(ParcelKind.TICKET, Map.of("ticketId", ticket.toString(), "number", number, "receipt",
                number, "agencyId", known, "serviceId", known.equals("-") ? "-" : SERVICE, "outcome", outcome, "at",
                now.toString()), List.of());
    }
}
