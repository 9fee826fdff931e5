package id.mpp.demo.farend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.submission.HallDays;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.kiosk.submission.Submissions;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.Timings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every service's example citizen goes to the end of the real journey, with the real courier on a line that can be
/// cut. One kiosk, one centre: what was handed in is opened there, once, with every answer in it.
class EveryExampleTest {

    private static final LoadedServices SERVICES = ServiceFolders.bundled();
    private static final Clock HALL = Clock.system(ZoneId.of("Asia/Jakarta"));
    private static final long PATIENCE_SECONDS = 60;
    /// As in a hall, only quicker: the line is looked at some times a second.
    private static final Timings QUICK = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(40), Duration.ofSeconds(20),
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(200),
            Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Map<String, ExampleCitizen> sent = new HashMap<>();
    private final Map<String, String> tickets = new HashMap<>();
    private NetworkCable cable;
    private Sandbox centre;
    private SyncClient sync;
    private TicketLedger ledger;
    private TicketOffice office;
    private ReceiptNumbers numbers;
    private Submissions submissions;

    @BeforeEach
    void open() throws Exception {
        cable = NetworkCable.lay();
        centre = Sandbox.start(SandboxConfig.inMemory().withHost("127.0.0.1", Optional.of(cable.kioskEnd())));
        cable.leadTo(centre.port());
        sync = SyncClients.open(new SyncConfig(cable.kioskEnd(), folder.resolve("sync"),
                Optional.of(centre.enrolmentCode()), "Kios uji"), HALL, QUICK);
        var enrolments = new LinkedBlockingQueue<Enrolment>();
        sync.onEnrolment(enrolments::add);
        until(enrolments, Enrolment.Enrolled.class);
        sync.onDelivery(deliveries::add);
        ledger = TicketLedger.open(folder, LocalDate.now(HALL));
        office = new TicketOffice(ledger, sync, HALL, new Random(7), Duration.ofSeconds(PATIENCE_SECONDS),
                Counters.always(HALL.getZone()));
        numbers = ReceiptNumbers.open(folder);
        submissions = new Submissions(sync, numbers, HallDays.UNTOLD, HALL, new Random(11));
    }

    @AfterEach
    void close() throws IOException {
        browser.shutdownNow();
        browser.close();
        sync.close();
        numbers.close();
        ledger.close();
        centre.close();
        cable.close();
    }

    @Test
    void onTheLine() throws Exception {
        everybodyGoesToTheEnd(true);
        everythingHasArrivedOnce();
    }

    @Test
    void whileTheLineIsCut() throws Exception {
        var seen = new LinkedBlockingQueue<Network>();
        sync.onNetwork(seen::add);
        cable.cut();
        until(seen, Network.Offline.class);
        everybodyGoesToTheEnd(false);
        assertEquals(0, parcels().size(), "nothing can have come through a cable that is cut");
        cable.mend();
        everythingHasArrivedOnce();
    }

    private void everybodyGoesToTheEnd(boolean online) {
        for (ServiceDefinition service : SERVICES.catalog().services()) {
            var citizen = new ExampleCitizen(service, SERVICES.example(service.id()).orElseThrow(),
                    LocalDate.now(HALL), submissions, office);
            Step.Finished end = citizen.toTheEnd();
            var ticket = end.ticket().orElseThrow(() -> new AssertionError(service.id() + " ends without a ticket"));
            tickets.put(ticket.id().toString(), service.id());
            assertEquals(online, ticket.counter().isPresent(), service.id() + ": a number of its own when offline");
            assertEquals(service.applicable(), end.receipt().isPresent(), service.id());
            end.receipt().ifPresent(receipt -> {
                sent.put(receipt.parcel(), citizen);
                assertTrue(receipt.said().proof().orElse("none").startsWith(cable.kioskEnd() + "/bukti#"),
                        () -> service.id() + " has no proof");
            });
        }
        assertTrue(tickets.size() >= 98, "services: " + tickets.size());
    }

    private void everythingHasArrivedOnce() throws Exception {
        awaitDeliveries();
        Set<String> applications = new HashSet<>();
        int reports = 0;
        for (JsonNode parcel : parcels()) {
            if (parcel.path("kind").asString("").equals("application")) {
                assertTrue(applications.add(parcel.path("id").asString()), "came twice: " + parcel);
                assertEquals(parcel.path("sealedSha256"), parcel.path("receivedSha256"));
            } else {
                reports++;
            }
        }
        assertEquals(sent.keySet(), applications);
        assertEquals(tickets.size(), reports, "each number is reported once");
        everyTicketStandsInLine();
        for (var entry : sent.entrySet()) {
            entry.getValue().assertReadsBack(get("/arrivals/parcels/" + entry.getKey() + "/application.pdf"));
        }
    }

    private void everyTicketStandsInLine() throws Exception {
        Map<String, String> there = new HashMap<>();
        for (JsonNode ticket : json("/arrivals/tickets.json").path("tickets")) {
            assertEquals("PRINTED", ticket.path("outcome").asString(""), ticket::toString);
            there.put(ticket.path("ticketId").asString(), ticket.path("serviceId").asString());
        }
        assertEquals(tickets, there);
    }

    private void awaitDeliveries() throws InterruptedException {
        Set<String> came = new HashSet<>();
        while (came.size() < sent.size() + tickets.size()) {
            switch (deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                case null -> fail("only " + came.size() + " of " + (sent.size() + tickets.size()) + " came");
                case Delivery.Delivered done -> came.add(done.id().toString());
                case Delivery.Refused refused -> fail("refused: " + refused);
                default -> {
                    // an attempt that failed; it is made again
                }
            }
        }
        assertEquals(0, sync.spool().waiting().size());
    }

    private JsonNode parcels() throws Exception {
        return json("/arrivals/parcels.json").path("parcels");
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path));
    }

    private byte[] get(String path) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + centre.port() + path)).build(),
                BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static <T, S extends T> void until(LinkedBlockingQueue<T> news, Class<S> type)
            throws InterruptedException {
        T said = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (!type.isInstance(said)) {
            assertTrue(said != null, () -> "waited for " + type.getSimpleName());
            said = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
