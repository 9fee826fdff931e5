package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.HelpCall;
import id.mpp.sync.Network;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.QueueState;
import id.mpp.sync.Reservation;
import id.mpp.sync.SignIn;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real client and the real sandbox over a real wire: what one promises, the other keeps.
class ClientAgainstSandboxTest {

    /// As in a hall, only quicker.
    private static final Timings QUICK = new Timings(Duration.ofSeconds(2), Duration.ofSeconds(30),
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMillis(400),
            Duration.ofMillis(100), Duration.ofMillis(500),
            Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final int SMALL = 300;
    private static final int LARGE = 2_500_000;

    @TempDir
    Path folder;

    private final Heard<Delivery> deliveries = new Heard<>();
    private Sandbox centre;
    private SyncClient kiosk;

    @BeforeEach
    void start() throws SyncException {
        centre = Sandbox.start(SandboxConfig.inMemory());
        var enrolments = new Heard<Enrolment>();
        kiosk = open(Optional.of(centre.enrolmentCode()));
        kiosk.onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        kiosk.onDelivery(deliveries);
    }

    private SyncClient open(Optional<String> code) throws SyncException {
        var config = new SyncConfig(centre.base(), folder, code, "Kios 1, pintu timur");
        return SyncClients.open(config, Clock.systemUTC(), QUICK);
    }

    @AfterEach
    void stop() {
        kiosk.close();
        centre.close();
    }

    @Test
    void smallApplicationArrivesAsSealed() throws SyncException {
        Spool.Stored stored = kiosk.spool().put(newId(), application("26-0001-1A", SMALL));

        Delivery.Delivered delivered = deliveries.next(Delivery.Delivered.class);

        assertEquals(stored.id(), delivered.id());
        assertEquals("26-0001-1A", delivered.receipt());
        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
        assertEquals(List.of(), kiosk.spool().waiting());
    }

    @Test
    void largeApplicationTravelsByResumableUpload() throws SyncException {
        Spool.Stored stored = kiosk.spool().put(newId(), application("26-0002-2B", LARGE));

        Delivery.Delivered delivered = deliveries.next(Delivery.Delivered.class);

        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"HTTP500", "GARBAGE", "UNAVAILABLE", "LOST_REPLY"})
    void nothingIsLostWhenTheCentreFailsOnce(Mode mode) throws SyncException {
        centre.misbehave(Misbehaviour.once(mode, "/v1/parcels"));
        Spool.Stored stored = kiosk.spool().put(newId(), application("26-0003-3C", LARGE));

        assertEquals(stored.id(), deliveries.next(Delivery.TryLater.class).id());
        Delivery.Delivered delivered = deliveries.next(Delivery.Delivered.class);

        assertEquals("26-0003-3C", delivered.receipt());
        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
    }

    @Test
    void uploadCutInTheMiddleGoesOn() throws SyncException {
        centre.misbehave(Misbehaviour.once(Mode.LOST_REPLY, "/v1/uploads/"));
        Spool.Stored stored = kiosk.spool().put(newId(), application("26-0004-4D", LARGE));

        deliveries.next(Delivery.TryLater.class);

        assertEquals(stored.sealedSha256(), deliveries.next(Delivery.Delivered.class).receivedSha256());
    }

    @Test
    void parcelTheCentreCannotUnderstandIsSetAsideAndTheLineMovesOn() throws SyncException {
        var nonsense = new Contents(ParcelKind.APPLICATION, Map.of("no", "receipt"), List.of());
        Spool.Stored bad = kiosk.spool().put(newId(), nonsense);
        Spool.Stored good = kiosk.spool().put(newId(), application("26-0005-5E", SMALL));

        assertEquals(bad.id(), deliveries.next(Delivery.Refused.class).id());
        assertEquals(good.id(), deliveries.next(Delivery.Delivered.class).id());
        assertEquals("HTTP 422 parcel-unreadable", kiosk.spool().setAside().getFirst().why());
    }

    @Test
    void numberIsReservedAndItsFateReported() throws Exception {
        UUID ticketId = UUID.randomUUID();

        Reservation answer = kiosk.reserve(ticketId, "dukcapil", "dukcapil.akta-lahir", false).get(60,
                TimeUnit.SECONDS);

        Reservation.Reserved reserved = assertInstanceOf(Reservation.Reserved.class, answer);
        kiosk.spool().put(newId(), ticket(reserved));
        assertEquals(reserved.number(), deliveries.next(Delivery.Delivered.class).receipt());
        List<QueueState> queues = kiosk.queues().get(60, TimeUnit.SECONDS).orElseThrow();
        QueueState dukcapil = queues.stream().filter(queue -> queue.agencyId().equals("dukcapil")).findFirst()
                .orElseThrow();
        assertEquals(1, dukcapil.waiting());
    }

