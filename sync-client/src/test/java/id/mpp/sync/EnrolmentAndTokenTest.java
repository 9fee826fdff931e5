package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Heard;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a machine becomes a kiosk and stays one, with and without its centre.
class EnrolmentAndTokenTest {

    private static final String ENROL = "POST /v1/enrolments";
    private static final String TOKEN = "POST /oidc/token";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final Enrolment KNOWN = new Enrolment.Enrolled("kiosk-0002", 2);

    @TempDir
    Path folder;

    private WireCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = WireCentre.start();
    }

    @AfterEach
    void everythingSentKeptToTheContract() {
        centre.close();
        assertEquals(List.of(), centre.breaches());
    }

    private static Heard<Enrolment> enrolments(EnrolledKiosk kiosk) {
        var heard = new Heard<Enrolment>();
        kiosk.client().onEnrolment(heard);
        return heard;
    }

    @Test
    void privateKeyStaysInAFileOnlyThisAccountReads() throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();

        Path key = folder.resolve("enrolment/kiosk-key.jwk");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"409 code-used", "410 code-expired", "400 bad-request"})
    void refusedCodeTellsTheTechnicianWhatToDo(String refusal) throws Exception {
        int status = Integer.parseInt(refusal.substring(0, 3));
        centre.thenAnswer(ENROL, WireCentre.problem(status, refusal.substring(4)));
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.of("K7QF-29MD"))) {
            Enrolment.Refused refused = enrolments(kiosk).next(Enrolment.Refused.class);

            assertTrue(refused.why().contains("code"), refused.why());
            assertThrows(SyncException.class, () -> kiosk.client().spool().put(Samples.newId(), Samples.ticket()));
        }
    }

    @Test
    void centreThatIsAwayAtFirstIsAskedAgainByItself() throws Exception {
        centre.then(ENROL, _ -> new MockResponse.Builder().code(500).build(),
                _ -> new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html").body("WiFi").build());
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.of("K7QF-29MD"))) {
            Heard<Enrolment> heard = enrolments(kiosk);

            assertInstanceOf(Enrolment.Unreachable.class, heard.next(Enrolment.Unreachable.class));
            assertEquals(KNOWN, heard.next(Enrolment.Enrolled.class));
        }
    }

    @Test
    void withoutACodeAMachineIsNoKiosk() throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            assertEquals(new Enrolment.NotEnrolled(), kiosk.client().enrolment());
        }
    }

    @Test
    void neverEnrolledAndNoCentreIsUnreachable() throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(NOBODY, folder, Optional.of("K7QF-29MD"))) {
            assertInstanceOf(Enrolment.Unreachable.class, kiosk.client().enrolment());
            assertInstanceOf(Network.Offline.class, kiosk.client().network());
            var number = kiosk.client().reserve(Samples.newId().value(), "dukcapil", "x", false);
            assertEquals(new Reservation.NoNetwork(), number.get(10, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), kiosk.client().queues().get(10, TimeUnit.SECONDS));
            assertEquals(false, kiosk.client().callStaff("welcome").arrived().get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void enrolledKioskStartsAndAcceptsWithoutItsCentre() throws Exception {
        EnrolledKiosk.enrol(centre.base(), folder).close();
        URI base = centre.base();
        centre.close();

        ParcelId id = Samples.newId();
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(base, folder, Optional.empty())) {
            assertEquals(KNOWN, kiosk.client().enrolment());
            kiosk.client().spool().put(id, Samples.application(2_000));
            kiosk.deliveries().next(Delivery.TryLater.class);
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(base, folder, Optional.empty())) {
            assertEquals(id, kiosk.client().spool().waiting().getFirst().id());
        }
    }

    @Test
    void rejectedTokenIsRenewedAndTheCallRepeated() throws Exception {
        centre.then(TOKEN, _ -> token("first", 600));
        centre.then("GET /v1/queues", _ -> WireCentre.problem(401, "unauthorized"), this::oneQueue);
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            var queues = kiosk.client().queues().get(10, TimeUnit.SECONDS);

            assertEquals(List.of(new QueueState("dukcapil", "", 3, true)), queues.orElseThrow());
        }
    }

    @Test
    void tokenIsRenewedBeforeItEnds() throws Exception {
        // 60 s of life is all margin: good for no second call
        centre.then(TOKEN, _ -> token("short", 60), _ -> token("short", 60), _ -> token("short", 60));
        centre.then("GET /v1/queues", this::oneQueue, this::oneQueue);
        try (EnrolledKiosk kiosk = EnrolledKiosk.enrol(centre.base(), folder)) {
            kiosk.client().queues().get(10, TimeUnit.SECONDS);
            int asked = centre.count(TOKEN);
            kiosk.client().queues().get(10, TimeUnit.SECONDS);

            assertTrue(centre.count(TOKEN) > asked, "a new token for the next call");
        }
    }

    @Test
    void kioskThatWasStruckOffSaysSoAndKeepsItsParcels() throws Exception {
        MockResponse struckOff = WireCentre.json(401, Map.of("error", "invalid_client"));
        EnrolledKiosk.enrol(centre.base(), folder).close();
        centre.then(TOKEN, _ -> struckOff, _ -> struckOff, _ -> struckOff);
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty())) {
            Heard<Enrolment> heard = enrolments(kiosk);
            kiosk.client().spool().put(Samples.newId(), Samples.application(2_000));

            heard.next(Enrolment.Refused.class);
            kiosk.deliveries().next(Delivery.TryLater.class);
            assertEquals(List.of(), kiosk.client().spool().setAside());

            // known again: everything goes on by itself
            heard.next(Enrolment.Enrolled.class);
            kiosk.deliveries().next(Delivery.Delivered.class);
        }
    }

    private static MockResponse token(String value, int seconds) {
        return WireCentre.json(200, Map.of("access_token", value, "token_type", "Bearer", "expires_in", seconds));
    }

    private MockResponse oneQueue(RecordedRequest request) {
        return WireCentre.json(200, Map.of("queues", List.of(Map.of("agencyId", "dukcapil", "letter", "A", "waiting", 3,
                "priorityWaiting", 0, "estimateMinutes", 9, "priorityEstimateMinutes", 0, "open", true))));
    }
}
