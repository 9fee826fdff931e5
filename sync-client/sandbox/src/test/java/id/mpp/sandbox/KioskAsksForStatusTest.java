package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.ApplicationStatus.Stage;
import id.mpp.sync.Contents;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How far an application is, asked by its receipt and a date of birth or by whoever has signed in, while a clerk moves
/// it on: the real client before the real sandbox.
class KioskAsksForStatusTest extends WholeHallTest {

    private static final LocalDate BORN = LocalDate.of(1990, 4, 25);

    private String handIn(String receipt, String nik) throws Exception {
        Map<String, Object> manifest = Map.of("receipt", receipt, "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "SIGNED_IN");
        String answers = "{\"citizen\": {\"nik\": \"" + nik + "\"}, \"answers\": [], \"papers\": []}";
        return hall.deliver(new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", new byte[100]))))
                .id().toString();
    }

    private ApplicationStatus status(String receipt) throws Exception {
        return found(hall.kiosk().application(receipt, BORN));
    }

    private void clerkSays(String parcel, Map<String, String> stage) throws Exception {
        hall.press("/loket/dukcapil/permohonan/" + parcel, stage).expect(303);
    }

    @Test
    void everyStageIsToldUntilTheDocumentCanBeFetched() throws Exception {
        String parcel = handIn("26-0001-1A", "3314106504900002");
        ApplicationStatus first = status("26-0001-1A");
        assertEquals(Stage.RECEIVED, first.stage());
        assertEquals("Akta kelahiran", first.serviceName());
        assertTrue(first.dueAt().orElseThrow().isAfter(first.stages().getFirst().at()));

        clerkSays(parcel, Map.of("stage", "IN_REVIEW"));
        assertEquals(Stage.IN_REVIEW, status("26-0001-1A").stage());
        clerkSays(parcel, Map.of("stage", "APPROVED"));
        clerkSays(parcel, Map.of("stage", "READY", "permitUrl", "https://dokumen.example/akta/1"));

        ApplicationStatus ready = status("26-0001-1A");
        assertEquals(Stage.READY, ready.stage());
        assertEquals(Optional.of(URI.create("https://dokumen.example/akta/1")), ready.permitUrl());
        assertEquals(List.of(Stage.RECEIVED, Stage.IN_REVIEW, Stage.APPROVED, Stage.READY),
                ready.stages().stream().map(ApplicationStatus.Reached::stage).toList());
        assertEquals(Optional.empty(), ready.rejection());
    }

    @Test
    void rejectionIsToldInBothLanguagesToWhoeverAsksRightly() throws Exception {
        String parcel = handIn("26-0001-1A", "3314106504900002");
        handIn("26-0002-2B", "3314101708850001");
        clerkSays(parcel, Map.of("stage", "REJECTED", "code", "unreadable-scan"));

        ApplicationStatus told = status("26-0001-1A");
        ApplicationStatus.Rejection why = told.rejection().orElseThrow();
        assertEquals("unreadable-scan", why.code());
        assertTrue(why.text().getOrDefault("id", "").contains("pindai ulang"));
        assertTrue(why.text().getOrDefault("en", "").contains("scan the document again"));
        assertInstanceOf(Inquiry.NotSignedIn.class, got(hall.kiosk().files().applications()));

        hall.signIn("siti");
        assertEquals(List.of(told), found(hall.kiosk().files().applications()), "hers, and not Budi's");
    }

    @Test
    void guessingIsStoppedAndNumbersAndDatesAreNotToldApart() throws Exception {
        handIn("26-0001-1A", "3314106504900002");
        assertEquals(new Inquiry.NotFound<>(), got(hall.kiosk().application("26-9999-9Z", BORN)));
        for (int day = 1; day <= 10; day++) {
            assertEquals(new Inquiry.NotFound<>(),
                    got(hall.kiosk().application("26-0001-1A", LocalDate.of(1980, 1, day))));
        }

        Inquiry<ApplicationStatus> stopped = got(hall.kiosk().application("26-0001-1A", BORN));

        assertTrue(assertInstanceOf(Inquiry.TooOften.class, stopped).pause().toMinutes() > 30);
        assertTrue(hall.line.seen("POST", "/v1/applications/lookup").stream()
                .noneMatch(it -> it.asked().target().contains("26-0001")), "nothing of it in an address");
    }
}
