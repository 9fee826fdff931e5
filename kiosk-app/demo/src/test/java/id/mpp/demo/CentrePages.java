package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.sync.Timings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lists that the centre's people see, asked until they say what is awaited.
public final class CentrePages implements AutoCloseable {

    /// As in a hall, with some signs of life a second: commands come with their answers.
    static final Timings LIVELY = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(15),
            Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(200),
            Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    public CentrePages(URI base) {
        this.base = base;
    }

    /// @param list
    ///            `commands.json`
    public void await(String list, Predicate<JsonNode> condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = list(list);
        while (!condition.test(seen)) {
            if (System.nanoTime() > end) {
                fail("not within " + PATIENCE + ": " + seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = list(list);
        }
    }

    private JsonNode list(String list) throws IOException, InterruptedException {
        return JSON.readTree(client.send(HttpRequest.newBuilder(URI.create(base + "/arrivals/" + list)).build(),
                BodyHandlers.ofByteArray()).body());
    }

    @Override
    public void close() {
        client.close();
    }
}
