package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/// The contract as others read it: Redocly finds nothing to say about it, and Prism, a mock made of nothing but the
/// file, answers with its examples and refuses what the file does not allow.
class ForeignMockTest {

    private static final Path FOLDER = Path.of("../contract").toAbsolutePath().normalize();
    private static final Path FILE = FOLDER.resolve("mpp-digital.openapi.yaml");
    private static @Nullable Process prism;
    private static int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void mock() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        prism = new ProcessBuilder(Peers.npm("prism").toString(), "mock", "-p", Integer.toString(port), "-h",
                "127.0.0.1", FILE.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Await.until(ForeignMockTest::answers);
    }

    private static boolean answers() {
        try (HttpClient asking = HttpClient.newHttpClient()) {
            return asking.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oidc/jwks")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterAll
    static void end() {
        Process running = prism;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    private HttpResponse<String> ask(String method, String path, String prefer, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10)).header("Authorization", "Bearer kx9Tq0")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        if (!prefer.isEmpty()) {
            request.header("Prefer", prefer);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/queues, 200, queues", "GET, /v1/sealing-keys, 200, .", "GET, /v1/staff-roster, 200, .",
            "GET, /v1/catalogue, 200, .", "GET, /v1/profile, 200, nik", "GET, /v1/vault/documents, 200, sha256",
            "GET, /v1/applications, 200, stage",
            "GET, /v1/parcels/0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e, 200, receipt"})
    void exampleIsAnswered(String method, String path, int status, String inIt) throws Exception {
        HttpResponse<String> answer = ask(method, path, "", new byte[0]);
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(inIt), answer::body);
    }

    @Test
    void requestsTheFileDoesNotAllowAreRefused() throws Exception {
        String checkIn = "/v1/bookings/check-in";
        String ticket = "0192f0c2-11aa-7d10-8a4e-5b7c1d2e3f40";
        byte[] good = Wire.json(Map.of("code", "MPP-7F3K9Q", "ticketId", ticket));
        assertEquals(201, ask("POST", checkIn, "code=201", good).statusCode());
        assertEquals(400, ask("POST", checkIn, "", Wire.json(Map.of("code", "MPP-7F3K9Q"))).statusCode());
        HttpResponse<String> without = client.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/v1/queues")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(401, without.statusCode(), without::body);
    }

    @ParameterizedTest
    @CsvSource({"429, too-many", "404, application-unknown", "503, unavailable", "500, broken"})
    void errorsAreProblemsWithTheirExamples(int code, String type) throws Exception {
        HttpResponse<String> answer = ask("POST", "/v1/applications/lookup", "code=" + code,
                Wire.json(Map.of("receipt", "26-0472-7K", "birthDate", "1990-04-25")));
        assertEquals(code, answer.statusCode());
        assertTrue(answer.body().contains("urn:mpp:problem:" + type), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void linterHasNothingToSay() throws Exception {
        Path said = Files.createTempFile("redocly", ".out");
        Process lint = new ProcessBuilder(Peers.npm("redocly").toString(), "lint", FILE.toString(), "--config",
                FOLDER.resolve("redocly.yaml").toString()).redirectErrorStream(true).redirectOutput(said.toFile())
                .start();
        assertTrue(lint.waitFor(60, TimeUnit.SECONDS));
        String output = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        assertEquals(0, lint.exitValue(), output);
        assertTrue(output.contains("valid"), output);
        assertTrue(!output.contains("warning"), output);
    }
}
