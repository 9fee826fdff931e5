package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Surveys become an index, complaints get an answer: sealed parcels on one side, the staff's pages on the other.
class CitizensAreHeardTest extends SandboxFixture {

    private static final String ALL_FOURS = "{\"scores\": {\"persyaratan\": 4, \"prosedur\": 4, \"waktu\": 4, \"biaya\": 4,"
            + " \"produk\": 4, \"kompetensi\": 4, \"perilaku\": 4, \"sarana\": 4, \"pengaduan\": 4}}";

    private TestKiosk.SealedParcel survey(String agency, String service, String json) throws IOException {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("createdAt", clock.instant().toString());
        if (!agency.isEmpty()) {
            manifest.put("agencyId", agency);
            manifest.put("serviceId", service);
        }
        return kiosk.seal(new Contents(ParcelKind.SURVEY, manifest,
                List.of(new Contents.Part("survey.json", "application/json", json.getBytes(UTF_8)))));
    }

    private String complain(Map<String, Object> manifest, String json) throws IOException {
        TestKiosk.SealedParcel parcel = kiosk.seal(new Contents(ParcelKind.COMPLAINT, manifest,
                List.of(new Contents.Part("complaint.json", "application/json", json.getBytes(UTF_8)))));
        kiosk.put(parcel).expect(201);
        return parcel.id();
    }

    private String surveys(String query) throws IOException {
        return wire.page("/survei" + query).expect(200).text().replaceAll("\\s+", " ");
    }

    @Test
    void hallAgencyAndServiceHaveTheirIndexInTheirPeriod() throws IOException {
        kiosk.put(survey("dukcapil", "dukcapil.akta-lahir", ALL_FOURS)).expect(201);
        kiosk.put(survey("dukcapil", "dukcapil.ktp-hilang", "{\"scores\": {\"waktu\": 2}, \"comment\": \"Lama <b>\"}"))
                .expect(201);
        kiosk.put(survey("", "", "{\"scores\": {\"sarana\": 3}}")).expect(201);
        String page = surveys("");
        assertTrue(page.contains("<b>100,00</b>"), page);
        assertTrue(page.contains("A · Sangat Baik"));
        assertTrue(page.contains("<b>50,00</b>"), "one service alone");
        assertTrue(page.contains("<b>97,22</b>"), "the agency: eight elements at 4, the time at 3");
        assertTrue(page.contains("Lama &lt;b&gt;"), "what was written, not obeyed");
        assertTrue(page.contains("Seluruh mal"));
        assertFalse(surveys("?from=2026-11-01&to=2026-11-22").contains("100,00"));
        clock.advance(Duration.ofDays(40));
        assertFalse(surveys("").contains("100,00"), "the last thirty days");
        assertTrue(surveys("?from=2026-11-23&to=2026-11-23").contains("100,00"));
    }

    @Test
    void surveyThatCameTwiceCountsOnce() throws IOException {
        TestKiosk.SealedParcel parcel = survey("dukcapil", "dukcapil.akta-lahir", ALL_FOURS);
        kiosk.put(parcel).expect(201);
        kiosk.put(parcel);
        assertTrue(surveys("").contains("4,00 (1)"));
    }

    @Test
    void scoresNobodyCanGiveAreNotCounted() throws IOException {
        kiosk.put(survey("dukcapil", "dukcapil.akta-lahir",
                "{\"scores\": {\"waktu\": 9, \"biaya\": 0, \"unsur-lain\": 4, \"produk\": 3}}")).expect(201);
        String page = surveys("");
        assertTrue(page.contains("<b>75,00</b>"), page);
        assertFalse(page.contains("9,00"));
    }

    @Test
    void complaintIsForwardedThenAnsweredAndNotChangedAfterThat() throws IOException {
        String id = complain(Map.of("receipt", "P26-0R3K-7Q"),
                "{\"kind\": \"COMPLAINT\", \"themes\": [\"waktu-tunggu\"],"
                        + " \"text\": \"Dua jam <i>menunggu</i>\", \"contact\": \"081234567890\"}");
        complain(Map.of(), "{\"kind\": \"SUGGESTION\", \"text\": \"Tambah kursi\"}");
        String page = wire.page("/pengaduan").expect(200).text();
        assertTrue(page.contains("P26-0R3K-7Q") && page.contains("081234567890") && page.contains("Waktu tunggu"));
        assertTrue(page.contains("Dua jam &lt;i&gt;menunggu"));
        assertTrue(page.contains("Saran") && page.contains("Tambah kursi"));

        wire.press("/pengaduan/" + id, Map.of("state", "ANSWERED", "words", " ")).expect(400);
        wire.press("/pengaduan/" + id, Map.of("state", "FORWARDED", "words", "SP4N-LAPOR!")).expect(303);
        assertTrue(wire.page("/pengaduan").text().contains("Diteruskan"));
        wire.press("/pengaduan/" + id, Map.of("state", "ANSWERED", "words", "Loket ditambah mulai Senin")).expect(303);
        assertEquals("false",
                wire.press("/pengaduan/" + id, Map.of("state", "FORWARDED", "words", "lagi")).header("X-Done"));
        assertTrue(wire.page("/pengaduan").text().contains("Loket ditambah mulai Senin"));
    }

    @Test
    void whatIsSaidIsOnNoOtherPage() throws IOException {
        complain(Map.of("receipt", "P26-0R3K-7Q"), "{\"text\": \"rahasia sekali\", \"contact\": \"081234567890\"}");
        kiosk.put(survey("dukcapil", "dukcapil.akta-lahir",
                "{\"scores\": {\"waktu\": 1}, \"comment\": \"rahasia juga\"}"))
                .expect(201);
        for (String path : List.of("/", "/arrivals/parcels.json", "/arrivals.csv", "/loket")) {
            String page = wire.page(path).expect(200).text();
            assertFalse(page.contains("rahasia") || page.contains("081234567890"), path);
        }
    }
}
