package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelId;
import id.mpp.sync.SignIn;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// The product's own client, enrolled by a code at the real sandbox, with a box between them that sees what they say.
final class WholeHall implements AutoCloseable {

    /// As in a hall, only quicker: some signs of life a second.
    static final Timings QUICK = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(40), Duration.ofSeconds(20),
            Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofMillis(100), Duration.ofMillis(200),
            Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(60));
    /// Only a failure takes as long; a busy machine may.
    private static final long PATIENCE_SECONDS = 60;
    private static final SandboxTimings USUAL = SandboxTimings.USUAL;
    /// Polled every second, the least that RFC 8628 can say.
    private static final SandboxTimings POLLED = new SandboxTimings(USUAL.enrolmentCode(), USUAL.assertionAhead(),
            USUAL.clockSkew(), USUAL.kioskToken(), USUAL.citizenToken(), USUAL.signIn(), Duration.ofSeconds(1),
            USUAL.slowDown(), USUAL.reservation(), USUAL.dpopNonce(), USUAL.upload(),
            USUAL.handover(),
            USUAL.processing());

    final Between line = Between.open();
    final Sandbox centre;
    final Heard<Delivery> deliveries = new Heard<>();
    private final Path folder;
    private final Wire office;
    private SyncClient kiosk;

    /// Which way requests take.
    interface Way {
        /// @return port of this machine, for every request
        Function<Between.Asked, Integer> to(int centrePort) throws IOException;
    }

    private WholeHall(Path folder, Way way) throws IOException, SyncException {
        this.folder = folder;
        centre = Sandbox.start(SandboxConfig.inMemory().withTimings(POLLED)
                .withHost("127.0.0.1", Optional.of(line.base())));
        line.leadsTo(way.to(centre.port()));
        office = new Wire(URI.create("http://127.0.0.1:" + centre.port()));
        kiosk = enrolled();
    }

    /// With a kiosk that is enrolled and called `Kios 1, pintu timur`.
    static WholeHall open(Path folder) throws IOException, SyncException {
        return open(folder, centrePort -> _ -> centrePort);
    }

    /// The same, with a way to the centre that is not the straight one.
    static WholeHall open(Path folder, Way way) throws IOException, SyncException {
        return new WholeHall(folder, way);
    }

    private SyncClient enrolled() throws SyncException {
        SyncClient client = client(Optional.of(centre.enrolmentCode()));
        var enrolments = new Heard<Enrolment>();
        client.onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        return client;
    }

    private SyncClient client(Optional<String> code) throws SyncException {
        var config = new SyncConfig(line.base(), folder, code, "Kios 1, pintu timur");
        SyncClient client = SyncClients.open(config, Clock.systemUTC(), QUICK);
        client.onDelivery(deliveries);
        return client;
    }

    SyncClient kiosk() {
        return kiosk;
    }

    String kioskId() {
        return "kiosk-0001";
    }

    /// The kiosk's program ends and starts again on the same folder.
    void restartKiosk() throws SyncException {
        kiosk.close();
        kiosk = client(Optional.empty());
    }

    /// What the centre's own pages say, past the box.
    JsonNode page(String path) throws IOException {
        return office.page(path).expect(200).json();
    }

    /// Where a phone finds it, whose requests are none of the contract's.
    URI pastTheBox(URI address) {
        return URI.create("http://127.0.0.1:" + centre.port() + address.getPath());
    }

    /// A page of the centre for people.
    String text(String path) throws IOException {
        return office.page(path).expect(200).text();
    }

    byte[] pdf(String path) throws IOException {
        return office.page(path).expect(200).response().body();
    }

    /// A button of the centre's pages.
    Answer press(String path, Map<String, String> form) throws IOException {
        return office.press(path, form);
    }

    /// The answer to what was asked of the kiosk.
    static <T> T got(CompletableFuture<T> asked) throws InterruptedException, ExecutionException, TimeoutException {
        return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static <T> T found(CompletableFuture<Inquiry<T>> asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        @SuppressWarnings("unchecked") // what was asked for is what an answer holds
        Inquiry.Found<T> answer = (Inquiry.Found<T>) assertInstanceOf(Inquiry.Found.class, got(asked));
        return answer.value();
    }

    /// A sample citizen approves on the phone what the kiosk's screen shows.
    SignIn.Profile signIn(String citizen) throws Exception {
        SignIn.Started started = assertInstanceOf(SignIn.Started.class, got(kiosk.signIn("id")));
        office.press("/oidc/activate", Map.of("user_code", started.userCode(), "citizen", citizen, "decision",
                "approve")).expect(200);
        return assertInstanceOf(SignIn.Result.SignedIn.class, got(started.result())).profile();
    }

    /// Hands in and waits until the centre has it.
    Delivery.Delivered deliver(Contents contents) throws SyncException {
        Spool.Stored stored = kiosk.spool().put(ParcelId.at(Instant.now(), RandomGenerator.getDefault()), contents);
        Delivery.Delivered delivered = deliveries.next(Delivery.Delivered.class);
        while (!delivered.id().equals(stored.id())) {
            // what the kiosk reports by itself
            delivered = deliveries.next(Delivery.Delivered.class);
        }
        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
        return delivered;
    }

    /// Kiosk and sandbox keep the contract in all they say to each other.
    void nobodyBrokeTheContract() {
        assertEquals(List.of(), line.breaches());
    }

    @Override
    public void close() {
        kiosk.close();
        line.close();
        office.close();
        centre.close();
    }
}
