package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What goes wrong in a hall, seen by the citizen on the real screen: a clear sentence, and nothing lost.
class BadDayTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void codeThatMeansNothingHereIsShownToTheScanner() throws Exception {
        try (var hall = Hall.open("unknown-code")) {
            var hand = hall.hand();
            hand.awaits("start", SOON);
            hall.farEnds.qrScanner().show("https://example.org/promo");
            hall.untilItSays(hand, "bukan kode layanan");
            assertTrue(hand.canTouch("start"));
        }
    }

    @Test
    void nothingLiesOnTheScanner() throws Exception {
        try (var hall = Hall.open("empty-scan")) {
            var hand = hall.hand();
            var citizen = untilTheDocuments(hall, hand);
            hand.touch("document-scan-str");
            hand.touch("scan");
            hand.awaits("scan", SOON);
            hall.untilItSays(hand, "kosong");
            citizen.scansOpen("str", SamplePaper.REGISTRATION);
            assertEquals("documents", hand.screen());
        }
    }

    @Test
    void networkIsCutBeforeTheNumberIsAskedFor() throws Exception {
        try (var hall = Hall.open("offline-ticket")) {
            var hand = hall.hand();
            hall.farEnds.cable().cut();
            awaitOffline(hall);
            var citizen = hall.citizen(hand);
            citizen.begins();
            citizen.looksUnder("samsat", "Samsat");
            citizen.opens(hall.services.catalog().service("samsat.tahunan").orElseThrow());
            citizen.asksForANumber();
            citizen.takesTicket();
            assertEquals("finished", hand.screen());
            assertTrue(hand.reads("E1-001"), "a number of the kiosk's own series");
            assertEquals(1, hall.farEnds.printer().papers().size());
        }
    }

    @Test
    void centreAnswersWithRubbishWhileAnApplicationIsSent() throws Exception {
        arrivesAfter(new Misbehaviour(Mode.GARBAGE, "/v1/parcels", 2, Duration.ofSeconds(1)), "garbage");
    }

    @Test
    void centreFailsWhileAnApplicationIsSent() throws Exception {
        arrivesAfter(new Misbehaviour(Mode.HTTP500, "/v1/parcels", 2, Duration.ofSeconds(1)), "http500");
    }

    private static void arrivesAfter(Misbehaviour trouble, String name) throws Exception {
        try (var hall = Hall.open(name)) {
            var hand = hall.hand();
            var citizen = untilTheDocuments(hall, hand);
            citizen.scans("str", SamplePaper.REGISTRATION);
            citizen.scans("ket_praktik", SamplePaper.PLACE_OF_PRACTICE);
            citizen.leavesDocuments();
            var delivered = new CompletableFuture<Delivery.Delivered>();
            try (var _ = hall.kiosk.sync().onDelivery(delivery -> {
                if (delivery instanceof Delivery.Delivered done) {
                    delivered.complete(done);
                }
            })) {
                hall.farEnds.sandbox().misbehave(trouble);
                citizen.sends();
                assertTrue(hand.reads("diterima"), "durable here, so it may be said");
                var arrived = delivered.get(60, TimeUnit.SECONDS);
                assertEquals(arrived.id().toString(),
                        new Arrivals(hall.farEnds.centre()).application().orElseThrow().id());
            }
            assertTrue(hall.kiosk.sync().spool().setAside().isEmpty());
        }
    }

    private static ScriptedCitizen untilTheDocuments(Hall hall, Hand hand) {
        var service = hall.services.catalog().service("dpmptsp.sip-perawat").orElseThrow();
        var citizen = hall.citizen(hand);
        citizen.begins();
        citizen.looksUnder("dpmptsp", "DPMPTSP");
        citizen.opens(service);
        citizen.applies();
        citizen.signsInByPhone();
        citizen.answers(service, hall.services.example(service.id()).orElseThrow());
        return citizen;
    }

    private static void awaitOffline(Hall hall) throws Exception {
        var offline = new CompletableFuture<Boolean>();
        try (var _ = hall.kiosk.sync().onNetwork(network -> {
            if (network instanceof Network.Offline) {
                offline.complete(true);
            }
        })) {
            offline.get(60, TimeUnit.SECONDS);
        }
    }
}
