package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Misfit;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.Requirement.How;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every service folder: whole, understandable, and passable by its own example citizen.
class ServicesTest {

    private static final LoadedServices LOADED = ServiceFolders.read(Path.of("services"));
    private static final ServiceCatalog CATALOG = LOADED.catalog();
    /// A leap day, so that counting years back from today is tried at its worst.
    private static final LocalDate TODAY = LocalDate.of(2028, Month.FEBRUARY, 29);
    /// Without those about each member of a group, which are as many as there are members.
    private static final int MOST_QUESTIONS = 12;
    private static final Regions REGIONS = new Regions();

    @Test
    void noFolderHasAFault() {
        assertEquals(List.of(), LOADED.faults());
    }

    @Test
    void whatTravelsInTheProgramIsWhatLiesInTheFolder() {
        var bundled = ServiceFolders.bundled();
        assertEquals(CATALOG, bundled.catalog());
        assertEquals(LOADED.examples(), bundled.examples());
    }

    @Test
    void aFolderInAnArchiveReadsTheSame(@TempDir Path folder) throws IOException {
        var archive = folder.resolve("services.zip");
        try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            copy(Path.of("services"), zip.getPath("/services"));
        }
        try (var zip = FileSystems.newFileSystem(archive)) {
            var loaded = ServiceFolders.read(zip.getPath("/services"));
            assertEquals(List.of(), loaded.faults());
            assertEquals(CATALOG, loaded.catalog());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Test
    void sevenAgenciesOrMoreOfferFourteenServicesOrMore() {
        assertTrue(CATALOG.services().size() >= 14, "services: " + CATALOG.services().size());
        assertTrue(CATALOG.agencies().size() >= 7, "agencies: " + CATALOG.agencies().size());
        assertEquals(6, CATALOG.popular().size());
    }

    @Test
    void everyAgencyAndEveryLifeEventLeadsSomewhere() {
        for (var agency : CATALOG.agencies()) {
            assertTrue(!CATALOG.ofAgency(agency.id()).isEmpty(), agency.id());
        }
        for (var event : CATALOG.lifeEvents()) {
            assertTrue(!CATALOG.ofLifeEvent(event.id()).isEmpty(), event.id());
        }
        for (var service : CATALOG.services()) {
            assertTrue(!service.lifeEvents().isEmpty(), service.id());
        }
    }

    @Test
    void queueLettersTellAgenciesApart() {
        var letters = CATALOG.agencies().stream().map(agency -> agency.queuePrefix()).collect(Collectors.toSet());
        assertEquals(CATALOG.agencies().size(), letters.size());
    }

    @Test
    void tileTextsAreShortEnoughForATile() {
        for (var language : Language.values()) {
            for (var agency : CATALOG.agencies()) {
                assertFits(agency.words().say(language, "short"), 16);
                assertFits(agency.words().say(language, "purpose"), 32);
                assertTrue(agency.words().say(language, "purpose").split(" ").length <= 4, agency.id());
            }
            for (var event : CATALOG.lifeEvents()) {
                assertFits(event.words().say(language, "name"), 24);
            }
        }
    }

    @Test
    void aNurseScansExactlyTwoPapers() {
        var service = CATALOG.service("dpmptsp.sip-perawat").orElseThrow();
        var answers = LOADED.example(service.id()).orElseThrow().answers(TODAY);
        var scanned = service.needed(answers, TODAY).stream().filter(paper -> paper.how() == How.SCANNED)
                .map(paper -> paper.id()).toList();
        assertEquals(List.of("str", "ket_praktik"), scanned);
    }

    @TestFactory
    Stream<DynamicTest> theExampleCitizenGetsThrough() {
        return CATALOG.services().stream().map(service -> dynamicTest(service.id(), () -> walk(service)));
    }

    @TestFactory
    Stream<DynamicTest> theExampleCitizenLeavesWithATicket() {
        return CATALOG.services().stream().map(service -> dynamicTest(service.id(), () -> {
            var example = LOADED.example(service.id()).orElseThrow();
            var visit = new ExampleVisit(service, example, TODAY);
            assertTrue(visit.toTheEnd().ticket().isPresent(), "a ticket in hand");
            assertEquals(service.applicable() ? example.given().size() : 0, visit.sentAnswers().size());
        }));
    }

    @Test
    void everyIconIsDrawn() throws IOException {
        var drawn = new Properties();
        try (var icons = Files.newBufferedReader(Path.of("src/main/resources/id/mpp/kiosk/icons/icons.properties"))) {
            drawn.load(icons);
        }
        var named = new TreeSet<String>();
        CATALOG.agencies().forEach(agency -> named.add(agency.icon()));
        CATALOG.lifeEvents().forEach(event -> named.add(event.icon()));
        for (var service : CATALOG.services()) {
            named.add(service.icon());
            asked(service).stream().filter(Question.Choice.class::isInstance).map(Question.Choice.class::cast)
                    .flatMap(choice -> choice.options().stream()).forEach(option -> named.add(option.icon()));
        }
        named.removeAll(drawn.stringPropertyNames());
        assertEquals(Set.of(), named);
    }

    @TestFactory
    Stream<DynamicTest> textsFitTheirPlaces() {
        return CATALOG.services().stream().map(service -> dynamicTest(service.id(), () -> assertTexts(service)));
    }

    private static void walk(ServiceDefinition service) {
        var example = LOADED.example(service.id()).orElseThrow();
        assertTrue(Misfit.possibleNik(example.nik()), "a possible NIK");
        assertTrue(example.nik().matches("331400\\d{6}00\\d\\d"), "a NIK that nobody bears");
        var answers = example.answers(TODAY);
        var asked = service.route(answers, TODAY).stream().map(Question::id).toList();
        assertEquals(asked, example.given().stream().map(ExampleWalk.Given::question).toList());
        for (var question : service.route(answers, TODAY)) {
            var answer = answers.of(question.id()).orElseThrow();
            assertEquals(Optional.empty(), Misfit.of(question, answer, TODAY), question.id());
        }
        var scannable = service.needed(answers, TODAY).stream().filter(paper -> paper.how() == How.SCANNED)
                .map(paper -> paper.id()).collect(Collectors.toSet());
        assertTrue(scannable.containsAll(example.papers().keySet()), "papers: " + example.papers().keySet());
        var unsaid = service.needed(answers, TODAY).stream().filter(paper -> paper.how() == How.SCANNED)
                .filter(paper -> !paper.optional() && !example.papers().containsKey(paper.id())).map(Requirement::id);
        assertEquals(List.of(), service.applicable() ? unsaid.toList() : List.of());
        for (var given : example.given()) {
            if (given instanceof ExampleWalk.Given.Place(_, var code)) {
                assertTrue(REGIONS.name(code).isPresent(), "there is no region " + code);
            }
        }
        var own = asked.stream().filter(question -> !question.contains(".")).count();
        assertTrue(own <= MOST_QUESTIONS, "questions: " + own);
        assertTrue(asked.size() >= (service.applicable() ? 3 : 0), "questions: " + asked.size());
    }

    private static void assertTexts(ServiceDefinition service) {
        for (var language : Language.values()) {
            var words = service.words();
            assertAll(() -> assertFits(words.say(language, "name"), 60),
                    () -> assertFits(words.say(language, "summary"), 90),
                    () -> assertFits(words.say(language, "time"), 40),
                    () -> assertFits(words.say(language, "cost"), 40),
                    () -> assertFits(words.say(language, "product.short"), 20));
            for (var question : asked(service)) {
                assertFits(QuestionWords.of(words, question).title(language), 70);
                assertFits(QuestionWords.of(words, question).label(language), 24);
                QuestionWords.of(words, question).member(language).ifPresent(heading -> assertFits(heading, 26));
            }
            for (var document : service.requirements()) {
                assertFits(words.say(language, "document." + document.id() + ".name"), 60);
            }
        }
    }

    /// Everything that can be asked, of the first member of each group.
    private static List<Question> asked(ServiceDefinition service) {
        return service.asked().stream().flatMap(question -> question instanceof Question.Group group
                ? Stream.concat(Stream.of(group), group.ofEach(1).stream())
                : Stream.of(question)).toList();
    }

    private static void assertFits(String text, int most) {
        assertTrue(text.length() <= most, text + " is longer than " + most);
    }
}
