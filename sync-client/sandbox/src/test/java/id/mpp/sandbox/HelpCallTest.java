package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HelpCallTest extends SandboxFixture {

    private static final String CALL = "0192f0c3-2b3c-7e4d-8f5a-6b7c8d9e0f10";

    private Answer call(String screen) throws IOException {
        return kiosk.send("POST", "/v1/help-calls", Map.of("callId", CALL, "screen", screen));
    }

    private String state() throws IOException {
        return kiosk.get("/v1/help-calls/" + CALL).expect(200).field("state");
    }

    @Test
    void staffAnswerWhileTheKioskWaits() throws IOException {
        call("scanning").expect(201);
        call("scanning").expect(200);
        try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(this::longPoll, elsewhere);
            wire.press("/arrivals/help-calls/" + CALL + "/acknowledge", Map.of()).expect(303);
            assertEquals("acknowledged", waiting.join().expect(200).field("state"));
        }
    }

    private Answer longPoll() {
        try {
            return kiosk.get("/v1/help-calls/" + CALL + "?waitSeconds=9");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyAnswersInTheTimeWaited() throws IOException {
        call("scanning").expect(201);
        assertEquals("called", kiosk.get("/v1/help-calls/" + CALL + "?waitSeconds=1").expect(200).field("state"));
    }

    @Test
    void citizenNoLongerNeedsHelp() throws IOException {
        call("scanning").expect(201);
        kiosk.delete("/v1/help-calls/" + CALL).expect(204);
        assertEquals("cancelled", state());
        wire.press("/arrivals/help-calls/" + CALL + "/acknowledge", Map.of()).expect(303);
        assertEquals("cancelled", state(), "a cancelled call is not taken");
    }

    @Test
    void hostileScreenNameIsOnlyText() throws IOException {
        call("<img src=x onerror=alert(1)>").expect(201);
        Answer page = wire.page("/").expect(200);
        assertFalse(page.text().contains("<img"), "markup from far away");
        assertTrue(page.text().contains("&lt;img src=x onerror=alert(1)&gt;"));
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    @Test
    void anotherKiosksCallIsNotFound() throws IOException {
        call("scanning").expect(201);
        TestKiosk other = TestKiosk.enrolled(sandbox, wire, clock);
        other.get("/v1/help-calls/" + CALL).expectProblem(404, "not-found");
    }
}
