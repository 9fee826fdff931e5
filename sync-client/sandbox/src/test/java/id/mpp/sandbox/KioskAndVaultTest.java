package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SignIn;
import id.mpp.sync.VaultConsent;
import id.mpp.sync.VaultDocument;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A paper handed in once with the citizen's consent is offered the next time, and no other paper to nobody else: the
/// real client before the real sandbox.
class KioskAndVaultTest extends WholeHallTest {

    private static final String SITI = "3314106504900002";
    /// More than fits into one request: a paper of some pages travels as an upload.
    private static final int PAPER_BYTES = 700_000;

    private static byte[] paper(int seed) {
        byte[] bytes = new byte[PAPER_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Contents application(String receipt, Map<String, Object> more, Optional<byte[]> marriage) {
        Map<String, Object> manifest = new HashMap<>(Map.of("receipt", receipt, "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "SIGNED_IN"));
        manifest.putAll(more);
        String answers = """
                {"citizen": {"nik": "%s", "name": "Siti Rahayu (contoh)"}, "answers": [],
                 "papers": [{"id": "akta-nikah", "state": "SCANNED", "pages": 3}]}""".formatted(SITI);
        var parts = new ArrayList<>(List.of(
                new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)),
                new Contents.Part("application.pdf", "application/pdf", "%PDF-1.7 application".getBytes(UTF_8))));
        marriage.ifPresent(pdf -> parts.add(new Contents.Part("akta-nikah.pdf", "application/pdf", pdf)));
        return new Contents(ParcelKind.APPLICATION, manifest, parts);
    }

    private static Map<String, Object> keeping(String part) {
        return Map.of("vault", new VaultConsent("brankas-2026-1", Instant.now(), List.of(part)).manifest());
    }

    private List<VaultDocument> documents() throws Exception {
        return found(hall.kiosk().files().documents());
    }

    private String idAtTheCentre(String receipt) throws IOException {
        for (JsonNode parcel : hall.page("/arrivals/parcels.json").path("parcels")) {
            if (parcel.path("receipt").asString().equals(receipt)) {
                return parcel.path("id").asString();
            }
        }
        throw new AssertionError("no " + receipt + " at the centre");
    }

    private JsonNode manifestAtTheCentre(String receipt) throws IOException {
        return hall.page("/arrivals/parcels/" + idAtTheCentre(receipt)).path("manifest");
    }

    @Test
    void documentOfSomebodyElseIsNotTheApplicants() throws Exception {
        hall.signIn("siti");
        VaultDocument hers = documents().getFirst();
        String answers = """
                {"citizen": {"nik": "3314101708850001", "name": "Budi Santoso (contoh)"}, "answers": [], "papers": []}""";
        Map<String, Object> manifest = Map.of("receipt", "26-0009-9Z", "agencyId", "dukcapil", "serviceId",
                "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "SIGNED_IN", "documents",
                List.of(hers.referredToAs("kk")));
        hall.deliver(new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)))));

        JsonNode parcel = hall.page("/arrivals/parcels/" + idAtTheCentre("26-0009-9Z"));
        assertEquals("[{\"name\":\"kk\",\"found\":false}]", sorted(parcel.path("fromVault")));
        assertTrue(hall.text("/loket/dukcapil/permohonan/" + idAtTheCentre("26-0009-9Z"))
                .contains("Tidak ada di simpanan warga ini"));
    }

    private static String sorted(JsonNode papers) {
        return "[{\"name\":\"" + papers.path(0).path("name").asString() + "\",\"found\":"
                + papers.path(0).path("found").asBoolean(true) + "}]";
    }

    @Test
    void paperKeptWithConsentIsOfferedReadAndUsedInTheNextApplication() throws Exception {
        byte[] marriage = paper(1);
        Instant before = Instant.now();
        hall.signIn("siti");
        assertEquals(List.of("kk"), documents().stream().map(VaultDocument::type).toList(), "what she had");
        hall.deliver(application("26-0001-1A", keeping("akta-nikah.pdf"), Optional.of(marriage)));
        hall.kiosk().forgetCitizen();

        SignIn.Profile again = hall.signIn("siti");
        VaultDocument offered = documents().getFirst();

        assertEquals(SITI, again.nik());
        assertEquals("akta-nikah", offered.type());
        assertEquals("Buku atau akta nikah", offered.name());
        assertEquals("Kios 1, pintu timur", offered.source());
        assertEquals(3, offered.pages());
        assertTrue(Duration.between(before, offered.storedAt()).abs().toMinutes() < 2, "the date it was handed in");
        assertArrayEquals(marriage, found(hall.kiosk().files().document(offered)));

        hall.deliver(application("26-0002-2B", Map.of("documents", List.of(offered.referredToAs("akta-nikah"))),
                Optional.empty()));

        JsonNode used = manifestAtTheCentre("26-0002-2B");
        assertEquals(offered.id().toString(), used.path("documents").path(0).path("vaultId").asString());
        assertEquals(List.of("answers.json", "application.pdf"),
                used.path("parts").valueStream().map(part -> part.path("name").asString()).toList(),
                "the pages were not sent twice");
        assertArrayEquals(marriage, hall.pdf("/arrivals/parcels/" + idAtTheCentre("26-0002-2B") + "/akta-nikah.pdf"),
                "the clerk reads it all the same");
        String counter = hall.text("/loket/dukcapil/permohonan/" + idAtTheCentre("26-0002-2B"));
        assertTrue(counter.contains("akta-nikah.pdf") && counter.contains("dari simpanan warga, Kios 1"), counter);
        assertEquals("brankas-2026-1",
                manifestAtTheCentre("26-0001-1A").path("vault").path("consentVersion").asString());
        assertEquals(2, documents().size(), "used, not kept again");
    }

    @Test
    void paperWithoutConsentIsKeptByNobody() throws Exception {
        hall.signIn("siti");
        hall.deliver(application("26-0003-3C", Map.of(), Optional.of(paper(2))));

        assertEquals(List.of("kk"), documents().stream().map(VaultDocument::type).toList());
    }

    @Test
    void vaultIsOpenToItsOwnerAndOnlyWhileSignedIn() throws Exception {
        hall.signIn("siti");
        VaultDocument hers = documents().getFirst();

        hall.signIn("budi");
        assertEquals(List.of(), documents());
        assertEquals(new Inquiry.NotFound<>(), got(hall.kiosk().files().document(hers)));

        hall.kiosk().forgetCitizen();
        Await.until(() -> !hall.line.seen("POST", "/oidc/revoke").isEmpty());
        assertEquals(new Inquiry.NotSignedIn<>(), got(hall.kiosk().files().documents()));
    }

    @Test
    void familyCardFromTheCounterIsOfferedWithItsDateAndSource() throws Exception {
        hall.signIn("siti");
        VaultDocument card = documents().getFirst();

        assertEquals("Kartu Keluarga", card.name());
        assertEquals(Instant.parse("2026-10-02T03:12:00Z"), card.storedAt());
        assertEquals("Loket Disdukcapil", card.source());
        byte[] pdf = assertInstanceOf(byte[].class, found(hall.kiosk().files().document(card)));
        assertEquals("%PDF", new String(pdf, 0, 4, UTF_8));
    }
}
