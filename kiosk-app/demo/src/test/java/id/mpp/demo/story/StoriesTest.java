package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.farend.Phone;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo's stories, whole: every byte goes over the real wires, and foreign programs read what came out.
class StoriesTest {

    /// Beyond scanning, of a citizen who signs in: taps and keys, from the leaflet to the empty screen.
    private static final int MOST_TOUCHES = 40;

    @Test
    void nurseSendsAnApplicationWithTwoPapersAndTakesATicket() throws Exception {
        try (var hall = Hall.open("sip-perawat")) {
            hall.plays("sip-perawat", 0);
            var report = report(hall.folder);
            assertEquals(report.at("/parcel/sealedSha256").asString(), report.at("/parcel/receivedSha256").asString());
            assertFalse(report.at("/parcel/sealedSha256").asString().isEmpty());
            assertEquals("Printed", report.at("/ticket/outcome").asString());
            everyPictureIsThere(hall.folder, report);
            nothingOfTheCitizenIsLeft(hall.folder);
            var printed = ImageIO.read(hall.folder.resolve("receipt.png").toFile());
            assertEquals(Optional.of(report.at("/proof").asString()), Phone.proof(printed), "paper and screen");
        }
        aForeignProgramOpensThePdf(Path.of("target", "stories", "sip-perawat", "application.pdf"));
        aForeignProgramReadsTheTicket(Path.of("target", "stories", "sip-perawat", "ticket.png"));
    }

    @Test
    void motherBeginsWithALeafletsCode() throws Exception {
        try (var hall = Hall.open("akta-lahir")) {
            hall.plays("akta-lahir", 0);
            var report = report(hall.folder);
            assertTrue(report.at("/ticket/number").asString().startsWith("A-"));
            int touches = report.at("/touches/all").asInt();
            int characters = report.at("/touches/characters").asInt();
            assertTrue(characters >= "Nayla Putri Prasetyo".length(), "characters: " + characters);
            assertTrue(touches <= MOST_TOUCHES, "touches: " + touches);
            assertTrue(report.at("/touches/scanning").asInt() >= 3 * 3, "three papers were scanned");
            var verified = new VerifiedReceipt(hall.farEnds.centre(), hall.folder);
            verified.isGenuine(report.at("/proof").asString(), report.at("/parcel/receipt").asString());
        }
    }

    @Test
    void somebodyOnlyTakesANumber() throws Exception {
        try (var hall = Hall.open("tiket")) {
            hall.plays("tiket", 0);
            assertTrue(report(hall.folder).path("parcel").isNull());
        }
    }

    @Test
    void storyNobodyWrote() throws Exception {
        try (var hall = Hall.open("unknown")) {
            hall.plays("dongeng", 2);
        }
    }

    private static JsonNode report(Path folder) {
        return JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
    }

    private static void everyPictureIsThere(Path folder, JsonNode report) {
        report.path("steps").forEach(step -> assertTrue(
                Files.isRegularFile(folder.resolve(step.path("screenshot").asString())), step::toString));
        assertTrue(report.path("steps").size() > 10);
    }

    /// Neither log nor data folder knows the sample citizen's number or name. The services that the centre published
    /// hold them as their example, for anybody to read.
    private static void nothingOfTheCitizenIsLeft(Path folder) throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (isPublished(folder, file)) {
                    continue;
                }
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("Puskesmas Plupuh") || content.contains("CONTOH0000000007")
                        || content.matches("(?s).*\\b3314\\d{12}\\b.*"), () -> "an answer or NIK lies in " + file);
            }
        }
    }

    /// Byte for byte what lies in the centre's folder of services.
    private static boolean isPublished(Path folder, Path file) throws IOException {
        var versions = folder.resolve("data/catalogue/versions");
        if (!file.startsWith(versions) || versions.relativize(file).getNameCount() < 2) {
            return false;
        }
        var place = versions.relativize(file);
        var published = folder.resolve("services").resolve(place.subpath(1, place.getNameCount()));
        return Files.isRegularFile(published) && Files.mismatch(published, file) == -1;
    }

    private static void aForeignProgramOpensThePdf(Path pdf) throws Exception {
        need("pdftoppm", "poppler-utils");
        var pages = new ProcessBuilder("pdftoppm", "-r", "40", "-png", pdf.toString(), pdf + "-page").inheritIO()
                .start();
        assertEquals(0, pages.waitFor());
    }

    private static void aForeignProgramReadsTheTicket(Path picture) throws Exception {
        need("zbarimg", "zbar-tools");
        var reader = new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.startsWith("http"), () -> "the ticket's code says \"" + said.strip() + "\"");
    }

    /// Goes on only where the peer is installed; where `REQUIRE_PEERS=1` says that all are, its absence is a failure.
    private static void need(String program, String debianPackage) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            assertFalse("1".equals(System.getenv("REQUIRE_PEERS")), program + " is missing: install " + debianPackage);
            Assumptions.abort("skipped: no " + program + " (apt install " + debianPackage + ")");
        }
    }
}
