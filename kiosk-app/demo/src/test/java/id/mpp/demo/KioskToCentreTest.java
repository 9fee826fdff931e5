package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Journey;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.submission.HallDays;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.kiosk.submission.Submission;
import id.mpp.kiosk.submission.Submissions;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Inquiry;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the application puts into parcels is what the centre can read: both real, nothing in between.
class KioskToCentreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long PATIENCE_SECONDS = 30;
    private static final LoadedServices SERVICES = ServiceFolders.bundled();
    private static final ServiceDefinition BIRTH = SERVICES.catalog().service("dukcapil.akta-lahir").orElseThrow();

    /// Some minutes ago, as it is when a number is reported late.
    private final Instant taken = Instant.now().minus(Duration.ofMinutes(7)).truncatedTo(ChronoUnit.MILLIS);
    private final Clock siteClock = Clock.fixed(taken, ZoneId.of("Asia/Jakarta"));
    private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Spool.Stored> stored = new LinkedBlockingQueue<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Sandbox centre;
    private SyncClient sync;
    private TicketLedger ledger;
    private TicketOffice office;

    @BeforeEach
    void start() throws Exception {
        centre = Sandbox.start(SandboxConfig.inMemory());
        var config = new SyncConfig(centre.base(), folder.resolve("sync"), Optional.of(centre.enrolmentCode()),
                "Kios uji");
        sync = SyncClients.open(config, Clock.systemUTC());
        var enrolments = new LinkedBlockingQueue<Enrolment>();
        sync.onEnrolment(enrolments::add);
        soon(enrolments, Enrolment.Enrolled.class);
        sync.onDelivery(deliveries::add);
        sync.spool().onStored(stored::add);
        Path data = Files.createDirectory(folder.resolve("data"));
        ledger = TicketLedger.open(data, LocalDate.now(siteClock));
        office = new TicketOffice(ledger, sync, siteClock, new Random(7), Duration.ofSeconds(PATIENCE_SECONDS),
                Counters.always(siteClock.getZone()));
    }

    @AfterEach
    void close() throws IOException {
        browser.shutdownNow();
        browser.close();
        ledger.close();
        sync.close();
        centre.close();
    }

    @Test
    void everyExampleApplicationArrivesAsItWasSealed() throws Exception {
        try (var numbers = ReceiptNumbers.open(folder.resolve("data"))) {
            var submissions = new Submissions(sync, numbers, HallDays.UNTOLD, siteClock, new Random(7));
            for (ServiceDefinition service : SERVICES.catalog().services()) {
                if (service.applicable()) {
                    arrives(submissions, example(service));
                }
            }
        }
    }

    private void arrives(Submissions submissions, Application application) throws Exception {
        Submission sent = submissions.submit(application, "2026-11");

        var receipt = assertInstanceOf(Submission.Kept.class, sent, application::toString).receipt();
        Delivery.Delivered delivered = delivered();
        assertEquals(receipt.number(), delivered.receipt());
        JsonNode parcel = arrived("/arrivals/parcels/" + receipt.parcel());
        assertEquals(stored().sealedSha256(), parcel.path("receivedSha256").asString());
        assertEquals(application.service().id(), parcel.path("serviceId").asString());
        assertEquals("SIGNED_IN", parcel.path("assurance").asString());
        assertEquals(200, status("/arrivals/parcels/" + receipt.parcel() + "/application.pdf"));
    }

    @Test
    void correctionOfOnePaperIsJoinedToTheApplicationItIsOf() throws Exception {
        try (var numbers = ReceiptNumbers.open(folder.resolve("data"))) {
            var submissions = new Submissions(sync, numbers, HallDays.UNTOLD, siteClock, new Random(7));
            Application first = example(BIRTH);
            Receipt sent = kept(submissions, first);
            clerkSays(sent.parcel(), "stage=WAITING_FOR_CITIZEN&code=unreadable-scan&document.sk_lahir=on");
            LocalDate born = bornOn(first.citizen().nik());
            assertEquals(Optional.of(List.of("sk_lahir")),
                    asked(sent.number(), born).correction().map(ApplicationStatus.Correction::documents));

            Receipt correction = kept(submissions, mended(sent.number(), born));

            ApplicationStatus joined = asked(sent.number(), born);
            assertEquals(correction.number(), joined.receipt(), "the old number leads to the new one");
            assertEquals(Optional.of(sent.number()), joined.corrects());
        }
    }

    private Receipt kept(Submissions submissions, Application application) throws InterruptedException {
        Receipt receipt = assertInstanceOf(Submission.Kept.class, submissions.submit(application, "2026-11")).receipt();
        assertEquals(receipt.number(), delivered().receipt());
        return receipt;
    }

    private ApplicationStatus asked(String receipt, LocalDate born) throws Exception {
        var answer = sync.application(receipt, born).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return (ApplicationStatus) assertInstanceOf(Inquiry.Found.class, answer).value();
    }

    private void clerkSays(String parcel, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(centre.base() + "/loket/dukcapil/permohonan/" + parcel))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        assertEquals(303, browser.send(request, BodyHandlers.discarding()).statusCode());
    }

    /// As a citizen without a phone does it.
    private static Application mended(String receipt, LocalDate born) {
        var at = ZonedDateTime.of(TODAY.atStartOfDay(), ZoneId.of("Asia/Jakarta"));
        var tracked = new Tracked(receipt, "Akta kelahiran", Optional.of(BIRTH),
                List.of(new Tracked.Reached(Tracked.Stage.WAITING_FOR_CITIZEN, at)), Optional.empty(), Map.of(),
                Optional.of(new Tracked.Wanted(List.of("sk_lahir"), List.of(), Optional.empty())), Optional.empty(),
                false, Optional.empty());
        Step step = new Following.Showing(tracked, new Following.Access.Dated(receipt, born));
        for (Event event : List.of(new FollowingEvent.MendAsked(), new FollowingEvent.MendWithoutSignIn(TODAY),
                new Event.PaperPostponed("sk_lahir"))) {
            step = Journey.next(step, event);
        }
        return assertInstanceOf(Step.Reviewing.class, step).application();
    }

    /// Digits 7 to 12 of a NIK; of a woman the day is 40 more.
    private static LocalDate bornOn(String nik) {
        return LocalDate.of(1900 + Integer.parseInt(nik.substring(10, 12)), Integer.parseInt(nik.substring(8, 10)),
                Integer.parseInt(nik.substring(6, 8)) % 40);
    }

    @Test
    void printedNumberWaitsInTheHall() throws Exception {
        Slip slip = given(office.reserve(Wishes.of(BIRTH, false)));
        assertTrue(office.printing(slip).isPresent());
        office.settle(slip, TicketFate.PRINTED);

        JsonNode atCentre = reported(slip);
        assertEquals("PRINTED", atCentre.path("outcome").asString());
        assertEquals("WAITING", atCentre.path("state").asString());
    }

    @Test
    void numberThatNobodyHoldsIsNeverCalled() throws Exception {
        Slip slip = given(office.reserve(Wishes.of(BIRTH, false)));
        office.settle(slip, TicketFate.VOID);

        assertEquals("VOID", reported(slip).path("state").asString());
    }

    @Test
    void paperlessNumberOfTheOwnSeriesStandsInLineSinceItWasTaken() throws Exception {
        centre.misbehave(Misbehaviour.once(Misbehaviour.Mode.HTTP500, "/v1/queues"));
        Slip slip = given(office.reserve(Wishes.of(BIRTH, true)));
        assertEquals("A1-001", slip.numbers());
        office.settle(slip, TicketFate.PAPERLESS);

        JsonNode atCentre = reported(slip);
        assertEquals("PAPERLESS", atCentre.path("outcome").asString());
        assertEquals("WAITING", atCentre.path("state").asString());
        assertTrue(atCentre.path("priority").asBoolean());
        assertEquals(taken, Instant.parse(atCentre.path("takenAt").asString()));
    }

    private JsonNode reported(Slip slip) throws Exception {
        Delivery.Delivered delivered = delivered();
        assertEquals(stored().sealedSha256(), delivered.receivedSha256());
        assertEquals(slip.numbers(), delivered.receipt());
        for (JsonNode atCentre : arrived("/arrivals/tickets.json").path("tickets")) {
            if (atCentre.path("ticketId").asString().equals(slip.id().toString())) {
                return atCentre;
            }
        }
        throw new AssertionError(slip.numbers() + " is not known at the centre");
    }

    private static Slip given(Issue issue) {
        return assertInstanceOf(Issue.Given.class, issue).slip();
    }

    private static Application example(ServiceDefinition service) {
        var example = SERVICES.example(service.id()).orElseThrow();
        var citizen = new Citizen(example.nik(), example.name(), Citizen.Assurance.SIGNED_IN, example.known());
        Answers answers = Application.begin(service, citizen, TODAY).answers();
        for (var given : example.given()) {
            answers = answers.with(given.question(), given.answer(TODAY));
        }
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (Requirement paper : service.needed(answers, TODAY)) {
            papers.put(paper.id(), new Paper.BroughtLater());
        }
        return new Application(service, citizen, TODAY, answers, papers, true);
    }

    private Delivery.Delivered delivered() throws InterruptedException {
        return soon(deliveries, Delivery.Delivered.class);
    }

    private Spool.Stored stored() throws InterruptedException {
        return soon(stored, Spool.Stored.class);
    }

    /// The next of `type`; a refusal is never what was hoped for.
    private static <T, S extends T> S soon(LinkedBlockingQueue<T> news, Class<S> type) throws InterruptedException {
        while (true) {
            T said = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (said == null || said instanceof Delivery.Refused) {
                throw new AssertionError("waited for " + type.getSimpleName() + ", heard " + said);
            }
            if (type.isInstance(said)) {
                return type.cast(said);
            }
        }
    }

    private JsonNode arrived(String path) throws Exception {
        return JsonMapper.shared().readTree(browser.send(get(path), BodyHandlers.ofByteArray()).body());
    }

    private int status(String path) throws Exception {
        return browser.send(get(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(centre.base() + path)).build();
    }
}
