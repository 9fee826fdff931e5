package id.mpp.sandbox.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sandbox.Heard;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A kiosk, a line that can be broken, and the real sandbox at its far end.
final class HallOnALine implements AutoCloseable {

    /// As in a hall, only quicker: silence is borne for a second, the longest wait is a third of one.
    static final Timings QUICK = new Timings(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(50),
            Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(60));

    final FaultyLine line;
    final Sandbox centre;
    final Heard<Delivery> deliveries = new Heard<>();
    private final Path folder;
    private final Clock clock;
    private final Timings timings;
    private SyncClient kiosk;

    private HallOnALine(FaultyLine line, Sandbox centre, Path folder, Clock clock, Timings timings)
            throws SyncException {
        this.line = line;
        this.centre = centre;
        this.folder = folder;
        this.clock = clock;
        this.timings = timings;
        this.kiosk = client(Optional.of(centre.enrolmentCode()));
        var enrolments = new Heard<Enrolment>();
        kiosk.onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        kiosk.onDelivery(deliveries);
    }

    static HallOnALine open(Path folder) throws IOException, SyncException {
        return open(folder, Clock.systemUTC(), QUICK);
    }

    static HallOnALine open(Path folder, Clock clock, Timings timings) throws IOException, SyncException {
        FaultyLine line = FaultyLine.open();
        var config = SandboxConfig.inMemory().withHost("127.0.0.1", Optional.of(line.base()));
        Sandbox centre = Sandbox.start(config);
        line.leadsTo(centre.port());
        return new HallOnALine(line, centre, folder, clock, timings);
    }

    private SyncClient client(Optional<String> code) throws SyncException {
        return SyncClients.open(new SyncConfig(line.base(), folder, code, "Kios 1"), clock, timings);
    }

    SyncClient kiosk() {
        return kiosk;
    }

    /// The kiosk's program ends and starts again on the same folder.
    void restartKiosk() throws SyncException {
        kiosk.close();
        kiosk = client(Optional.empty());
        kiosk.onDelivery(deliveries);
    }

    Spool.Stored put(Contents contents) throws SyncException {
        return kiosk.spool().put(ParcelId.at(Instant.now(), new Random()), contents);
    }

    Delivery.Delivered delivered() {
        return deliveries.next(Delivery.Delivered.class);
    }

    /// What the centre has, earliest first.
    List<Arrived> arrived() throws IOException {
        return new Arrivals(centre.port()).all();
    }

    record Arrived(String id, String receipt, String sha256, Instant at) {
    }

    /// @param seed
    ///            of the page's bytes, which do not compress
    static Contents application(String receipt, int pageBytes, long seed) {
        Map<String, Object> manifest = Map.of("receipt", receipt, "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "TYPED");
        byte[] page = new byte[pageBytes];
        new Random(seed).nextBytes(page);
        return new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", "{}".getBytes(UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", page)));
    }

    static Contents ticket(UUID ticketId, String number, String outcome) {
        Map<String, Object> manifest = Map.of("ticketId", ticketId.toString(), "number", number, "agencyId",
                "dukcapil", "serviceId", "dukcapil.akta-lahir", "outcome", outcome, "at", Instant.now().toString());
        return new Contents(ParcelKind.TICKET, manifest, List.of());
    }

    @Override
    public void close() throws IOException {
        kiosk.close();
        line.close();
        centre.close();
    }
}