    @Test
    void unknownAgencyDeclinesANumber() throws Exception {
        Reservation answer = kiosk.reserve(UUID.randomUUID(), "nobody", "x", false).get(60, TimeUnit.SECONDS);

        assertEquals(new Reservation.Declined("unknown-agency"), answer);
    }

    @Test
    void citizenSignsInByPhoneAndIsForgotten() throws Exception {
        SignIn.Started started = assertInstanceOf(SignIn.Started.class,
                kiosk.signIn("id").get(60, TimeUnit.SECONDS));

        try (Wire phone = new Wire(centre.base())) {
            Map<String, String> approval = Map.of("user_code", started.userCode(), "citizen", "siti", "decision",
                    "approve");
            phone.press("/oidc/activate", approval).expect(200);
        }

        SignIn.Result result = started.result().get(60, TimeUnit.SECONDS);
        SignIn.Profile profile = assertInstanceOf(SignIn.Result.SignedIn.class, result).profile();
        assertTrue(profile.name().startsWith("Siti"));
        kiosk.forgetCitizen();
    }

    @Test
    void citizenSaysNoOnThePhone() throws Exception {
        SignIn.Started started = assertInstanceOf(SignIn.Started.class,
                kiosk.signIn("en").get(60, TimeUnit.SECONDS));

        try (Wire phone = new Wire(centre.base())) {
            phone.press("/oidc/activate", Map.of("user_code", started.userCode(), "decision", "deny")).expect(200);
        }

        assertEquals(new SignIn.Result.Denied(), started.result().get(60, TimeUnit.SECONDS));
    }

    @Test
    void staffTakeACall() throws Exception {
        HelpCall call = kiosk.callStaff("documents");
        assertTrue(call.arrived().get(60, TimeUnit.SECONDS));

        try (Wire staff = new Wire(centre.base())) {
            Matcher button = Pattern.compile("/arrivals/help-calls/[0-9a-f-]+/acknowledge")
                    .matcher(staff.page("/").expect(200).text());
            assertTrue(button.find(), "the call is on the arrivals page");
            staff.press(button.group(), Map.of());
        }

        call.acknowledged().get(60, TimeUnit.SECONDS);
    }

    @Test
    void callForStaffArrivesAndCanBeTakenBack() throws Exception {
        HelpCall call = kiosk.callStaff("documents");

        assertTrue(call.arrived().get(60, TimeUnit.SECONDS));
        call.cancel().run();
    }

    @Test
    void kioskStartsWithoutItsCentreAndDeliversWhenItIsBack() throws Exception {
        var network = new Heard<Network>();
        kiosk.onNetwork(network);
        network.next(Network.Online.class);
        centre.misbehave(Misbehaviour.always(Mode.UNAVAILABLE));
        network.next(Network.Offline.class);
        kiosk.close();

        kiosk = open(Optional.empty());
        kiosk.onDelivery(deliveries);
        assertEquals(new Enrolment.Enrolled("kiosk-0001", 1), kiosk.enrolment());
        Spool.Stored stored = kiosk.spool().put(newId(), application("26-0006-6F", SMALL));
        centre.misbehave(Misbehaviour.NONE);

        assertEquals(stored.id(), deliveries.next(Delivery.Delivered.class).id());
    }

    private static Contents application(String receipt, int pageBytes) {
        Map<String, Object> manifest = Map.of("receipt", receipt, "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "TYPED");
        byte[] page = new byte[pageBytes];
        return new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", page)));
    }

    private static Contents ticket(Reservation.Reserved reserved) {
        Map<String, Object> manifest = Map.of("ticketId", reserved.ticketId().toString(), "number", reserved.number(),
                "agencyId", "dukcapil", "serviceId", "dukcapil.akta-lahir", "outcome", "PRINTED", "at",
                Instant.now().toString());
        return new Contents(ParcelKind.TICKET, manifest, List.of());
    }

    private static ParcelId newId() {
        return ParcelId.at(Instant.now(), RandomGenerator.getDefault());
    }
}
