package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.Heard;
import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.WireCentre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/// Numbers, calls for staff, signs of life and the clock.
class HallTest extends OverTheWire {

    private static final String HEARTBEAT = "PUT /v1/kiosks";
    private static final String RESERVE = "POST /v1/queues";

    @Test
    void callForStaffWaitsUntilSomebodyTakesIt() throws Exception {
        centre.then("GET /v1/help-calls", _ -> WireCentre.problem(503, "unavailable"),
                _ -> WireCentre.helpCall(200, "acknowledged"));

        HelpCall call = kiosk.client().callStaff("documents");

        assertTrue(call.arrived().get(10, TimeUnit.SECONDS));
        call.acknowledged().get(20, TimeUnit.SECONDS);
    }

    @Test
    void callForStaffThatNobodyHeardSaysSo() throws Exception {
        centre.thenAnswer("POST /v1/help-calls", new MockResponse.Builder().code(200).body("<html>").build());

        HelpCall call = kiosk.client().callStaff("documents");

        assertFalse(call.arrived().get(10, TimeUnit.SECONDS));
        assertFalse(call.acknowledged().isDone());
    }

    @Test
    void callTakenBackIsTakenBackAtTheCentre() throws Exception {
        var takenBack = new CompletableFuture<Boolean>();
        centre.then("DELETE /v1/help-calls", _ -> {
            takenBack.complete(true);
            return new MockResponse.Builder().code(204).build();
        });
        HelpCall call = kiosk.client().callStaff("documents");
        call.arrived().get(10, TimeUnit.SECONDS);

        call.cancel().run();

        assertTrue(takenBack.get(20, TimeUnit.SECONDS));
    }

    @Test
    void reservedNumberIsReadWhole() throws Exception {
        UUID ticketId = UUID.randomUUID();
        centre.then(RESERVE, _ -> WireCentre.json(201,
                Map.of("ticketId", ticketId.toString(), "number", "A-021", "counter", "Loket 3", "ahead", 11,
                        "waitingTime", Map.of("fromMinutes", 25, "untilMinutes", 45, "basis", "today"), "followUrl",
                        centre.base() + "/t/Zk3vQ9pX", "expiresAt",
                        "2026-11-23T02:43:07Z")));

        Reservation answer = kiosk.client().reserve(ticketId, "dukcapil", "dukcapil.akta-lahir", true).get(10,
                TimeUnit.SECONDS);

        assertEquals(new Reservation.Reserved(ticketId, "A-021", "Loket 3", 11,
                Optional.of(new WaitingTime(Duration.ofMinutes(25), Duration.ofMinutes(45), WaitingTime.Basis.TODAY)),
                centre.base().resolve("/t/Zk3vQ9pX"), Instant.parse("2026-11-23T02:43:07Z")), answer);
    }

    @Test
    void closedQueueDeclinesAndGarbageIsNoNetwork() throws Exception {
        centre.then(RESERVE, _ -> WireCentre.problem(409, "queue-closed"),
                _ -> WireCentre.json(201, Map.of("number", 7)));

        assertEquals(new Reservation.Declined("closed"), reserveAny());
        assertEquals(new Reservation.NoNetwork(), reserveAny());
    }

    private Reservation reserveAny() throws Exception {
        return kiosk.client().reserve(UUID.randomUUID(), "dukcapil", "dukcapil.akta-lahir", false).get(10,
                TimeUnit.SECONDS);
    }

    @Test
    void heartbeatCarriesScreenDevicesAndCounts() throws Exception {
        var life = new CompletableFuture<String>();
        kiosk.client()
                .reportHealth(() -> new KioskHealth("0.1.0", "welcome",
                        List.of(new KioskHealth.DeviceLine("Pencetak tiket", "Ready", "Kertas hampir habis",
                                Optional.of(KioskHealth.Mender.STAFF)))));
        // one beat may be on its way already, without the report
        centre.then(HEARTBEAT, request -> heard(request, life), request -> heard(request, life),
                request -> heard(request, life));

        String told = life.get(20, TimeUnit.SECONDS);

        assertTrue(told.contains("\"waitingParcels\":0"), told);
        assertTrue(told.contains("Kertas hampir habis"), told);
        assertTrue(told.contains("\"mender\":\"staff\""), told);
    }

    private MockResponse heard(RecordedRequest request, CompletableFuture<String> life) {
        String told = Objects.requireNonNull(request.getBody()).utf8();
        if (told.contains("welcome")) {
            life.complete(told);
        }
        return centre.usual(request);
    }

    @Test
    void networkGoesAndComesBack() {
        var network = new Heard<Network>();
        kiosk.client().onNetwork(network);
        network.next(Network.Online.class);

        MockResponse away = new MockResponse.Builder().code(503).build();
        centre.then(HEARTBEAT, _ -> away, _ -> away, _ -> away);

        network.next(Network.Offline.class);
        network.next(Network.Online.class);
    }

    @Test
    void kioskWithAWrongClockTakesTheCentresTime() throws Exception {
        Instant centreTime = Instant.parse("2031-01-01T00:00:00Z");
        centre.then("GET /v1/queues", request -> centre.usual(request)
                .newBuilder()
                .addHeader("Date", "Wed, 01 Jan 2031 00:00:00 GMT")
                .build());

        kiosk.client().queues().get(10, TimeUnit.SECONDS);

        Duration away = Duration.between(centreTime, kiosk.client().centralTime());
        assertTrue(away.abs().toSeconds() < 60, "off by " + away);
    }
}
