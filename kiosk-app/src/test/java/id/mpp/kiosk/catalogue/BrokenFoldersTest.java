package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody reads who made a mistake in a folder. Each test spoils one of two whole services.
class BrokenFoldersTest {

    private static final String TEXTS = """
            name = Layanan
            summary = Contoh layanan.
            time = 1 hari
            cost = Gratis
            product = Surat
            product.short = Surat
            complaints = Petugas
            procedure.1 = Isi data.
            question.place.title = Di mana?
            question.place.label = Tempat
            question.place.here = Di sini
            question.place.there = Di sana
            question.why.title = Mengapa?
            question.why.label = Alasan
            """;
    private static final String SERVICE = """
            {
              "version": "1",
              "icon": "doc",
              "channel": "online",
              "life_events": ["birth"],
              "keywords": [],
              "questions": [
                { "id": "place", "kind": "choice", "options": [
                  { "id": "here", "icon": "home" },
                  { "id": "there", "icon": "pin" }
                ] },
                { "id": "why", "kind": "text", "text": "sentence", "maximum": 50, "when": { "place": ["there"] } }
              ],
              "steps": 1
            }
            """;

    @TempDir
    Path folder;
    private Path service;

    @BeforeEach
    void twoWholeServices() throws IOException {
        write("catalogue.json", """
                {
                  "site": { "hall": "MPP", "place": "Contoh", "zone": "Asia/Jakarta" },
                  "life_events": [{ "id": "birth", "icon": "baby", "name": { "id": "Lahir", "en": "Birth" } }],
                  "popular": ["office.good"]
                }
                """);
        write("texts_id.properties", "# none shared");
        write("texts_en.properties", "# none shared");
        write("office/agency.json", "{ \"queue_prefix\": \"A\", \"icon\": \"people\" }");
        for (var language : List.of("id", "en")) {
            write("office/texts_" + language + ".properties", """
                    name = Kantor
                    short = Kantor
                    purpose = Surat dan izin
                    counter = Loket 1
                    """);
        }
        for (var name : List.of("good", "spoilt")) {
            write("office/" + name + "/service.json", SERVICE);
            write("office/" + name + "/texts_id.properties", TEXTS);
            write("office/" + name + "/texts_en.properties", TEXTS);
            write("office/" + name + "/example.json", """
                    { "story": "Contoh", "citizen": { "nik": "3314001708880007", "name": "Budi" },
                      "answers": [{ "question": "place", "option": "here" }] }
                    """);
        }
        service = folder.resolve("office/spoilt/service.json");
    }

