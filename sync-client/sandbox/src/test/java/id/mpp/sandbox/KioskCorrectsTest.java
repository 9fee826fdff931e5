package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.ApplicationStatus.Stage;
import id.mpp.sync.Contents;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SentAnswers;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was wrong is sent once more and joined to what was right; a document behind a survey opens after it. The real
/// client before the real sandbox.
class KioskCorrectsTest extends WholeHallTest {

    private static final String SITI = "3314106504900002";
    private static final LocalDate BORN = LocalDate.of(1990, 4, 25);
    private static final String FIRST = "26-0001-1A";
    private static final String SECOND = "26-0002-2B";
    private static final byte[] BLURRED = "%PDF-1.7 blurred".getBytes(UTF_8);
    private static final byte[] SHARP = "%PDF-1.7 sharp".getBytes(UTF_8);
    private static final byte[] CARD = "%PDF-1.7 family card".getBytes(UTF_8);

    private String send(String receipt, Optional<String> corrects, String assurance, String answers,
            Map<String, byte[]> papers) throws Exception {
        var manifest = new LinkedHashMap<String, Object>(Map.of("receipt", receipt, "agencyId", "dukcapil",
                "serviceId", "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", assurance));
        corrects.ifPresent(earlier -> manifest.put("corrects", earlier));
        var parts = new java.util.ArrayList<Contents.Part>();
        parts.add(new Contents.Part("application.pdf", "application/pdf", new byte[100]));
        papers.forEach((name, pdf) -> parts.add(new Contents.Part(name + ".pdf", "application/pdf", pdf)));
        parts.add(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)));
        return hall.deliver(new Contents(ParcelKind.APPLICATION, manifest, parts)).id().toString();
    }

    private String sendFirst() throws Exception {
        return send(FIRST, Optional.empty(), "SIGNED_IN", """
                {"serviceVersion": "3", "citizen": {"nik": "%s"},
                 "answers": [{"question": "birthplace", "value": "hospital", "source": "CITIZEN"},
                             {"question": "weight", "value": 3200, "source": "CITIZEN"},
                             {"question": "village", "value": "33.14.05.2003", "names": ["Krikilan", "Masaran"],
                              "source": "PROFILE"}],
                 "papers": [{"id": "letter", "state": "SCANNED", "pages": 1}, {"id": "kk", "state": "SCANNED"}]}
                """.formatted(SITI), Map.of("letter", BLURRED, "kk", CARD));
    }

    private void clerkAsksFor(String parcel, String... wrong) throws Exception {
        var form = new LinkedHashMap<>(Map.of("stage", "WAITING_FOR_CITIZEN", "code", "unreadable-scan", "until",
                "2099-12-04"));
        for (String one : wrong) {
            form.put(one, "on");
        }
        hall.press("/loket/dukcapil/permohonan/" + parcel, form).expect(303);
    }

    private ApplicationStatus status(String receipt) throws Exception {
        return found(hall.kiosk().application(receipt, BORN));
    }

    @Test
    void clerkNamesWhatIsWrongAndUntilWhen() throws Exception {
        String parcel = sendFirst();
        clerkAsksFor(parcel, "document.letter", "question.weight");

        ApplicationStatus.Correction wanted = status(FIRST).correction().orElseThrow();

        assertEquals(List.of("letter"), wanted.documents());
        assertEquals(List.of("weight"), wanted.questions());
        assertEquals(LocalDate.of(2099, 12, 4),
                wanted.until().orElseThrow().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate());
    }

    @Test
    void answersComeBackOnlyToTheirOwnerAndOnlyWhileACorrectionIsAwaited() throws Exception {
        String parcel = sendFirst();
        assertInstanceOf(Inquiry.NotSignedIn.class, got(hall.kiosk().files().answers(FIRST)));
        hall.signIn("siti");
        assertInstanceOf(Inquiry.NotFound.class, got(hall.kiosk().files().answers(FIRST)), "nothing is to be mended");
        clerkAsksFor(parcel, "document.letter");

        SentAnswers sent = found(hall.kiosk().files().answers(FIRST));

        assertEquals("3", sent.serviceVersion());
        assertEquals(List.of("birthplace=hospital", "weight=3200", "village=33.14.05.2003"),
                sent.answers().stream().map(it -> it.question() + "=" + it.value()).toList());
        assertEquals(Optional.of(List.of("Krikilan", "Masaran")), sent.answers().getLast().names());
        assertEquals(List.of("letter", "kk"), sent.papers().stream().map(SentAnswers.SentPaper::id).toList());
        hall.signIn("budi");
        assertInstanceOf(Inquiry.NotFound.class, got(hall.kiosk().files().answers(FIRST)), "hers, and not Budi's");
    }

    @Test
    void correctionIsJoinedToWhatWasRight() throws Exception {
        String first = sendFirst();
        clerkAsksFor(first, "document.letter");

        String second = send(SECOND, Optional.of(FIRST), "SIGNED_IN", """
                {"serviceVersion": "3", "citizen": {"nik": "%s"}, "answers": [],
                 "papers": [{"id": "letter", "state": "SCANNED"}, {"id": "kk", "state": "ACCEPTED"}]}
                """.formatted(SITI), Map.of("letter", SHARP));

        ApplicationStatus joined = status(SECOND);
        assertEquals(List.of(Stage.RECEIVED, Stage.WAITING_FOR_CITIZEN, Stage.RECEIVED),
                joined.stages().stream().map(ApplicationStatus.Reached::stage).toList());
        assertEquals(Optional.of(FIRST), joined.corrects());
        assertEquals(Optional.empty(), joined.correction());
        assertEquals(joined, status(FIRST), "the old paper leads to the same");
        hall.signIn("siti");
        assertEquals(List.of(joined), found(hall.kiosk().files().applications()));
        String page = hall.text("/loket/dukcapil/permohonan/" + second);
        assertTrue(page.contains("/arrivals/parcels/" + first + "/kk.pdf"), "what was right is at hand");
        assertTrue(page.contains("Sudah diganti"), "and what was wrong is marked");
        assertArrayEquals(SHARP, hall.pdf("/arrivals/parcels/" + second + "/letter.pdf"));
    }

    @Test
    void whoFoundItByTheDayOfBirthSendsOnlyWhatWasWrong() throws Exception {
        clerkAsksFor(sendFirst(), "document.letter");

        send(SECOND, Optional.of(FIRST), "TYPED",
                """
                        {"citizen": {"birthDate": "1990-04-25"}, "answers": [], "papers": [{"id": "letter", "state": "SCANNED"}]}
                        """,
                Map.of("letter", SHARP));

        assertEquals(Optional.of(FIRST), status(FIRST).corrects());
        hall.signIn("siti");
        assertEquals(List.of(SECOND),
                found(hall.kiosk().files().applications()).stream().map(ApplicationStatus::receipt).toList(),
                "it is hers, though the parcel does not know her NIK");
    }

    @Test
    void strangerJoinsNothing() throws Exception {
        clerkAsksFor(sendFirst(), "document.letter");

        send(SECOND, Optional.of(FIRST), "TYPED", """
                {"citizen": {"birthDate": "1990-04-26"}, "answers": [], "papers": []}
                """, Map.of("letter", SHARP));
        send("26-0003-3C", Optional.of(FIRST), "SIGNED_IN", """
                {"citizen": {"nik": "3314101708850001"}, "answers": [], "papers": []}
                """, Map.of("letter", SHARP));

        assertEquals(Stage.WAITING_FOR_CITIZEN, status(FIRST).stage());
        assertEquals(Optional.empty(), status(FIRST).corrects());
    }

    @Test
    void secondCorrectionOfTheSameIsAnApplicationOfItsOwn() throws Exception {
        clerkAsksFor(sendFirst(), "document.letter");
        String answers = """
                {"citizen": {"nik": "%s"}, "answers": [], "papers": [{"id": "letter", "state": "SCANNED"}]}
                """.formatted(SITI);
        send(SECOND, Optional.of(FIRST), "SIGNED_IN", answers, Map.of("letter", SHARP));
        send("26-0003-3C", Optional.of(FIRST), "SIGNED_IN", answers, Map.of("letter", SHARP));

        assertEquals(SECOND, status(FIRST).receipt());
        assertEquals(Optional.empty(), status("26-0003-3C").corrects());
    }

    @Test
    void documentBehindASurveyOpensWhenTheSurveyHasCome() throws Exception {
        String parcel = sendFirst();
        hall.press("/loket/dukcapil/permohonan/" + parcel, Map.of("stage", "READY", "permitUrl",
                "https://dokumen.example/akta/1", "survey", "on")).expect(303);
        assertEquals(Optional.of(true), status(FIRST).surveyNeeded());
        assertEquals(Optional.empty(), status(FIRST).permitUrl());

        hall.deliver(new Contents(ParcelKind.SURVEY, Map.of("receipt", FIRST, "agencyId", "dukcapil"),
                List.of(new Contents.Part("survey.json", "application/json", "{\"scores\": {}}".getBytes(UTF_8)))));

        assertEquals(Optional.of(URI.create("https://dokumen.example/akta/1")), status(FIRST).permitUrl());
        assertEquals(Optional.empty(), status(FIRST).surveyNeeded());
    }
}
