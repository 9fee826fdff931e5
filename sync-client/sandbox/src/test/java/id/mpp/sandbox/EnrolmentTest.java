package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrolmentTest extends SandboxFixture {

    @Test
    void secondKioskGetsTheNextNumber() throws IOException {
        Answer second = TestKiosk.enrol(wire, sandbox.enrolmentCode(), "Kios pintu timur", TestKiosk.newKey());
        assertEquals("kiosk-0002", second.expect(201).field("kioskId"));
        assertEquals(2, second.json().path("kioskNumber").asInt());
    }

    @Test
    void codeTypedInSmallLettersWithoutDashIsTheSameCode() throws IOException {
        String typed = sandbox.enrolmentCode().replace("-", "").toLowerCase(Locale.ROOT);
        TestKiosk.enrol(wire, typed, "Kios", TestKiosk.newKey()).expect(201);
    }

    @Test
    void lostReplyBurnsNoCode() throws IOException {
        String code = sandbox.enrolmentCode();
        ECKey key = TestKiosk.newKey();
        Answer first = TestKiosk.enrol(wire, code, "Kios", key).expect(201);
        Answer again = TestKiosk.enrol(wire, code, "Kios", key).expect(201);
        assertEquals(first.json(), again.json());
        assertNotEquals(code, sandbox.enrolmentCode(), "the next kiosk needs another code");
    }

    @Test
    void wrongUsedAndExpiredCodesAreToldApart() throws IOException {
        TestKiosk.enrol(wire, "AAAA-AAAA", "Kios", TestKiosk.newKey()).expectProblem(400, "bad-request");
        String code = sandbox.enrolmentCode();
        TestKiosk.enrol(wire, code, "Kios", TestKiosk.newKey()).expect(201);
        TestKiosk.enrol(wire, code, "Kios", TestKiosk.newKey()).expectProblem(409, "code-used");
        String late = sandbox.enrolmentCode();
        clock.advance(Duration.ofHours(24));
        TestKiosk.enrol(wire, late, "Kios", TestKiosk.newKey()).expectProblem(410, "code-expired");
    }

    @Test
    void brokenKeyIsRefused() throws IOException {
        byte[] body = Wire.json(Map.of("code", sandbox.enrolmentCode(), "name", "Kios", "publicJwk", "none"));
        wire.wrongExchange(wire.to("/v1/enrolments").header("Content-Type", "application/json"), "POST", body)
                .expectProblem(400, "bad-request");
    }

    @Test
    void someoneElsesKeyGetsNoToken() throws IOException {
        Map<String, String> form = Map.of("grant_type", "client_credentials");
        String forged = kiosk.assertion(kiosk.issuer(), kiosk.kioskId(), TestKiosk.newKey());
        assertEquals("invalid_client", kiosk.oauth("/token", form, forged).expect(401).field("error"));
    }

    @Test
    void assertionWorksOnceAndOnlyHere() throws IOException {
        Map<String, String> form = Map.of("grant_type", "client_credentials");
        String assertion = kiosk.assertion(kiosk.issuer());
        kiosk.oauth("/token", form, assertion).expect(200);
        kiosk.oauth("/token", form, assertion).expect(401);
        kiosk.oauth("/token", form, kiosk.assertion("https://elsewhere.example")).expect(401);
    }

    @Test
    void oldTokenIsRefused() throws IOException {
        kiosk.get("/v1/queues").expect(200);
        clock.advance(Duration.ofMinutes(10));
        kiosk.get("/v1/queues").expectProblem(401, "unauthorized");
        kiosk.renewToken();
        kiosk.get("/v1/queues").expect(200);
    }

    @Test
    void heartbeatShowsOnTheArrivalsPage() throws IOException {
        Map<String, Object> health = Map.of("screen", "welcome", "locale", "id", "devices",
                List.of(Map.of("name", "Printer <tiket>", "status", "NeedsAttention", "detail",
                        "<script>alert(1)</script>", "mender", "technician")),
                "waitingParcels", 3, "setAside", 1, "version", "0.1.0");
        kiosk.send("PUT", "/v1/kiosks/" + kiosk.kioskId() + "/heartbeat", health).expect(200);
        kiosk.send("PUT", "/v1/kiosks/kiosk-0009/heartbeat", health).expectProblem(403, "not-this-kiosk");
        String page = wire.page("/").expect(200).text();
        assertEquals(false, page.contains("<script>alert"), "hostile text runs");
        assertEquals(true, page.contains("Printer &lt;tiket&gt;"));
        assertEquals(true, page.contains("Perlu teknisi"));
        assertEquals(true, page.contains("3 menunggu, 1 disisihkan"));
    }
}
