package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.finger.XDisplay;
import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The power fails while a ticket is being printed.
class PowerCutTrial {

    /// The printer has taken the head of a ticket, not its end.
    private static final int TAKEN = 300;

    @Test
    void numberThatWasNotPrintedToItsEndIsVoidAndTheNextCitizenIsTold() throws Exception {
        var story = WindowStory.rehearse("tiket", Path.of("target/trials/power-cut/rehearsal").toAbsolutePath());
        try (var kiosk = TriedKiosk.running("power-cut")) {
            var cut = new CompletableFuture<Boolean>();
            long head = kiosk.hall.printer().bytesReceived() + TAKEN;
            kiosk.hall.printer().whenTaken(TAKEN, () -> cut.complete(pull(kiosk)));

            var broke = assertThrows(XDisplay.Gone.class, () -> story.play(kiosk.window(), kiosk.hall,
                    kiosk.folder.resolve("pictures"), System.out));
            assertTrue(cut.isDone(), () -> "it broke off by itself: " + broke.getMessage());
            assertTrue(cut.get() && kiosk.hall.printer().bytesReceived() >= head);
            kiosk.hall.printer().tearOff();
            kiosk.freePorts();
            kiosk.machine.boot();
            kiosk.serves();

            kiosk.eye().reads("sudah dibatalkan");
            isVoidAtTheCentre(kiosk, "E-001");
        }
    }

    private static boolean pull(TriedKiosk kiosk) {
        kiosk.machine.close();
        return true;
    }

    /// The kiosk tells the centre as soon as it can.
    private static void isVoidAtTheCentre(TriedKiosk kiosk, String number) throws IOException, InterruptedException {
        kiosk.centreHas("/arrivals/tickets.json", "tickets", ticket -> ticket.path("number").asString("").equals(number)
                && ticket.path("state").asString("").equals("VOID"));
    }
}
