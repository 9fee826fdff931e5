package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.store.Database;
import id.mpp.sandbox.store.Handovers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The machine side of papers from phones: whose they are, how long they count, how long they lie there.
class HandoverTest extends SandboxFixture {

    private static final String ID = "0192f0c3-2b3c-7e4d-8f5a-6b7c8d9e0f10";
    private static final byte[] PDF = "%PDF-1.7 Kartu Keluarga Siti".getBytes(StandardCharsets.UTF_8);

    private Answer begin() throws IOException {
        return kiosk.send("POST", "/v1/handovers", Map.of("handoverId", ID, "paper", "Kartu <b>Keluarga", "locale",
                "id"));
    }

    private String path(Answer begun) {
        return URI.create(begun.field("url")).getPath();
    }

    private int send(String path) throws IOException {
        return wire.page(wire.to(path + "/berkas"), "PUT", PDF).response().statusCode();
    }

    @Test
    void paperIsForTheKioskThatAskedAlone() throws IOException {
        String path = path(begin().expect(201));
        assertEquals(204, send(path));
        TestKiosk other = TestKiosk.enrolled(sandbox, wire, clock);

        other.get("/v1/handovers/" + ID + "/file").expectProblem(404, "not-found");
        other.get("/v1/handovers/" + ID).expectProblem(404, "not-found");
        other.delete("/v1/handovers/" + ID).expectProblem(404, "not-found");

        assertEquals(new String(PDF, StandardCharsets.UTF_8),
                kiosk.get("/v1/handovers/" + ID + "/file").expect(200).text());
    }

    @Test
    void addressCountsTenMinutes() throws IOException {
        String path = path(begin().expect(201));
        clock.advance(Duration.ofMinutes(9));
        assertTrue(wire.page(path).expect(200).text().contains("Pilih foto atau PDF"));
        clock.advance(Duration.ofMinutes(1));

        assertTrue(wire.page(path).expect(200).text().contains("Kios tidak menunggu berkas ini lagi."));
        assertEquals(409, send(path));
        clock.advance(Duration.ofHours(2));
        wire.page(path).expect(404);
    }

    @Test
    void kioskThatRepeatsItselfGetsAFreshAddress() throws IOException {
        String first = path(begin().expect(201));
        String second = path(begin().expect(200));

        assertNotEquals(first, second);
        wire.page(first).expect(404);
        assertEquals(204, send(second));
        begin().expectProblem(409, "handover-over");
    }

    @Test
    void nameOfThePaperIsOnlyText() throws IOException {
        Answer page = wire.page(path(begin().expect(201))).expect(200);
        assertFalse(page.text().contains("<b>Keluarga"), page.text());
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    @Test
    void somebodyWhoOnlyLooksAtTheLinkDoesNotOpenIt() throws IOException {
        wire.page(path(begin().expect(201))).expect(200);
        assertEquals("waiting", kiosk.get("/v1/handovers/" + ID).expect(200).field("state"));
    }

    @Test
    void fileLiesSealedAndOnlyUntilItWasTakenOrItsTimeIsOver() throws Exception {
        String jdbc = "jdbc:h2:mem:handovers-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (Database database = new Database(jdbc);
                Handovers handovers = new Handovers(database, clock, Duration.ofMinutes(10));
                var thief = DriverManager.getConnection(jdbc)) {
            Handovers.Begun taken = handovers.begin(UUID.randomUUID(), "kiosk-0001", "KK", "id").orElseThrow();
            Handovers.Begun forgotten = handovers.begin(UUID.randomUUID(), "kiosk-0001", "KK", "id").orElseThrow();
            assertTrue(handovers.arrive(taken.token(), "application/pdf", PDF));
            assertTrue(handovers.arrive(forgotten.token(), "application/pdf", PDF));
            assertEquals(2, handovers.files());
            try (var rows = thief.createStatement().executeQuery("SELECT * FROM handovers")) {
                while (rows.next()) {
                    String all = new String(rows.getBytes("content"), StandardCharsets.ISO_8859_1)
                            + rows.getString("token_sha256");
                    assertFalse(all.contains("Siti") || all.contains(taken.token()) || all.contains("%PDF"));
                }
            }

            handovers.taken(taken.handover().id());
            assertEquals(1, handovers.files());
            clock.advance(Duration.ofMinutes(10));
            handovers.sweep();
            assertEquals(0, handovers.files());
        }
    }
}
