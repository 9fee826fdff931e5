package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.CheckIn;
import id.mpp.sync.Command;
import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Inquiry;
import id.mpp.sync.Network;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.QueueState;
import id.mpp.sync.Reservation;
import id.mpp.sync.SentAnswers;
import id.mpp.sync.SignIn;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real client before a centre that nobody of us wrote: Prism, which answers with the contract's examples and
/// refuses what the contract does not allow. Whoever builds a centre from the file alone builds one like it.
class KioskBeforeAForeignMockTest {

    private static final UUID TICKET_OF_THE_EXAMPLES = UUID.fromString("0192f0c2-11aa-7d10-8a4e-5b7c1d2e3f40");
    private static final LocalDate BORN = LocalDate.of(1990, 4, 25);

    @TempDir
    static Path folder;
    private static @Nullable Prism started;
    private static @Nullable SyncClient opened;
    private static final Between LINE = Between.open();

    private final SyncClient kiosk = Objects.requireNonNull(opened);

    @BeforeAll
    static void enrol() throws Exception {
        Path file = folder.resolve("contract.json");
        new ExampleFile(LINE.base()).writeTo(file);
        Prism prism = Prism.mock(file);
        started = prism;
        LINE.leadsTo(prism.port());
        LINE.add(usually());
        SyncClient client = SyncClients.open(new SyncConfig(LINE.base(), folder.resolve("kiosk"),
                Optional.of("K7QF-29MD"), "Kios pintu timur"), Clock.systemUTC(), WholeHall.QUICK);
        opened = client;
        var enrolments = new Heard<Enrolment>();
        client.onEnrolment(enrolments);
        assertEquals(new Enrolment.Enrolled("kiosk-0002", 2), enrolments.next(Enrolment.Enrolled.class));
    }

    @BeforeEach
    void mockDoesTheUsual() {
        LINE.add(usually());
    }

    /// A mock knows no states: which of the examples comes is asked for.
    private static UnaryOperator<Between.Asked> usually() {
        return asked -> asked.is("POST", "/oidc/token") && form(asked).contains("device_code")
                ? asked.with("Prefer", "example=citizen")
                : asked;
    }

    private static String form(Between.Asked asked) {
        return URLDecoder.decode(new String(asked.body(), StandardCharsets.US_ASCII), StandardCharsets.UTF_8);
    }

    private static void prefer(String method, String pathPrefix, String what) {
        LINE.add(asked -> asked.is(method, pathPrefix)
                ? asked.with("Prefer", what)
                : usually().apply(asked));
    }

    @AfterAll
    static void close() {
        SyncClient client = opened;
        if (client != null) {
            client.close();
        }
        LINE.close();
        Prism prism = started;
        if (prism != null) {
            prism.close();
        }
        assertEquals(List.of(), LINE.breaches(), "our own validator agrees with the foreign one");
        assertEquals(List.of(), LINE.seen("").stream().map(it -> it.answered().text())
                .filter(it -> it.contains("stoplight.io/prism/errors")).toList(), "it objected to nothing");
    }

    @Test
    void queuesNumbersAndBookings() throws Exception {
        List<QueueState> queues = got(kiosk.queues()).orElseThrow();
        assertEquals(List.of("dukcapil", "dpmptsp"), queues.stream().map(QueueState::agencyId).toList());
        assertEquals(12, queues.getFirst().waiting());
        assertEquals(Optional.of(178), queues.getFirst().remaining());

        Reservation.Reserved number = assertInstanceOf(Reservation.Reserved.class,
                got(kiosk.reserve(TICKET_OF_THE_EXAMPLES, "dukcapil", "dukcapil.akta-lahir", false)));
        assertEquals("A-021", number.number());
        assertEquals(LINE.base() + "/t/Zk3vQ9pX", number.followUrl().toString());
        assertEquals(new Reservation.NoNetwork(),
                got(kiosk.reserve(UUID.randomUUID(), "dukcapil", "dukcapil.akta-lahir", false)),
                "somebody else's number is nobody's here");
        assertInstanceOf(CheckIn.CheckedIn.class, got(kiosk.checkIn("MPP-7F3K9Q", TICKET_OF_THE_EXAMPLES)));
        prefer("POST", "/v1/bookings", "code=410");
        assertInstanceOf(CheckIn.TooLate.class, got(kiosk.checkIn("MPP-7F3K9Q", TICKET_OF_THE_EXAMPLES)));
    }

