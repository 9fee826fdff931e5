package id.mpp.sandbox.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the centre says it has, asked past the broken line.
record Arrivals(int port) {

    /// Earliest first.
    List<HallOnALine.Arrived> all() throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/arrivals/parcels.json");
            String text = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8)).body();
            return JsonMapper.shared().readTree(text).path("parcels").valueStream().map(Arrivals::arrived).toList()
                    .reversed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HallOnALine.Arrived arrived(JsonNode node) {
        return new HallOnALine.Arrived(node.path("id").asString(), node.path("receipt").asString(),
                node.path("receivedSha256").asString(), Instant.parse(node.path("receivedAt").asString()));
    }
}
