package id.mpp.kiosk.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.kiosk.FakeCentre;
import id.mpp.kiosk.Sample;
import java.util.Optional;
import java.util.LinkedHashMap;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Keeping;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.FollowingSamples;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.ui.kit.SampleForms;
import id.mpp.sync.Contents;
import id.mpp.sync.ReceiptClaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"), ZoneId.of("Asia/Jakarta"));

    @TempDir
    Path folder;

    @Test
    void parcelHoldsTheFormFirstThenThePapersThenTheAnswers() throws IOException {
        Contents contents = submit();
        assertEquals(List.of("application.pdf", "sk_lahir.pdf", "answers.json"),
                contents.parts().stream().map(Contents.Part::name).toList());
        assertEquals(Set.of("createdAt", "kiosk", "serviceId", "serviceName", "agencyId",
                "serviceVersion", "assurance", "receipt", "consentVersion"), contents.manifest().keySet());
        assertEquals("2026-11-23T02:48:00Z", contents.manifest().get("createdAt"));
    }

    @Test
    void receiptSaysWhatWasKeptByTheCentresClockAndIsSigned() throws IOException {
        var centre = new FakeCentre();
        Receipt receipt = kept(centre, day -> true);

        assertEquals(List.of(new ReceiptClaim(receipt.number(), "dukcapil.akta-lahir", "5f".repeat(32),
                FakeCentre.TIME)), centre.claims);
        assertEquals(ZonedDateTime.parse("2026-11-23T09:49:07+07:00"), receipt.said().at().withFixedOffsetZone());
        assertEquals(List.of("kk", "ktp"), receipt.said().toBring(), "put off, and never scanned here");
        assertTrue(receipt.said().originals());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 25)), receipt.said().due());
        assertEquals(Optional.of("https://pusat.example/bukti#" + receipt.number()),
                receipt.said().proof());
    }

    @Test
    void withoutAKeyItIsKeptAllTheSame() throws IOException {
        var centre = new FakeCentre();
        centre.signing = false;
        assertEquals(Optional.empty(), kept(centre, day -> true).said().proof());
        assertEquals(1, centre.spool.kept.size());
    }

    @Test
    void nothingIsSignedOfWhatTheDiskRefused() throws IOException {
        var centre = new FakeCentre();
        centre.spool.diskFull = true;
        try (var numbers = ReceiptNumbers.open(folder)) {
            assertInstanceOf(Submission.NotKept.class,
                    new Submissions(centre, numbers, HallDays.UNTOLD, MORNING, new Random(1))
                            .submit(Sample.complete(), "consent-1"));
        }
        assertEquals(List.of(), centre.claims);
    }

    private Receipt kept(FakeCentre centre, Predicate<LocalDate> working) throws IOException {
        try (var numbers = ReceiptNumbers.open(folder)) {
            var submissions = new Submissions(centre, numbers, new HallDays(working, Agency::presence), MORNING,
                    new Random(1));
            return assertInstanceOf(Submission.Kept.class, submissions.submit(Sample.complete(), "consent-1"))
                    .receipt();
        }
    }

    @Test
    void formReadsLikeAForm() throws IOException {
        try (var pdf = Loader.loadPDF(submit().parts().getFirst().bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            for (String expected : List.of("Akta Kelahiran", "Nomor permohonan 26-", "23 November 2026 pukul 09.48",
                    "Di mana anak dilahirkan?", "Rumah sakit", "3100 gram", "Dibawa ke loket", Sample.NIK)) {
                assertTrue(text.contains(expected), expected + " is missing in:\n" + text);
            }
        }
    }

    @Test
    void sameApplicationAtTheSameTimeGivesTheSameBytesAndPropertiesSayNothingPersonal() throws IOException {
        var at = ZonedDateTime.now(MORNING);
        byte[] once = new ApplicationForm(Sample.complete(), "26-A750-2X", at).pdf();
        byte[] again = new ApplicationForm(Sample.complete(), "26-A750-2X", at).pdf();
        assertArrayEquals(once, again);
        try (var pdf = Loader.loadPDF(once)) {
            assertEquals("Permohonan 26-A750-2X", pdf.getDocumentInformation().getTitle());
            assertEquals(Set.of("Title", "CreationDate", "ModDate"),
                    pdf.getDocumentInformation().getMetadataKeys());
        }
    }

    @Test
    void answersForMachinesHoldOnlyTheRoute() throws IOException {
        String json = new String(submit().parts().getLast().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("{\"question\":\"weight\",\"value\":3100,\"source\":\"CITIZEN\"}"), json);
        assertTrue(json.contains("{\"id\":\"sk_lahir\",\"state\":\"SCANNED\",\"pages\":1}"), json);
        assertFalse(json.contains("helper"));
    }

    @Test
    void paperTheCentreHasIsNamedInsteadOfSentAndNewOnesAreKeptOnlyIfTheCitizenSaidSo() throws IOException {
        var stored = Sample.storedCard(Sample.DAY.minusMonths(1));
        Application complete = Sample.complete();
        Contents contents = submit(with(complete, new Paper.FromVault(stored), Optional.empty()));
        assertEquals(List.of(Map.of("name", "kk", "vaultId", stored.id())), contents.manifest().get("documents"));
        assertFalse(contents.parts().stream().anyMatch(part -> part.name().equals("kk.pdf")));
        String json = new String(contents.parts().getLast().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("{\"id\":\"kk\",\"state\":\"STORED\"}"), json);

        Paper fromPhone = new Paper.Scanned(List.of(Sample.page()), Paper.Origin.PHONE);
        var keeping = new Keeping("simpan-1", Instant.parse("2026-11-23T02:47:00Z"));
        Contents kept = submit(with(complete, fromPhone, Optional.of(keeping)));
        assertEquals(Map.of("consentVersion", "simpan-1", "consentedAt", "2026-11-23T02:47:00Z", "parts",
                List.of("kk.pdf")), kept.manifest().get("vault"), "what is new every time is not kept");
        assertFalse(submit(with(complete, fromPhone, Optional.empty())).manifest().containsKey("vault"));
        assertTrue(new String(kept.parts().getLast().bytes(), StandardCharsets.UTF_8)
                .contains("{\"id\":\"kk\",\"state\":\"SCANNED\",\"pages\":1,\"from\":\"PHONE\"}"));
    }

    private static Application with(Application it, Paper card, Optional<Keeping> keeping) {
        var papers = new LinkedHashMap<>(it.papers());
        papers.put("kk", card);
        return new Application(it.service(), it.citizen(), it.day(), it.answers(), papers, true, keeping);
    }

    @Test
    void correctionNamesWhatItCorrectsAndLeavesWhatIsThere() throws IOException {
        Contents contents = submit(FollowingSamples.mended(List.of("sk_lahir"), Sample.citizen()));
        assertEquals(FollowingSamples.RECEIPT, contents.manifest().get("corrects"));
        assertEquals(List.of("application.pdf", "sk_lahir.pdf", "answers.json"),
                contents.parts().stream().map(Contents.Part::name).toList());
        String json = new String(contents.parts().getLast().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("{\"id\":\"kk\",\"state\":\"ACCEPTED\"}"), json);
        assertFalse(json.contains("birthDate"), "who has signed in needs none");
    }

    @Test
    void correctionWithoutASignInSaysWhoseItIsByTheDayOfBirth() throws IOException {
        Contents contents = submit(FollowingSamples.mendedWithoutPhone(List.of("sk_lahir")));
        String json = new String(contents.parts().getLast().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"birthDate\":\"1990-01-01\""), json);
        assertTrue(json.contains("\"nik\":\"\""), json);
        assertEquals("TYPED", contents.manifest().get("assurance"));
        assertFalse(contents.manifest().toString().contains("1990"), "nothing of a citizen is in a manifest");
        try (var pdf = Loader.loadPDF(contents.parts().getFirst().bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Perbaikan untuk permohonan " + FollowingSamples.RECEIPT), text);
        }
    }

    @Test
    void formForAMotherNamesHerAndEveryMemberOfTheFamily() throws IOException {
        try (var pdf = Loader.loadPDF(submit(SampleForms.reviewed(2)).parts().getFirst().bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            for (String expected : List.of("Diajukan untuk orang lain", "Orang tua pemohon", "Sri Wahyuni",
                    "3314005203650009", "12 Maret 1965", "Jetis, Kecamatan Sambirejo, Kabupaten Sragen, Jawa Tengah",
                    "(33.14.05.2003)", "Rp 2.500.000", "Karyawan swasta", "Anggota ke-1", "Siapa nama anggota ke-1?",
                    "Bambang Prasetyo", "Petani atau pekebun", "Anggota ke-2", "Tidak disertakan")) {
                assertTrue(text.contains(expected), expected + " is missing in:\n" + text);
            }
            assertFalse(text.contains("Untuk siapa permohonan ini?"), "said above the answers already");
        }
    }

    @Test
    void answersForMachinesSayForWhomAndKeepCodesAsText() throws IOException {
        Contents contents = submit(SampleForms.reviewed(2));
        String json = new String(contents.parts().getLast().bytes(), StandardCharsets.UTF_8);
        for (String expected : List.of(
                "\"subject\":{\"relation\":\"PARENT\",\"nik\":\"3314005203650009\",\"name\":\"Sri Wahyuni\","
                        + "\"birthDate\":\"1965-03-12\"}",
                "{\"question\":\"village\",\"value\":\"33.14.05.2003\",\"names\":[\"Jetis\",\"Sambirejo\","
                        + "\"Kabupaten Sragen\",\"Jawa Tengah\"],\"source\":\"CITIZEN\"}",
                "{\"question\":\"member.2.name\",\"value\":\"Nayla Putri\",\"source\":\"CITIZEN\"}",
                "{\"id\":\"photo\",\"state\":\"LEFT_OUT\"}")) {
            assertTrue(json.contains(expected), expected + " is missing in:\n" + json);
        }
        assertEquals(Map.of("relation", "PARENT"), contents.manifest().get("subject"));
    }

    @Test
    void whatAPaperOrAnAccountSaidIsToldFromWhatTheCitizenSaid() throws IOException {
        var known = Answers.NONE.with("NAME", new Answer.Text("SITI RAHAYU", Answer.Source.PAPER));
        var typed = new Citizen(Sample.NIK, "SITI RAHAYU", Citizen.Assurance.TYPED, known);
        var complete = Sample.complete();
        Contents contents = submit(new Application(complete.service(), typed, Sample.DAY, complete.answers(),
                complete.papers(), true));
        String json = new String(contents.parts().getLast().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"question\":\"name\",\"value\":\"Siti Rahayu\",\"source\":\"PROFILE\""), json);
        try (var pdf = Loader.loadPDF(contents.parts().getFirst().bytes())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String expected : List.of("SITI RAHAYU (dibaca dari berkas yang dipindai, disetujui pemohon)",
                    "Siti Rahayu (dari akun pemohon)", "NIK diketik sendiri, belum diperiksa")) {
                assertTrue(text.contains(expected), expected + " is missing in:\n" + text);
            }
        }
    }

    @Test
    void lettersTheFontDoesNotHaveDoNotStopAnApplication() throws IOException {
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument(); var sheets = new Sheets(pdf)) {
            sheets.text("Anak pertama 👶 " + "panjang".repeat(60), 12, Sheets.Weight.BOLD);
            sheets.finish("foot");
            assertTrue(new PDFTextStripper().getText(pdf).contains("Anak pertama ?"));
        }
    }

    @Test
    void pdftoppmOpensEveryPdf() throws IOException, InterruptedException {
        requirePeer("pdftoppm");
        for (Contents.Part part : submit().parts()) {
            if (part.mediaType().equals("application/pdf")) {
                Path file = folder.resolve(part.name());
                Files.write(file, part.bytes());
                var process = new ProcessBuilder("pdftoppm", "-r", "40", "-png", file.toString(), file + "-page")
                        .redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, process.waitFor(), said);
                assertEquals("", said);
                assertTrue(Files.exists(Path.of(file + "-page-1.png")));
            }
        }
    }

    @Test
    void everyPdfOfAParcelIsAnArchivesFile() throws Exception {
        for (var part : submit().parts()) {
            if (part.mediaType().equals("application/pdf")) {
                assertEquals(List.of(), VeraPdf.faults(part.bytes()), part.name());
            }
        }
    }

    private Contents submit() throws IOException {
        return submit(Sample.complete());
    }

    private Contents submit(Application application) throws IOException {
        var centre = new FakeCentre();
        try (var numbers = ReceiptNumbers.open(folder)) {
            var submissions = new Submissions(centre, numbers, HallDays.UNTOLD, MORNING, new Random(1));
            assertInstanceOf(Submission.Kept.class, submissions.submit(application, "consent-1"));
        }
        return centre.spool.kept.getFirst();
    }

    private static void requirePeer(String program) {
        boolean there = List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
        if (!there && "1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail(program + " is missing: run .ci/peers");
        }
        Assumptions.assumeTrue(there, program + " is not installed");
    }
}
