package id.mpp.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Things to send, and waiting times that do not make a test wait.
public final class Samples {

    public static final Timings QUICK = new Timings(Duration.ofSeconds(2), Duration.ofSeconds(10),
            Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(150), Duration.ofMillis(300),
            Duration.ofMillis(50), Duration.ofMillis(200),
            Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(40));

    private Samples() {
    }

    public static ParcelId newId() {
        return ParcelId.at(Instant.now(), new java.security.SecureRandom());
    }

    public static Contents application(int pageBytes) {
        byte[] page = new byte[pageBytes];
        new Random(7).nextBytes(page);
        return new Contents(ParcelKind.APPLICATION, Map.of("receipt", "26-0472-7K"),
                List.of(new Contents.Part("answers.json", "application/json", "{\"nik\":\"3314\"}".getBytes(UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", page)));
    }

    public static Contents ticket() {
        return new Contents(ParcelKind.TICKET, Map.of("number", "A-021", "outcome", "PRINTED"), List.of());
    }
}
