package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.LeapingClock;
import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a line can do to a parcel, one situation each. Whatever happens: nothing is lost, nothing is delivered twice.
class CourierOnABadLineTest extends OverTheWire {

    private static final String PUT = "PUT /v1/parcels";
    private static final int LARGE = 1_500_000;

    private Spool.Stored put(Contents contents) throws SyncException {
        return kiosk.client().spool().put(Samples.newId(), contents);
    }

    private Delivery.Delivered delivered() {
        return kiosk.deliveries().next(Delivery.Delivered.class);
    }

    private Delivery.TryLater later() {
        return kiosk.deliveries().next(Delivery.TryLater.class);
    }

    private void nothingIsLeftOf(Spool.Stored stored) {
        assertEquals(List.of(), kiosk.client().spool().waiting());
        assertEquals(Optional.empty(), SpoolFiles.find(folder.resolve("spool"), stored.id()));
    }

    @Test
    void parcelArrivesAndItsFileGoes() throws Exception {
        Spool.Stored stored = put(Samples.application(2_000));

        Delivery.Delivered delivered = delivered();

        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
        assertEquals("26-0472-7K", delivered.receipt());
        nothingIsLeftOf(stored);
        byte[] arrived = Objects.requireNonNull(centre.parcels().take().getBody()).toByteArray();
        assertTrue(OpenedParcel.open(arrived).entries().containsKey("application.pdf"));
    }

    @Test
    void lostReplyGetsTheSameReceiptOnce() throws SyncException {
        centre.then(PUT, request -> {
            centre.usual(request);
            return cut();
        });
        Spool.Stored stored = put(Samples.application(2_000));

        later();

        assertEquals(stored.sealedSha256(), delivered().receivedSha256());
        assertEquals(1, centre.parcels().size(), "sent once; the second time it was only asked about");
    }

    static Stream<MockResponse> notTheCentre() {
        return Stream.of(new MockResponse.Builder().code(500).body("java.lang.NullPointerException").build(),
                new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html").body("<html>WiFi").build(),
                new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json").body("{]").build(),
                new MockResponse.Builder().code(302).addHeader("Location", "http://127.0.0.2/portal").build(),
                new MockResponse.Builder().code(307).addHeader("Location", "http://127.0.0.2/portal").build(),
                new MockResponse.Builder().code(404).addHeader("Content-Type", "text/html").body("nginx").build(),
                new MockResponse.Builder().code(422).build(),
                new MockResponse.Builder().code(200).body("x".repeat(2_000_000)).build(),
                WireCentre.problem(429, "unavailable"), WireCentre.problem(401, "unauthorized"), cut());
    }

    @ParameterizedTest
    @MethodSource("notTheCentre")
    void strangeAnswerMeansLaterAndNothingIsLost(MockResponse strange) throws SyncException {
        centre.then(PUT, _ -> strange, _ -> strange);
        Spool.Stored stored = put(Samples.application(2_000));

        assertEquals(stored.id(), later().id());

        assertEquals(stored.sealedSha256(), delivered().receivedSha256());
        assertEquals(List.of(), kiosk.client().spool().setAside());
    }

    @Test
    void acknowledgementOfOtherBytesIsNone() throws SyncException {
        centre.then(PUT, request -> WireCentre.acknowledge(201, request.getUrl().pathSegments().get(2),
                Sha256.hex(new byte[0])));
        Spool.Stored stored = put(Samples.application(2_000));

        assertEquals("the centre acknowledged other bytes than were sealed here", later().why());
        assertEquals(stored.sealedSha256(), delivered().receivedSha256());
    }

