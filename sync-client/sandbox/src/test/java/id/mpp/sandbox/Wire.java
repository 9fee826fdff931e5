package id.mpp.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// HTTP, with each exchange on the machine side held against the contract.
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Wire(URI base) {
        this.base = base;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    /// An exchange that keeps the contract on both sides.
    Answer exchange(HttpRequest.Builder builder, String method, byte[] body) throws IOException {
        HttpRequest request = with(builder, method, body);
        HttpResponse<byte[]> response = send(request);
        Contract.check(request, body, response);
        return new Answer(response);
    }

    /// A request that is wrong on purpose; its answer must still keep the contract.
    Answer wrongExchange(HttpRequest.Builder builder, String method, byte[] body) throws IOException {
        HttpRequest request = with(builder, method, body);
        HttpResponse<byte[]> response = send(request);
        Contract.checkAnswer(request, response);
        return new Answer(response);
    }

    /// Pages and arrivals, which the contract does not describe.
    Answer page(HttpRequest.Builder builder, String method, byte[] body) throws IOException {
        return new Answer(send(with(builder, method, body)));
    }

    Answer page(String path) throws IOException {
        return page(to(path), "GET", new byte[0]);
    }

    Answer press(String path, Map<String, String> form) throws IOException {
        return page(to(path).header("Content-Type", "application/x-www-form-urlencoded"), "POST", form(form));
    }

    static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private static HttpRequest with(HttpRequest.Builder builder, String method, byte[] body) {
        return builder.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
