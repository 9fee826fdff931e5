package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A clerk's morning in a real Chromium: call, recall, serve, finish, and a rejection. Leaves pictures of every page,
/// wide and narrow, in `target/pictures`.
class CounterInChromiumTest extends SandboxFixture {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private String waiting(boolean priority) throws IOException {
        UUID id = UUID.randomUUID();
        clock.advance(Duration.ofSeconds(1));
        String number = kiosk.reserve(id, "dukcapil", priority).expect(201).field("number");
        kiosk.put(kiosk.ticket(id, number, "dukcapil", "PRINTED")).expect(201);
        return number;
    }

    @Test
    void clerkCallsRecallsServesFinishesAndRejects() throws Exception {
        Peers.need("Chromium", "Debian's chromium", CHROMIUM);
        Peers.need("puppeteer-core", "Node.js 20 and npm", Peers.npmModules().resolve("puppeteer-core"));
        waiting(false);
        waiting(false);
        waiting(true);
        waiting(true);
        waiting(true);
        TestKiosk.SealedParcel parcel = kiosk.application("26-0472-7K", new byte[2_000]);
        kiosk.put(parcel).expect(201);

        JsonNode saw = drive(parcel.id());

        // the rejection without a reason, refused on purpose
        assertEquals(1, saw.path("errors").size(), saw::toString);
        assertTrue(saw.path("errors").get(0).asString().contains("status of 400"), saw::toString);
        assertEquals("IDLE", saw.path("first").path("state").asString());
        assertEquals("5", saw.path("first").path("waiting").asString());
        assertEquals("CALLED", saw.path("called").path("state").asString());
        assertEquals("A-003", saw.path("called").path("number").asString(), "priority first");
        assertEquals("4", saw.path("called").path("waiting").asString());
        assertTrue(saw.path("recalled").asString().contains("dipanggil lagi 1 kali"), saw::toString);
        assertEquals("SERVING", saw.path("serving").path("state").asString());
        assertTrue(saw.path("finished").asString().contains("Selesai"), saw::toString);
        assertEquals(List.of("A-003", "A-004", "A-001", "A-005", "A-002"),
                saw.path("order").valueStream().map(JsonNode::asString).toList(), "two of priority, then one other");
        assertTrue(saw.path("withoutReason").asString().contains("alasan"), saw::toString);
        assertTrue(saw.path("told").asString().contains("pindai ulang"), saw::toString);
        for (String page : List.of("choice", "called", "serving", "application", "rejected", "arrivals")) {
            for (String size : List.of("wide", "narrow")) {
                assertEquals(0, saw.path(page + "-" + size + "-overflow").asInt(-1), page + " " + size + " fits");
            }
        }
    }

    private JsonNode drive(String parcelId) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(Path.of("target/pictures").toAbsolutePath());
        Path script = Files.createTempFile("counter", ".mjs");
        Path output = Files.createTempFile("counter", ".out");
        try {
            Files.write(script, Objects
                    .requireNonNull(CounterInChromiumTest.class.getResourceAsStream("/id/mpp/sandbox/counter.mjs"))
                    .readAllBytes());
            Process node = new ProcessBuilder("node", script.toString(), Peers.npmModules().toString(),
                    CHROMIUM.toString(), sandbox.base().toString(), pictures.toString(), parcelId)
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertTrue(node.waitFor(120, TimeUnit.SECONDS), "Chromium did not end");
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertEquals(0, node.exitValue(), said);
            return JsonMapper.builder().build().readTree(said.substring(said.indexOf('{')));
        } finally {
            Files.delete(script);
            Files.delete(output);
        }
    }
}