    @Test
    void centreThatAsksForPatienceGetsIt() throws SyncException {
        centre.thenAnswer(PUT,
                WireCentre.problem(503, "unavailable").newBuilder().addHeader("Retry-After", "1").build());
        put(Samples.application(2_000));

        Delivery.TryLater told = later();
        Instant before = Instant.now();
        delivered();

        assertTrue(told.notBefore().isAfter(before.plusMillis(500)), "not before the second is over");
        assertTrue(Duration.between(before, Instant.now()).toMillis() >= 500, "and it waited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"422 parcel-unreadable", "409 parcel-conflict", "413 too-large", "400 bad-request"})
    void refusedParcelIsSetAsideAndTheLineMovesOn(String refusal) throws SyncException {
        String code = refusal.substring(4);
        MockResponse answer = WireCentre.problem(Integer.parseInt(refusal.substring(0, 3)), code);
        centre.then(PUT, _ -> answer, _ -> answer);
        Spool.Stored refused = put(Samples.application(2_000));
        Delivery.Refused told = kiosk.deliveries().next(Delivery.Refused.class);
        Spool.Stored next = put(Samples.application(2_000));

        assertEquals(next.id(), delivered().id());

        assertEquals(new Delivery.Refused(refused.id(), code, "HTTP " + refusal), told);
        var shelf = List.of(new Spool.SetAside(refused.id(), ParcelKind.APPLICATION, code, "HTTP " + refusal));
        assertEquals(shelf, kiosk.client().spool().setAside());
        assertTrue(SpoolFiles.find(folder.resolve("spool/set-aside"), refused.id()).isPresent(), "kept, not deleted");
    }

    @Test
    void refusalThatIsNotRepeatedWasForSomebodyElse() throws SyncException {
        centre.thenAnswer(PUT, WireCentre.problem(422, "parcel-unreadable"));
        Spool.Stored stored = put(Samples.application(2_000));

        assertEquals(stored.sealedSha256(), delivered().receivedSha256());
        assertEquals(List.of(), kiosk.client().spool().setAside());
    }

    @Test
    void largeParcelCutOnTheWayGoesOnWhereItStood() throws Exception {
        centre.then("PATCH /v1/uploads", request -> {
            centre.keep(Objects.requireNonNull(request.getBody()).substring(0, 700_000));
            return cut();
        });
        Spool.Stored stored = put(Samples.application(LARGE));

        later();
        Delivery.Delivered delivered = delivered();

        assertEquals(stored.sealedSha256(), delivered.receivedSha256());
        assertEquals(1, centre.count("POST /v1/uploads"), "one upload, resumed");
        assertEquals(stored.sealedSha256(), Sha256.hex(centre.uploaded()), "the pieces make the sealed file");
        byte[] pdf = OpenedParcel.open(centre.uploaded()).entries().get("application.pdf");
        assertArrayEquals(Samples.application(LARGE).parts().get(1).bytes(), pdf);
    }

    @Test
    void uploadTheCentreForgotBeginsAnew() throws SyncException {
        centre.thenAnswer(PUT, WireCentre.problem(404, "upload-unknown"));
        Spool.Stored stored = put(Samples.application(LARGE));

        later();

        assertEquals(stored.sealedSha256(), delivered().receivedSha256());
        assertEquals(2, centre.count("POST /v1/uploads"));
    }

    @Test
    void uploadIsNeverSentToAnotherHost() throws SyncException {
        centre.thenAnswer("POST /v1/uploads", new MockResponse.Builder().code(201)
                .addHeader("Location", "http://127.0.0.2:9/v1/uploads/5d41402abc4b2a76b9719d911017c592")
                .addHeader("Tus-Resumable", "1.0.0")
                .build());
        put(Samples.application(LARGE));

        assertEquals("an upload address that is not the centre's", later().why());
        delivered();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void bodyIsNotSentAgainBehindTheCouriersBack(int status) throws SyncException {
        centre.then(PUT, _ -> new MockResponse.Builder().code(status).addHeader("Retry-After", "0").build());
        put(Samples.application(2_000));

        later();
        delivered();

        // the second attempt asked first whether the parcel had arrived, then sent it
        assertEquals(2, centre.count(PUT), "one transmission for one attempt");
    }

    /// It lay for an hour, or until the next parcel came.
    @Test
    void parcelThatComesDueWhileTheCourierAsksWhoIsNextIsNotLeftLying() throws Exception {
        kiosk.close();
        var clock = new LeapingClock(Duration.ofMillis(20));
        kiosk = EnrolledKiosk.open(centre.base(), folder, Optional.empty(), clock);
        for (int parcel = 0; parcel < 10; parcel++) {
            centre.then(PUT, _ -> WireCentre.problem(500, "broken"));
            Spool.Stored stored = put(Samples.application(2_000));

            assertEquals(stored.id(), later().id());
            assertEquals(stored.id(), delivered().id());
        }
    }

    @Test
    void parcelDamagedOnThisDiskIsSetAside() throws Exception {
        centre.then(PUT, this::damageOnDisk);
        Spool.Stored stored = put(Samples.application(2_000));

        later();
        Delivery.Refused refused = kiosk.deliveries().next(Delivery.Refused.class);

        assertEquals(new Delivery.Refused(stored.id(), "damaged", "damaged on this disk"), refused);
    }

    private MockResponse damageOnDisk(RecordedRequest request) {
        var id = new ParcelId(UUID.fromString(request.getUrl().pathSegments().get(2)));
        Path file = SpoolFiles.find(folder.resolve("spool"), id).orElseThrow();
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return WireCentre.problem(500, "broken");
    }

    private static MockResponse cut() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }
}