    @Test
    void nothingIsWrongToBeginWith() {
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of(), loaded.faults());
        assertEquals(List.of("office.good", "office.spoilt"), ids(loaded));
    }

    @Test
    void servicesStandInTheOrderOfTheirAgency() throws IOException {
        write("office/agency.json",
                "{ \"queue_prefix\": \"A\", \"icon\": \"people\", \"services\": [\"spoilt\", \"good\"] }");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.spoilt", "office.good"), ids(loaded));
        assertEquals(List.of("office.good", "office.spoilt"),
                loaded.catalog().ofAgency("office").stream().map(ServiceDefinition::id).toList(),
                "what is asked for most is listed first");
    }

    @Test
    void anAgencyNamesAServiceThatIsNotThere() throws IOException {
        write("office/agency.json",
                "{ \"queue_prefix\": \"A\", \"icon\": \"people\", \"services\": [\"godo\"] }");
        assertTrue(said(ServiceFolders.read(folder)).getFirst().contains("names \"godo\", which is not there"));
    }

    @Test
    void anEnglishTextIsMissing() throws IOException {
        spoil("texts_en.properties", "question.why.title = Mengapa?\n", "");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office/spoilt/texts_en.properties: question.why.title: is missing, "
                + "\"id\" is shown instead; add question.why.title = …"), said(loaded));
        assertEquals("Mengapa?", title(loaded, Language.ENGLISH));
    }

    @Test
    void anIndonesianTextIsMissing() throws IOException {
        spoil("texts_id.properties", "question.why.title = Mengapa?\n", "");
        spoil("texts_en.properties", "Mengapa?", "Why?");
        var loaded = ServiceFolders.read(folder);
        assertEquals(1, loaded.faults().size());
        assertEquals("Why?", title(loaded, Language.INDONESIAN));
    }

    @Test
    void aTextIsMissingInEveryLanguage() throws IOException {
        spoil("texts_id.properties", "question.why.title = Mengapa?\n", "");
        spoil("texts_en.properties", "question.why.title = Mengapa?\n", "");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.good"), ids(loaded));
        assertTrue(said(loaded).contains("office/spoilt/service.json: left out; add the texts missing above"));
    }

    @Test
    void aTextIsSpokenNowhere() throws IOException {
        spoil("texts_id.properties", "name = Layanan\n", "name = Layanan\nnmae = Layanan\n");
        assertEquals(List.of("office/spoilt/texts_id.properties:2: nmae: is spoken nowhere; "
                + "remove it or mend its name"), said(ServiceFolders.read(folder)));
    }

    @Test
    void aTextStandsTwiceAndALineIsNoText() throws IOException {
        spoil("texts_id.properties", "name = Layanan\n", "name = Layanan\nname = Lain\nhalo\n");
        var said = said(ServiceFolders.read(folder));
        assertEquals(List.of(
                "office/spoilt/texts_id.properties:2: name: stands here twice; each key once; first on line 1",
                "office/spoilt/texts_id.properties:3: is no text; key = text, or # before a remark"), said);
    }

    @Test
    void textsAreNotUtf8() throws IOException {
        var file = folder.resolve("office/spoilt/texts_en.properties");
        Files.write(file, TEXTS.replace("Surat", "Surát").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(said(ServiceFolders.read(folder))
                .contains("office/spoilt/texts_en.properties: is not UTF-8; text saved as UTF-8"));
    }

    @Test
    void theJsonIsTorn() throws IOException {
        spoil("service.json", "\"online\",", "\"online\"");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.good"), ids(loaded));
        var fault = loaded.faults().getFirst();
        assertEquals(5, fault.line());
        assertTrue(fault.toString().startsWith("office/spoilt/service.json:5: is not JSON: "), fault.toString());
    }

    @Test
    void theSameNameStandsTwiceInOneObject() throws IOException {
        spoil("service.json", "\"icon\": \"doc\",", "\"icon\": \"doc\", \"icon\": \"card\",");
        assertEquals(3, ServiceFolders.read(folder).faults().getFirst().line());
    }

    @Test
    void aKeyIsUnknown() throws IOException {
        spoil("service.json", "\"steps\": 1", "\"steps\": 1, \"step\": 2");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.good"), ids(loaded));
        assertTrue(said(loaded).getFirst().startsWith(
                "office/spoilt/service.json:14: step: is an unknown key; allowed here: changed, channel, daily_quota"));
    }

    @Test
    void aConditionRefersForward() throws IOException {
        spoil("service.json", "\"kind\": \"choice\",", "\"kind\": \"choice\", \"when\": { \"why\": [\"x\"] },");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.good"), ids(loaded));
        assertTrue(said(loaded).contains("office/spoilt/service.json:8: questions[0].when.why: "
                + "is not an earlier question; earlier questions: none"));
    }

    @Test
    void aConditionNamesAnOptionThatIsNotOffered() throws IOException {
        spoil("service.json", "[\"there\"]", "[\"elsewhere\"]");
        assertEquals("office/spoilt/service.json:12: questions[1].when.place: "
                + "names an option that is not offered; one or more of here, there",
                said(ServiceFolders.read(folder)).getFirst());
    }

    @Test
    void questionsAndOptionsShareAnId() throws IOException {
        spoil("service.json", "\"id\": \"why\"", "\"id\": \"place\"");
        spoil("service.json", "\"id\": \"there\"", "\"id\": \"here\"");
        var said = said(ServiceFolders.read(folder));
        assertTrue(said.contains("office/spoilt/service.json:10: questions[0].options[1].id: "
                + "\"here\" is used twice; each option has an id of its own"), said::toString);
        assertTrue(said.contains("office/spoilt/service.json:12: questions[1].id: "
                + "\"place\" is used twice; each question has an id of its own"), said::toString);
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        spoil("service.json", "\"online\"", "\"onlin\"");
        spoil("service.json", "\"birth\"", "\"brith\"");
        spoil("service.json", "\"maximum\": 50", "\"maximum\": 5000");
        spoil("service.json", "\"version\": \"1\",", "");
        assertEquals(List.of("office/spoilt/service.json:1: version: is missing; a text in quotes",
                "office/spoilt/service.json:4: channel: \"onlin\" is not known; one of online, hybrid, counter",
                "office/spoilt/service.json:12: questions[1].maximum: does not fit; a whole number from 1 to 300",
                "office/spoilt/service.json:5: life_events: \"brith\" is not known; one of birth",
                "office/spoilt/service.json: left out; mend the faults above"), said(ServiceFolders.read(folder)));
    }

    @Test
    void anAgencyIsBroken() throws IOException {
        write("office/agency.json", "[]");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of(), ids(loaded));
        assertTrue(said(loaded).contains(
                "office/agency.json: left out with all its services; mend the faults above"));
        assertTrue(said(loaded).stream().anyMatch(line -> line.contains("\"office.good\" is not on offer")));
    }

    @Test
    void aBrokenExampleSpoilsNoService() throws IOException {
        write("office/spoilt/example.json", "{ \"story\": 7 }");
        var loaded = ServiceFolders.read(folder);
        assertEquals(List.of("office.good", "office.spoilt"), ids(loaded));
        assertTrue(loaded.example("office.spoilt").isEmpty());
        assertEquals("office/spoilt/example.json:1: story: is not a text; a text in quotes, not empty",
                said(loaded).getFirst());
    }

    @Test
    void thereIsNoServicesFolder() {
        var loaded = ServiceFolders.read(folder.resolve("nowhere"));
        assertEquals(List.of(), loaded.catalog().services());
        assertTrue(said(loaded).contains("catalogue.json: is missing; every folder of this kind has it"));
    }

    private void spoil(String file, String right, String wrong) throws IOException {
        var path = service.resolveSibling(file);
        var whole = Files.readString(path);
        assertTrue(whole.contains(right), "nothing to spoil: " + right);
        Files.writeString(path, whole.replace(right, wrong));
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, content);
    }

    private static List<String> ids(LoadedServices loaded) {
        return loaded.catalog().services().stream().map(ServiceDefinition::id).toList();
    }

    private static List<String> said(LoadedServices loaded) {
        return loaded.faults().stream().map(Fault::toString).toList();
    }

    private static String title(LoadedServices loaded, Language language) {
        return loaded.catalog().service("office.spoilt").orElseThrow().words().say(language, "question.why.title");
    }
}
