package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A clerk's morning in a real Chromium: call, recall, serve, finish, and a rejection. Every page fits a desk's screen
/// and a phone's.
class CounterInChromiumTest extends SandboxFixture {

    private String waiting(boolean priority) throws IOException {
        UUID id = UUID.randomUUID();
        clock.advance(Duration.ofSeconds(1));
        String number = kiosk.reserve(id, "dukcapil", priority).expect(201).field("number");
        kiosk.put(kiosk.ticket(id, number, "dukcapil", "PRINTED")).expect(201);
        return number;
    }

    @Test
    void clerkCallsRecallsServesFinishesAndRejects() throws Exception {
        waiting(false);
        waiting(false);
        waiting(true);
        waiting(true);
        waiting(true);
        TestKiosk.SealedParcel parcel = kiosk.application("26-0472-7K", new byte[2_000]);
        kiosk.put(parcel).expect(201);

        JsonNode saw = Chromium.drive("counter.mjs", sandbox, parcel.id());

        // the rejection without a reason, refused on purpose
        assertEquals(1, saw.path("errors").size(), saw::toString);
        assertTrue(saw.path("errors").get(0).asString().contains("status of 400"), saw::toString);
        assertEquals("IDLE", saw.path("first").path("state").asString());
        assertEquals("5", saw.path("first").path("waiting").asString());
        assertEquals("CALLED", saw.path("called").path("state").asString());
        assertEquals("AP-001", saw.path("called").path("number").asString(), "priority first");
        assertEquals("4", saw.path("called").path("waiting").asString());
        assertTrue(saw.path("recalled").asString().contains("dipanggil lagi 1 kali"), saw::toString);
        assertEquals("SERVING", saw.path("serving").path("state").asString());
        assertTrue(saw.path("finished").asString().contains("Selesai"), saw::toString);
        assertEquals(List.of("AP-001", "AP-002", "A-001", "AP-003", "A-002"),
                saw.path("order").valueStream().map(JsonNode::asString).toList(), "two of priority, then one other");
        assertTrue(saw.path("withoutReason").asString().contains("alasan"), saw::toString);
        assertTrue(saw.path("told").asString().contains("pindai ulang"), saw::toString);
        for (String page : List.of("choice", "called", "serving", "application", "rejected", "arrivals")) {
            for (String size : List.of("wide", "narrow")) {
                assertEquals(0, saw.path(page + "-" + size + "-overflow").asInt(-1), page + " " + size + " fits");
            }
        }
    }
}
