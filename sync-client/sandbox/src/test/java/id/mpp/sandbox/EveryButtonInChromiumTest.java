package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every button of every page is pressed once in a real Chromium and does what it says; every page fits a desk's screen
/// and a phone's.
class EveryButtonInChromiumTest {

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-23T02:00:00Z"));
    private Sandbox sandbox;
    private Wire wire;
    private TestKiosk kiosk;

    @BeforeEach
    void hallWithSomethingOfEverything() throws IOException {
        Path service = Files.createDirectories(folder.resolve("services/dukcapil/akta-lahir"));
        Files.writeString(service.resolve("service.json"), "{}");
        Files.writeString(service.resolve("texts_id.properties"), "time = 1–3 hari kerja");
        sandbox = Sandbox
                .start(SandboxConfig.inMemory().withClock(clock).withServices(folder.resolve("services")));
        wire = new Wire(sandbox.base());
        kiosk = TestKiosk.enrolled(sandbox, wire, clock);
    }

    @AfterEach
    void close() {
        wire.close();
        sandbox.close();
    }

    /// Answers where a phone follows it.
    private String waiting() throws IOException {
        UUID id = UUID.randomUUID();
        clock.advance(Duration.ofSeconds(1));
        Answer reserved = kiosk.reserve(id, "dukcapil", false).expect(201);
        kiosk.put(kiosk.ticket(id, reserved.field("number"), "dukcapil", "PRINTED")).expect(201);
        return URI.create(reserved.field("followUrl")).getPath();
    }

    private String begunSignIn(String language) throws IOException {
        String challenge = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(TestKiosk.digest("v".getBytes(UTF_8)));
        return kiosk.oauth("/device_authorization", Map.of("scope", "openid profile", "code_challenge", challenge,
                "code_challenge_method", "S256", "ui_locales", language)).expect(200).field("user_code");
    }

    private Map<String, Object> prepared() throws IOException {
        String second = TestKiosk.enrolled(sandbox, wire, clock).kioskId();
        kiosk.send("PUT", "/v1/kiosks/" + kiosk.kioskId() + "/heartbeat", Map.of("screen", "welcome", "locale", "id",
                "devices", List.of(Map.of("name", "Printer tiket", "status", "NeedsAttention", "detail", "Kertas habis",
                        "mender", "staff"), Map.of("name", "Pemindai", "status", "Ready")),
                "waitingParcels", 3, "setAside", 1, "version", "0.1.0")).expect(200);
        kiosk.send("POST", "/v1/help-calls", Map.of("callId", UUID.randomUUID().toString(), "screen", "documents"))
                .expect(201);
        String follow = waiting();
        String behind = waiting();
        waiting();
        TestKiosk.SealedParcel application = kiosk.application("26-0472-7K", new byte[2_000]);
        kiosk.put(application).expect(201);
        TestKiosk.SealedParcel onStick = kiosk.application("26-0473-1A", new byte[2_000]);
        Path stick = folder.resolve("stick");
        Path ofKiosk = Files.createDirectories(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()));
        Files.write(ofKiosk.resolve(onStick.id() + ".parcel"), onStick.bytes());
        Files.write(ofKiosk.resolve("liburan.parcel"), new byte[10]);
        Map<String, Object> prepared = new TreeMap<>();
        prepared.put("second", second);
        prepared.put("stick", stick.toString());
        prepared.put("follow", follow);
        prepared.put("waiting", behind);
        prepared.put("application", "/loket/dukcapil/permohonan/" + application.id());
        prepared.put("approve", Map.of("id", begunSignIn("id"), "en", begunSignIn("en")));
        prepared.put("deny", Map.of("id", begunSignIn("id"), "en", begunSignIn("en")));
        return prepared;
    }

    @Test
    void everyButtonDoesWhatItSays() throws Exception {
        JsonNode saw = Chromium.drive("pages.mjs", sandbox,
                JsonMapper.builder().build().writeValueAsString(prepared()));

        assertEquals(saw.path("seen"), saw.path("pressed"), "every button that was seen was pressed");
        assertTrue(saw.path("seen").size() >= 25, saw::toString);
        assertEquals(0, saw.path("errors").size(), saw::toString);
        saw.path("overflow").properties().forEach(page -> assertEquals(0, page.getValue().asInt(-1), page::toString));
        arrivals(saw);
        ticketPage(saw);
        signIns(saw.path("signIns"));
    }

    private static void has(JsonNode said, String words) {
        assertTrue(said.toString().contains(words), () -> words + " is not in " + said);
    }

    private static void arrivals(JsonNode saw) {
        has(saw.path("help"), "Sudah dijawab");
        has(saw.path("tickets"), "Selesai");
        has(saw.path("command"), "Perintah dikirim");
        has(saw.path("command"), "hari ini");
        assertTrue(saw.path("code").asString().matches("[0-9A-Z]{4}-[0-9A-Z]{4}"), saw::toString);
        has(saw.path("revoked"), "Kios dicabut");
        has(saw.path("revoked"), "Dicabut");
        has(saw.path("closed"), "Tutup");
        has(saw.path("opened"), "Tutup antrean");
        has(saw.path("rules"), "disimpan");
        has(saw.path("rules"), "[\"07:30\",\"23:00\",\"50\"]");
        has(saw.path("rotated"), "Kunci segel diganti");
        has(saw.path("published"), "Katalog diterbitkan");
        assertEquals(Misbehaviour.Mode.values().length + 1, saw.path("modes").size());
        saw.path("modes").forEach(mode -> assertTrue(mode.get(0).asBoolean(), mode::toString));
        has(saw.path("modes").get(1), "Sengaja bermasalah");
        assertEquals("Layanan pusat", saw.path("modes").get(0).get(1).asString());
        has(saw.path("imported"), "26-0473-1A");
        has(saw.path("imported"), "Nama berkas ini bukan nama paket kios");
        has(saw.path("noStick"), "/tidak/ada");
        has(saw.path("stage"), "Mohon bawa KK asli");
    }

    private static void ticketPage(JsonNode saw) {
        has(saw.path("waits"), "Anda berikutnya. Silakan tetap di dekat loket.");
        has(saw.path("waits"), "Perkiraan dipanggil paling lama 5 menit lagi (perkiraan kasar).");
        assertEquals("Giliran Anda. Silakan menuju Loket 3.", saw.path("turn").get(0).asString());
        assertTrue(saw.path("turn").get(1).asBoolean(), "the page was not loaded anew");
        has(saw.path("away"), "Sambungan terputus");
        assertEquals(List.of("Queue number", "It is your turn. Please go to Loket 3.", "en"),
                saw.path("english").valueStream().map(JsonNode::asString).toList());
        has(saw.path("done"), "Selesai");
        assertEquals("Finished. Thank you.", saw.path("last").asString());
        assertEquals("15", saw.path("withoutScripts").asString());
        assertEquals(404, saw.path("unknown").asInt());
        has(saw.path("unknownSays"), "Silakan pindai lagi");
    }

    private static void signIns(JsonNode saw) {
        has(saw.path("id").get(0), "Kode tidak dikenal");
        has(saw.path("id").get(1), "Disetujui");
        assertEquals("Ditolak", saw.path("id").get(2).asString());
        has(saw.path("en").get(0), "unknown or no longer valid");
        has(saw.path("en").get(1), "Approved");
        assertEquals("Refused", saw.path("en").get(2).asString());
    }
}
