package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.CentrePages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A clerk at the machine with the whole hall behind it: badge to the scanner, PIN on the glass, and the centre knows
/// afterwards what was done.
class StaffInTheHallTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void clerkGivesAPriorityNumberTakesItBackPausesTheMachineAndOpensItAgain() throws Exception {
        try (var hall = Hall.open("staff"); var centre = new CentrePages(hall.farEnds.centre())) {
            var hand = hall.hand();
            hand.awaits("start", SOON);
            comesIn(hall, hand);
            hand.touch("duty-priority");
            hand.awaits("duty-agency-dukcapil", SOON);
            hand.touch("duty-agency-dukcapil");
            hand.awaits("duty-service-dukcapil.akta-lahir", SOON);
            hand.touch("duty-service-dukcapil.akta-lahir");
            String number = numberWaiting(centre);
            hall.untilItSays(hand, number);
            hand.touch("leave");
            hand.awaits("start", SOON);

            comesIn(hall, hand);
            hand.touch("duty-void");
            hand.awaits("duty-number-" + number, SOON);
            hand.touch("duty-number-" + number);
            hand.awaits("duty-take-back", SOON);
            hand.touch("duty-take-back");
            hand.awaits("duty-take-back-sure", SOON);
            hand.touch("duty-take-back-sure");
            hall.untilItSays(hand, "Nomor " + number + " dibatalkan.");

            hand.touch("duty-pause");
            hand.awaits("duty-reason-CARE", SOON);
            hand.touch("duty-reason-CARE");
            hall.untilItSays(hand, "Mesin istirahat setelah Anda keluar.");
            hand.touch("duty-leave");
            hall.untilItSays(hand, "Kertas sedang diganti");
            assertFalse(hand.canTouch("start"));

            comesIn(hall, hand);
            hand.touch("duty-pause");
            hall.untilItSays(hand, "Mesin melayani setelah Anda keluar.");
            hand.touch("duty-leave");
            hand.awaits("start", SOON);

            var acts = new ArrayList<String>();
            centre.await("audit.json", found -> {
                acts.clear();
                found.path("acts").forEach(act -> acts.add(act.path("what").asString() + " "
                        + act.path("result").asString()));
                return acts.stream().filter("leave DONE"::equals).count() == 3;
            });
            assertTrue(acts.containsAll(List.of("enter DONE", "priority dukcapil.akta-lahir BEGUN",
                    "priority dukcapil.akta-lahir " + number + " DONE", "void " + number + " BEGUN",
                    "void " + number + " DONE", "pause CARE DONE", "resume DONE")), acts.toString());
            centre.await("tickets.json", found -> state(found).equals("VOID"));
        }
    }

    /// Of the only ticket, which is one of the priority line.
    private static String numberWaiting(CentrePages centre) throws Exception {
        var number = new AtomicReference<>("");
        centre.await("tickets.json", found -> {
            JsonNode ticket = found.path("tickets").path(0);
            number.set(ticket.path("number").asString(""));
            return state(found).equals("WAITING") && ticket.path("priority").asBoolean();
        });
        return number.get();
    }

    private static String state(JsonNode tickets) {
        return tickets.path("tickets").path(0).path("state").asString("");
    }

    private static void comesIn(Hall hall, KioskHand hand) {
        hall.farEnds.qrScanner().show("mpp-petugas:PETUGAS-CONTOH-01");
        hand.awaits("keypad-2", SOON);
        for (char digit : "246810".toCharArray()) {
            hand.touch("keypad-" + digit);
        }
        hand.touch("next");
        hand.awaits("duty-leave", SOON);
    }
}