    @Test
    void citizenSignsInAndFindsDocumentsAndApplications() throws Exception {
        SignIn.Started started = assertInstanceOf(SignIn.Started.class, got(kiosk.signIn("id")));
        assertEquals("WDJB-MJHT", started.userCode());

        SignIn.Result.SignedIn signedIn = assertInstanceOf(SignIn.Result.SignedIn.class, got(started.result()));

        assertTrue(signedIn.profile().name().startsWith("Siti Rahayu"));
        assertEquals("kk", found(kiosk.files().documents()).getFirst().type());
        assertTrue(!found(kiosk.files().applications()).isEmpty());
        assertEquals(List.of("hospital", "33.14.05.2003", "3200"),
                found(kiosk.files().answers("26-0472-7K")).answers().stream().map(SentAnswers.Given::value).toList());
        kiosk.forgetCitizen();
        Await.until(
                () -> LINE.seen("POST", "/oidc/revoke").stream().anyMatch(it -> form(it.asked()).contains("cz1Mw8")));
    }

    @Test
    void applicationsAreLookedUpAndErrorsUnderstood() throws Exception {
        ApplicationStatus status = found(kiosk.application("26-0472-7K", BORN));
        assertEquals(ApplicationStatus.Stage.REJECTED, status.stage());
        assertEquals("unreadable-scan", status.rejection().orElseThrow().code());
        prefer("POST", "/v1/applications/lookup", "code=404");
        assertEquals(new Inquiry.NotFound<>(), got(kiosk.application("26-0472-7K", BORN)));
        prefer("POST", "/v1/applications/lookup", "code=429");
        assertInstanceOf(Inquiry.TooOften.class, got(kiosk.application("26-0472-7K", BORN)));
        prefer("POST", "/v1/applications/lookup", "code=503");
        assertEquals(new Inquiry.NoNetwork<>(), got(kiosk.application("26-0472-7K", BORN)));
    }

    @Test
    void commandIsObeyedAndAnAcknowledgementOfOtherBytesNotBelieved() throws Exception {
        var heard = new Heard<Command>();
        var deliveries = new Heard<Delivery>();
        kiosk.onDelivery(deliveries);
        kiosk.obey(command -> {
            heard.accept(command);
            return new Command.Outcome.Done();
        });
        prefer("PUT", "/v1/kiosks", "example=restart");

        heard.next(Command.Restart.class);

        // its report goes out, and the mock acknowledges the parcel of its example instead
        ParcelId reported = deliveries.next(Delivery.TryLater.class).id();
        assertTrue(kiosk.spool().waiting().stream().anyMatch(it -> it.id().equals(reported)), "so it is kept");
        ParcelId survey = ParcelId.at(Instant.now(), RandomGenerator.getDefault());
        kiosk.spool().put(survey, new Contents(ParcelKind.SURVEY, Map.of("createdAt", Instant.now().toString()),
                List.of()));
        assertTrue(kiosk.spool().waiting().stream().anyMatch(it -> it.id().equals(survey)));
    }

    /// To the mock itself, past the box.
    private static Answer plainly(String path, String prefer, Map<String, Object> body) throws IOException {
        try (Wire mock = new Wire(URI.create("http://127.0.0.1:" + Objects.requireNonNull(started).port()))) {
            return mock.page(mock.to(path).header("Authorization", "Bearer kx9Tq0").header("Prefer", prefer)
                    .header("Content-Type", "application/json"), "POST", Wire.json(body));
        }
    }

    @Test
    void requestsTheFileDoesNotAllowAreRefused() throws IOException {
        Map<String, Object> good = Map.of("code", "MPP-7F3K9Q", "ticketId", TICKET_OF_THE_EXAMPLES.toString());
        plainly("/v1/bookings/check-in", "code=201", good).expect(201);
        plainly("/v1/bookings/check-in", "", Map.of("code", "MPP-7F3K9Q")).expect(400);
    }

    @ParameterizedTest
    @CsvSource({"429, too-many", "404, application-unknown", "503, unavailable", "500, broken"})
    void errorsAreProblemsWithTheirExamples(int code, String type) throws IOException {
        plainly("/v1/applications/lookup", "code=" + code, Map.of("receipt", "26-0472-7K", "birthDate", "1990-04-25"))
                .expectProblem(code, type);
    }

    @Test
    void callForStaffAndAHeartbeatKeepTheLineKnown() throws Exception {
        var network = new Heard<Network>();
        kiosk.onNetwork(network);
        network.next(Network.Online.class);
        assertTrue(got(kiosk.callStaff("documents").arrived()));
        assertTrue(Duration.between(kiosk.centralTime(), Instant.now()).abs().toMinutes() < 1);
    }
}
