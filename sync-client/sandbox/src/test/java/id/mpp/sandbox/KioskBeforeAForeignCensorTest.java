package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.CheckIn;
import id.mpp.sync.Command;
import id.mpp.sync.Contents;
import id.mpp.sync.Handover;
import id.mpp.sync.HelpCall;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Reservation;
import id.mpp.sync.VaultConsent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk's whole day with a censor on the line that somebody else made from nothing but the contract's file: Prism
/// judges every request of the real client and every answer of the real sandbox. It reads bodies as text, so sealed
/// files, bundles and PDFs go past it.
class KioskBeforeAForeignCensorTest {

    private static final Path FILE = Path.of("../contract/mpp-digital.openapi.yaml").toAbsolutePath().normalize();
    private static final Set<String> OF_BYTES = Set.of("vaultDocument", "catalogueBundle", "continueUpload",
            "handoverFile");
    /// Asked only after a lost answer, or never while all is well, or by others than kiosks.
    private static final Set<String> NOT_IN_THIS_DAY = Set.of("parcelAcknowledgement", "uploadOffset", "kioskKeys");
    private static final String VIOLATIONS = "sl-violations";
    /// In the problems that Prism makes itself.
    private static final String ITS_OWN = "stoplight.io/prism/errors";

    @TempDir
    static Path folder;
    private static @Nullable Prism started;
    private static @Nullable WholeHall opened;

    @BeforeAll
    static void open() throws Exception {
        opened = WholeHall.open(folder, centrePort -> {
            Prism prism = Prism.censor(FILE, centrePort);
            started = prism;
            return asked -> isOfBytes(asked) ? centrePort : prism.port();
        });
    }

    private static boolean isOfBytes(Between.Asked asked) {
        return asked.is("PATCH", "/v1/uploads") || asked.is("GET", "/v1/catalogue/bundles")
                || asked.is("GET", "/v1/vault/documents/")
                || (asked.is("GET", "/v1/handovers/") && asked.path().endsWith("/file"))
                || (asked.is("PUT", "/v1/parcels")
                        && asked.headers().getOrDefault("Content-Type", List.of())
                                .contains("application/vnd.mpp.parcel"));
    }

    @AfterAll
    static void close() {
        WholeHall hall = opened;
        if (hall != null) {
            hall.close();
        }
        Prism prism = started;
        if (prism != null) {
            prism.close();
        }
    }

    private static WholeHall hall() {
        return Objects.requireNonNull(opened);
    }

    private static List<Between.Seen> objectedTo() {
        return hall().line.seen("").stream().filter(it -> it.answered().headers().containsKey(VIOLATIONS)
                || it.answered().text().contains(ITS_OWN)).toList();
    }

    @Test
    void nothingOfAWholeDayIsObjectedTo() throws Exception {
        aDay();
        assertEquals(List.of(), objectedTo().stream().map(it -> it.asked().method() + " " + it.asked().target() + ": "
                + it.answered().headers().get(VIOLATIONS) + " " + it.answered().text()).toList());
        hall().nobodyBrokeTheContract();
        Set<String> expected = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        operations((id, method, template) -> {
            if (!NOT_IN_THIS_DAY.contains(id)) {
                expected.add(id);
            }
            if (hall().line.seen(method).stream().anyMatch(it -> it.asked().path().matches(template)
                    && (OF_BYTES.contains(id) || !isOfBytes(it.asked())))) {
                passed.add(id);
            }
        });
        assertEquals(expected, passed, "every operation of the contract was asked for");
    }

    private interface Operation {
        void seen(String id, String method, String template);
    }

