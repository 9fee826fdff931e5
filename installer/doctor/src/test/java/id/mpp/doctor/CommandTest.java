package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.mpp.doctor.finding.Area;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as it is typed: languages, exit status, JSON by its schema, the paper.
class CommandTest {

    private static final Path SCHEMA = Path.of("../../docs/doctor.schema.json");

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void machine() throws IOException {
        ward = new Ward(folder).configured("https://pusat.invalid",
                "[printer]\naddress = \"serial:/dev/no-such-port\"\n");
    }

    @Test
    void wholeExaminationIsValidAgainstItsSchemaInBothLanguages() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        for (String language : List.of("id", "en")) {
            Examined all = ward.examine("--lang", language);
            assertEquals(List.of(), schema.validate(all.out(), InputFormat.JSON));
            assertEquals(2, all.status());
            assertEquals(2, all.json().path("exitStatus").asInt());
            List<String> areas = all.ids().stream().map(id -> id.substring(0, id.indexOf('.'))).distinct().toList();
            assertEquals(Arrays.stream(Area.values()).map(Area::id).toList(), areas, "everything is looked at");
            assertTrue(!schema.validate(all.out().replace("\"fault\"", "\"awful\""), InputFormat.JSON).isEmpty(),
                    "the schema can refuse");
        }
    }

    @Test
    void exitStatusIsThatOfTheWorst() throws IOException {
        assertEquals(0, ward.examine("--only", "configuration").status());
        Path spool = Files.createDirectories(ward.data.resolve("spool/set-aside"));
        String parcel = "000000000001.ticket.00000001-0000-4000-8000-000000000000." + "ab".repeat(32) + ".parcel";
        Files.write(spool.resolve(parcel), new byte[1]);
        Files.writeString(spool.resolve(parcel + ".reason"), "parcel-conflict\n…");
        assertEquals(1, ward.examine("--only", "configuration,spool").status());
        assertEquals(2, ward.examine("--only", "configuration,spool,printer").status());
        assertEquals(3, ward.run(List.of("--only", "everything")).status());
        assertEquals(3, ward.run(List.of("--frobnicate")).status());
        assertEquals(3, ward.run(List.of("--pdf", folder.resolve("no/such/folder.pdf").toString(), "--only", "spool"))
                .status());
    }

    @Test
    void wrongEntriesAreToldWithFileLineAndKey() throws IOException {
        ward.configured("ftp://pusat", "[printer]\npaper = \"a4\"\nspeed = 3\n");
        Examined wrong = ward.examine("--only", "configuration,printer,line");
        assertEquals(3, wrong.ids().stream().filter("configuration.wrong"::equals).count(), wrong.ids().toString());
        assertTrue(wrong.out().contains("kiosk.toml:8: key 'central.address'"), wrong.out());
        assertTrue(wrong.out().contains("kiosk.toml:12: key 'printer.paper'"), wrong.out());
        assertTrue(wrong.out().contains("kiosk.toml:13: key 'printer.speed'"), wrong.out());
        wrong.says("printer.unknown", "note", "");
        wrong.says("line.unknown-centre", "note", "");
    }

    @Test
    void machineThatWasOnlyUnpackedIsToldWhatToDoFirst() throws IOException {
        Files.writeString(ward.toml, "[data]\nfolder = \"" + ward.data + "\"\n");
        Examined fresh = ward.examine();
        fresh.says("configuration.not-set-up", "fault", "technician");
        fresh.says("enrolment.none", "fault", "centre");
        assertTrue(fresh.finding("configuration.not-set-up").path("how").asString().contains("mpp-kiosk-setup"));
    }

    @Test
    void missingConfigurationIsAFaultAndAForbiddenOneBlindness() throws Exception {
        Files.delete(ward.toml);
        ward.examine("--only", "configuration").says("configuration.wrong", "fault", "technician");
        ward.configured("https://pusat.invalid", "");
        Peers.need(Peers.program("setpriv").isPresent() && System.getProperty("user.name").equals("root"),
                "only root can be somebody else");
        Files.setPosixFilePermissions(ward.toml, Set.of());
        // root without root's right to read everything
        Process doctor = new ProcessBuilder("setpriv", "--bounding-set=-dac_override,-dac_read_search",
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "id.mpp.doctor.Doctor", "--config", ward.toml.toString(),
                "--data", ward.data.toString(), "--only", "configuration").start();
        String said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, doctor.waitFor(), () -> said + doctor.errorReader().lines().toList());
        assertTrue(said.contains("sudo mpp-kiosk-doctor"), said);
    }

    @Test
    void linesAreInIndonesianUnlessSomebodyAsksForEnglish() {
        String indonesian = ward.run(List.of("--only", "configuration,printer")).out();
        assertTrue(indonesian.contains("GANGGUAN") && indonesian.contains("→ Teknisi: ")
                && indonesian.contains("BELUM SIAP: 1 gangguan, 0 peringatan."), indonesian);
        String english = ward.run(List.of("--only", "configuration,printer", "--lang", "en")).out();
        assertTrue(english.contains("FAULT") && english.contains("→ Technician: ")
                && english.contains("NOT READY: 1 fault(s), 0 warning(s)."), english);
        assertTrue(ward.run(List.of("--help")).out().contains("--act APA"));
        assertTrue(ward.run(List.of("--lang", "en", "--help")).out().contains("--act WHAT"));
    }

    @Test
    void paperSaysTheSameAsTheLines() throws IOException {
        Path paper = folder.resolve("report.pdf");
        Examined written = ward.run(List.of("--pdf", paper.toString()));
        assertEquals(2, written.status());
        try (var pdf = Loader.loadPDF(paper.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String words : List.of("Laporan kesiapan kios", "MPP Kabupaten Sragen", "Kios 2", "belum diisi",
                    "BELUM SIAP", "Jaringan ke pusat", "/dev/no-such-port", "Teknisi: ",
                    "halaman 1 dari " + pdf.getNumberOfPages(), "Diperiksa oleh")) {
                assertTrue(text.contains(words), () -> words + " in: " + text);
            }
            assertEquals(595, Math.round(pdf.getPage(0).getMediaBox().getWidth()), "A4");
            pdf.getPages().forEach(page -> page.getResources().getFontNames().forEach(font -> {
                try {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), "fonts travel with the paper");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }));
        }
    }
}
