package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.finger.XDisplay;
import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The power fails while a ticket is being printed.
class PowerCutTrial {

    /// The printer has taken the head of a ticket, not its end.
    private static final int TAKEN = 300;
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

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

            var picture = kiosk.folder.resolve("after.png");
            ImageIO.write(kiosk.window().look(), "png", picture.toFile());
            var words = read(picture);
            assertTrue(words.contains("sudah dibatalkan"), () -> "the first page says: " + words);
            assertEquals("VOID", fate(kiosk.hall.centre(), "E-001"));
        }
    }

    private static boolean pull(TriedKiosk kiosk) {
        kiosk.machine.close();
        return true;
    }

    /// What is to be read on a picture, by a program that knows nothing of ours.
    private static String read(Path picture) throws IOException, InterruptedException {
        var words = picture.resolveSibling("after");
        int status = new ProcessBuilder("tesseract", picture.toString(), words.toString(), "--psm", "11").inheritIO()
                .start().waitFor();
        assertEquals(0, status, "tesseract is missing: install tesseract-ocr");
        return Files.readString(Path.of(words + ".txt")).replaceAll("\\s+", " ");
    }

    /// The kiosk tells the centre as soon as it can.
    private static String fate(URI centre, String number) throws IOException, InterruptedException {
        long end = System.nanoTime() + A_WHILE.toNanos();
        String fate = "";
        try (var http = HttpClient.newHttpClient()) {
            while (!fate.equals("VOID") && System.nanoTime() < end) {
                var answer = http.send(HttpRequest.newBuilder(centre.resolve("/arrivals/tickets.json")).build(),
                        BodyHandlers.ofString()).body();
                for (JsonNode ticket : JsonMapper.shared().readTree(answer).path("tickets")) {
                    if (ticket.path("number").asString("").equals(number)) {
                        fate = ticket.path("state").asString("");
                    }
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        }
        return fate;
    }
}
