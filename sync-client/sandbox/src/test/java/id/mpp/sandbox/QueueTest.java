package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QueueTest extends SandboxFixture {

    private final UUID ticket = UUID.fromString("0192f0c2-11aa-7d10-8a4e-5b7c1d2e3f40");

    private JsonNode ticketNow(UUID ticketId) throws IOException {
        for (JsonNode one : wire.page("/arrivals/tickets.json").json().path("tickets")) {
            if (one.path("ticketId").asString().equals(ticketId.toString())) {
                return one;
            }
        }
        throw new AssertionError("no ticket " + ticketId);
    }

    private String state(UUID ticketId) throws IOException {
        return ticketNow(ticketId).path("state").asString();
    }

    private JsonNode line(String agencyId) throws IOException {
        for (JsonNode line : kiosk.get("/v1/queues").expect(200).json().path("queues")) {
            if (line.path("agencyId").asString().equals(agencyId)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + agencyId);
    }

    private UUID printed(String agencyId, boolean priority) throws IOException {
        UUID id = UUID.randomUUID();
        String number = kiosk.reserve(id, agencyId, priority).expect(201).field("number");
        kiosk.put(kiosk.ticket(id, number, agencyId, "PRINTED")).expect(201);
        clock.advance(Duration.ofSeconds(1));
        return id;
    }

    @Test
    void sameReservationAgainIsTheSameNumber() throws IOException {
        Answer first = kiosk.reserve(ticket, "dukcapil", false).expect(201);
        assertEquals("A-001", first.field("number"));
        assertEquals(first.json(), kiosk.reserve(ticket, "dukcapil", false).expect(200).json());
        assertEquals("A-002", kiosk.reserve(UUID.randomUUID(), "dukcapil", false).expect(201).field("number"));
        kiosk.reserve(ticket, "dpmptsp", false).expectProblem(409, "ticket-conflict");
        kiosk.reserve(UUID.randomUUID(), "nowhere", false).expectProblem(404, "not-found");
    }

    @Test
    void reservationWithoutPaperExpiresAfterTwoMinutes() throws IOException {
        kiosk.reserve(ticket, "dukcapil", false).expect(201);
        clock.advance(Duration.ofSeconds(119));
        assertEquals("RESERVED", state(ticket));
        clock.advance(Duration.ofSeconds(1));
        assertEquals("EXPIRED", state(ticket));
        kiosk.reserve(ticket, "dukcapil", false).expectProblem(410, "reservation-expired");
        assertEquals("A-002", kiosk.reserve(UUID.randomUUID(), "dukcapil", false).field("number"),
                "a number is never given twice");
    }

    @Test
    void printedNumberCountsAndStays() throws IOException {
        kiosk.reserve(ticket, "dukcapil", false).expect(201);
        assertEquals(0, line("dukcapil").path("waiting").asInt());
        kiosk.put(kiosk.ticket(ticket, "A-001", "dukcapil", "PRINTED")).expect(201);
        clock.advance(Duration.ofMinutes(9));
        assertEquals("WAITING", state(ticket));
        assertEquals(1, line("dukcapil").path("waiting").asInt());
        assertEquals("norm", line("dukcapil").path("waitingTime").path("basis").asString());
    }

    @Test
    void numberOfThePrioritySeriesIsReportedLikeAnyOther() throws IOException {
        assertEquals("AP-001", kiosk.reserve(ticket, "dukcapil", true).expect(201).field("number"));
        kiosk.put(kiosk.ticket(ticket, "AP-001", "dukcapil", "PRINTED")).expect(201);
        assertEquals("WAITING", state(ticket));
    }

    @Test
    void paperReportedLateStillCounts() throws IOException {
        kiosk.reserve(ticket, "dukcapil", false).expect(201);
        clock.advance(Duration.ofMinutes(5));
        assertEquals("EXPIRED", state(ticket));
        kiosk.put(kiosk.ticket(ticket, "A-001", "dukcapil", "PRINTED")).expect(201);
        assertEquals("WAITING", state(ticket));
    }

    @Test
    void voidNumberStaysVoid() throws IOException {
        kiosk.reserve(ticket, "dukcapil", false).expect(201);
        kiosk.put(kiosk.ticket(ticket, "A-001", "dukcapil", "VOID")).expect(201);
        kiosk.put(kiosk.ticket(ticket, "A-001", "dukcapil", "PRINTED")).expect(201);
        assertEquals("VOID", state(ticket));
        kiosk.reserve(ticket, "dukcapil", false).expectProblem(410, "reservation-expired");
    }

    @Test
    void offlineNumberIsReportedLaterAndOnce() throws IOException {
        TestKiosk.SealedParcel report = kiosk.ticket(ticket, "A2-007", "dukcapil", "PAPERLESS");
        assertEquals("A2-007", kiosk.put(report).expect(201).field("receipt"));
        kiosk.put(report).expect(200);
        assertEquals("WAITING", state(ticket));
        assertEquals(1, line("dukcapil").path("waiting").asInt());
        assertEquals("A-001", kiosk.reserve(UUID.randomUUID(), "dukcapil", false).field("number"));
    }

    @Test
    void priorityIsCalledFirst() throws IOException {
        printed("dukcapil", false);
        printed("dukcapil", false);
        assertEquals(2, kiosk.reserve(UUID.randomUUID(), "dukcapil", false).json().path("ahead").asInt());
        Answer first = kiosk.reserve(UUID.randomUUID(), "dukcapil", true).expect(201);
        assertEquals(0, first.json().path("ahead").asInt());
    }

    @Test
    void closedQueueGivesNoNumber() throws IOException {
        wire.press("/arrivals/queues/dukcapil/toggle", Map.of()).expect(303);
        kiosk.reserve(ticket, "dukcapil", false).expectProblem(409, "queue-closed");
        assertEquals(false, line("dukcapil").path("open").asBoolean());
        wire.press("/arrivals/queues/dukcapil/toggle", Map.of()).expect(303);
        kiosk.reserve(ticket, "dukcapil", false).expect(201);
    }

    @Test
    void staffCallServeAndFinishAndTheDayIsCounted() throws IOException {
        UUID served = printed("dukcapil", false);
        printed("dukcapil", false);
        clock.advance(Duration.ofSeconds(119));
        wire.press("/arrivals/tickets/" + served + "/call", Map.of()).expect(303);
        assertEquals("A-001", line("dukcapil").path("lastCalled").asString());
        wire.press("/arrivals/tickets/" + served + "/serve", Map.of()).expect(303);
        clock.advance(Duration.ofMinutes(5));
        wire.press("/arrivals/tickets/" + served + "/finish", Map.of()).expect(303);
        assertEquals("FINISHED", state(served));
        String csv = wire.page("/arrivals.csv").expect(200).text();
        assertEquals(
                """
                        tanggal,instansi,nomor,menunggu,dilayani,batal,rata_rata_menunggu_detik,rata_rata_dilayani_detik,permohonan
                        2026-11-23,dukcapil,2,1,1,0,121,300,0
                        """
                        .replace("\n", "\r\n"),
                csv);
    }

    @Test
    void phoneFollowsTheNumber() throws IOException {
        Answer reserved = kiosk.reserve(ticket, "dukcapil", false).expect(201);
        String path = URI.create(reserved.field("followUrl")).getPath();
        assertTrue(wire.page(path).expect(200).text().contains("A-001"));
        kiosk.put(kiosk.ticket(ticket, "A-001", "dukcapil", "PRINTED")).expect(201);
        wire.press("/arrivals/tickets/" + ticket + "/call", Map.of());
        assertTrue(wire.page(path).text().contains("Silakan menuju Loket 3"));
        wire.page("/t/unknown").expect(404);
    }
}
