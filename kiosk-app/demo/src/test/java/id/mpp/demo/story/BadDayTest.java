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
import java.util.concurrent.atomic.AtomicInteger;
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
            hall.untilItSays(hand, "bukan untuk mesin ini");
            assertTrue(hand.canTouch("start"));
        }
    }

    @Test
    void nothingLiesOnTheScanner() throws Exception {
        try (var hall = Hall.open("empty-scan")) {
            var hand = hall.hand();
            var citizen = untilTheDocuments(hall, hand);
            hand.touch("document-scan-akta_lahir");
            hand.touch("scan");
            hall.untilItSays(hand, "Belum ada kertas di kaca");
            citizen.scansOpen("akta_lahir", SamplePaper.BIRTH_NOTICE);
            hand.awaits("consent", SOON);
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
        try (var hall = Hall.open("bad-centre")) {
            var hand = hall.hand();
            var citizen = untilTheDocuments(hall, hand);
            citizen.scans("akta_lahir", SamplePaper.BIRTH_NOTICE);
            citizen.leavesDocuments();
            var delivered = new CompletableFuture<Delivery.Delivered>();
            var putOff = new AtomicInteger();
            hall.farEnds.sandbox().misbehave(new Misbehaviour(Mode.GARBAGE, "/v1/parcels", 2, Duration.ofSeconds(1)));
            try (var _ = hall.kiosk.sync().onDelivery(delivery -> {
                switch (delivery) {
                    case Delivery.Delivered done -> delivered.complete(done);
                    case Delivery.TryLater _ -> putOff.incrementAndGet();
                    case Delivery.Refused refused -> delivered.completeExceptionally(
                            new AssertionError("given up: " + refused.why()));
                }
            })) {
                citizen.sends();
                assertTrue(hand.reads("diterima"), "durable here, so it may be said");
                var arrived = delivered.get(60, TimeUnit.SECONDS);
                assertEquals(arrived.id().toString(),
                        new Arrivals(hall.farEnds.centre()).application().orElseThrow().id());
            }
            assertTrue(putOff.get() > 0, "the rubbish was met, and the parcel tried again");
        }
    }

    /// One paper is missing; the family card lies in the citizen's vault.
    private static ScriptedCitizen untilTheDocuments(Hall hall, Hand hand) {
        var service = hall.services.catalog().service("dukcapil.kia").orElseThrow();
        var citizen = hall.citizen(hand);
        citizen.begins();
        citizen.looksUnder("dukcapil", "Disdukcapil");
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