    private static void operations(Operation each) throws IOException {
        JsonNode paths = new YAMLMapper().readTree(FILE.toFile()).path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (method.getValue().has("operationId")) {
                each.seen(method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceAll("[{][^}]+[}]", "[^/]+"));
            }
        }));
    }

    private static void aDay() throws Exception {
        WholeHall hall = hall();
        hall.kiosk().obey(_ -> new Command.Outcome.Done());
        hall.kiosk().checkCatalogue(_ -> Optional.empty());
        Path service = Files.createDirectories(folder.resolve("services/dukcapil/akta-lahir"));
        Files.writeString(service.resolve("texts_id.properties"), "name=Akta kelahiran");
        hall.centre.publishCatalogue(folder.resolve("services"));
        String command = hall.centre.command(hall.kioskId(), "reread-catalogue", Optional.empty());
        inTheQueue(hall);
        heard(hall);
        fromAPhone(hall);
        signedIn(hall);
        HelpCall call = hall.kiosk().callStaff("documents");
        assertTrue(got(call.arrived()));
        Await.until(() -> !hall.line.seen("GET", "/v1/help-calls").isEmpty());
        call.cancel().run();
        Await.until(() -> !hall.line.seen("DELETE", "/v1/help-calls").isEmpty());
        Await.until(() -> hall.page("/arrivals/commands.json").toString().contains("DONE"));
        Await.until(() -> hall.kiosk().catalogue().isPresent());
        assertTrue(hall.page("/arrivals/commands.json").toString().contains(command));
    }

    private static void heard(WholeHall hall) throws Exception {
        hall.deliver(new Contents(ParcelKind.COMPLAINT, Map.of("receipt", "P26-0R3K-7Q"),
                List.of(new Contents.Part("complaint.json", "application/json",
                        "{\"kind\":\"COMPLAINT\",\"text\":\"Lama\"}".getBytes(UTF_8)))));
        assertEquals("P26-0R3K-7Q", found(hall.kiosk().complaint("P26-0R3K-7Q")).number());
        assertEquals(new Inquiry.NotFound<>(), got(hall.kiosk().complaint("P26-0000-00")));
    }

    private static void inTheQueue(WholeHall hall) throws Exception {
        assertTrue(got(hall.kiosk().queues()).isPresent());
        UUID ticket = UUID.randomUUID();
        assertInstanceOf(Reservation.Reserved.class,
                got(hall.kiosk().reserve(ticket, "dukcapil", "dukcapil.akta-lahir", false)));
        assertInstanceOf(Reservation.Declined.class,
                got(hall.kiosk().reserve(UUID.randomUUID(), "tidak-ada", "x.y", false)));
        Instant now = Instant.now();
        String code = hall.centre.book("dukcapil", "dukcapil.akta-lahir", now, now.plus(Duration.ofHours(1)));
        assertInstanceOf(CheckIn.CheckedIn.class, got(hall.kiosk().checkIn(code, UUID.randomUUID())));
        assertInstanceOf(CheckIn.Used.class, got(hall.kiosk().checkIn(code, UUID.randomUUID())));
        hall.deliver(new Contents(ParcelKind.TICKET, Map.of("ticketId", ticket.toString(), "number", "A-001",
                "agencyId", "dukcapil", "serviceId", "dukcapil.akta-lahir", "outcome", "PRINTED", "at",
                now.toString()), List.of()));
    }

    private static void fromAPhone(WholeHall hall) throws Exception {
        var heard = new Heard<Handover.State>();
        Handover paper = hall.kiosk().handOver(new Handover.Wish("Kartu Keluarga", "id"), heard);
        URI address = hall.pastTheBox(heard.next(Handover.State.Waiting.class).url());
        try (Wire phone = new Wire(URI.create("http://" + address.getAuthority()))) {
            for (boolean good : List.of(false, true)) {
                phone.page(phone.to(address.getPath() + "/berkas"), "PUT", PhoneFiles.photo(9)).expect(204);
                heard.next(Handover.State.Arrived.class);
                if (good) {
                    paper.taken();
                } else {
                    paper.refused(Handover.Refusal.EMPTY);
                    heard.next(Handover.State.Opened.class);
                }
            }
        }
        assertEquals(Handover.Why.TAKEN, heard.next(Handover.State.Ended.class).why());
        Handover given = hall.kiosk().handOver(new Handover.Wish("Birth certificate", "en"), heard);
        heard.next(Handover.State.Waiting.class);
        given.cancel();
        Await.until(() -> !hall.line.seen("DELETE", "/v1/handovers/").isEmpty());
    }

    private static void signedIn(WholeHall hall) throws Exception {
        hall.signIn("siti");
        Map<String, Object> manifest = Map.of("receipt", "26-0001-1A", "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "SIGNED_IN", "vault",
                new VaultConsent("brankas-1", Instant.now(), List.of("kk.pdf")).manifest());
        // large enough to go as an upload, whose last word is JSON
        String parcel = hall.deliver(new Contents(ParcelKind.APPLICATION, manifest, List.of(
                new Contents.Part("answers.json", "application/json",
                        """
                                {"citizen": {"nik": "3314106504900002"}, "serviceVersion": "1",
                                 "answers": [{"question": "weight", "value": 3200}], "papers": [{"id": "kk", "state": "SCANNED"}]}
                                """
                                .getBytes(UTF_8)),
                new Contents.Part("kk.pdf", "application/pdf", new byte[300_000])))).id().toString();
        assertEquals(300_000, found(hall.kiosk().files().document(found(hall.kiosk().files().documents())
                .getFirst())).length);
        assertEquals(1, found(hall.kiosk().files().applications()).size());
        hall.press("/loket/dukcapil/permohonan/" + parcel, Map.of("stage", "WAITING_FOR_CITIZEN", "code",
                "unreadable-scan", "document.kk", "on", "question.weight", "on", "until", "2099-12-04")).expect(303);
        assertTrue(found(hall.kiosk().application("26-0001-1A", LocalDate.of(1990, 4, 25))).correction().isPresent());
        assertEquals("3200", found(hall.kiosk().files().answers("26-0001-1A")).answers().getFirst().value());
        assertInstanceOf(Inquiry.NotFound.class, got(hall.kiosk().files().answers("26-0009-9Z")));
        assertInstanceOf(Inquiry.NotFound.class,
                got(hall.kiosk().application("26-0001-1A", LocalDate.of(1990, 4, 26))));
        hall.kiosk().forgetCitizen();
        Await.until(() -> !hall.line.seen("POST", "/oidc/revoke").isEmpty());
    }

    @Test
    void censorSeesWhatIsWrong() throws Exception {
        try (Wire prism = new Wire(URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(started).port()))) {
            Answer request = prism.page(prism.to("/v1/bookings/check-in").header("Authorization", "Bearer x")
                    .header("Content-Type", "application/json"), "POST", Wire.json(Map.of("code", "MPP-7F3K9Q")));
            assertEquals(422, request.status());
            assertTrue(request.text().contains(ITS_OWN) && request.text().contains("ticketId"), request::text);

            hall().centre.misbehave(Misbehaviour.once(Mode.GARBAGE, "/oidc/jwks"));
            Answer answer = prism.page("/oidc/jwks");
            assertTrue(answer.status() == 500 && answer.header(VIOLATIONS).contains("response"), answer::text);
        }
    }
}
