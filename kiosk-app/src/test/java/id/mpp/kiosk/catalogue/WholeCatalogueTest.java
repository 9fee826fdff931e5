package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether everything that was found out about the services is there, no less certain and no more.
class WholeCatalogueTest {

    private static final int AGENCIES = 19;
    private static final int SERVICES = 98;
    private static final int LIFE_EVENTS = 27;
    private static final int ONLINE = 23;
    private static final int POPULAR = 6;

    private static final ServiceCatalog CATALOG = ServiceFolders.read(Path.of("services")).catalog();

    /// A line of `researched-services.txt`.
    private record Researched(String service, Channel channel, String lifeEvent, boolean requirements, boolean cost,
            boolean time, boolean legalBasis) {

        private static final String BACKED = "S";

        static Researched of(String line) {
            var part = line.split(" ");
            return new Researched(part[0], Channel.valueOf(part[1].toUpperCase(Locale.ROOT)), part[2],
                    part[3].equals(BACKED), part[4].equals(BACKED), part[5].equals(BACKED), part[6].equals(BACKED));
        }

        /// What has to be shown as an example.
        Set<String> examples(ServiceDefinition here) {
            var examples = new TreeSet<>(Set.of("standard"));
            addUnless(requirements, "requirements", examples);
            addUnless(cost, "cost", examples);
            addUnless(time, "time", examples);
            addUnless(legalBasis || here.standard().legalBasis().isEmpty(), "legal-basis", examples);
            return examples;
        }

        private static void addUnless(boolean backed, String what, Set<String> examples) {
            if (!backed) {
                examples.add(what);
            }
        }
    }

    private static List<Researched> researched() {
        try (var file = Objects.requireNonNull(
                WholeCatalogueTest.class.getResourceAsStream("researched-services.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Researched::of).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void everyServiceIsThereAndNoOther() {
        assertEquals(researched().stream().map(Researched::service).toList(),
                CATALOG.services().stream().map(ServiceDefinition::id)
                        .sorted((one, other) -> Integer.compare(place(one), place(other))).toList());
        assertEquals(SERVICES, CATALOG.services().size());
        assertEquals(AGENCIES, CATALOG.agencies().size());
        assertEquals(LIFE_EVENTS, CATALOG.lifeEvents().size());
    }

    private static int place(String service) {
        return researched().stream().map(Researched::service).toList().indexOf(service);
    }

    @Test
    void everyServiceEndsWhereItCanAndIsFoundByWhatHappened() {
        for (var known : researched()) {
            var service = CATALOG.service(known.service()).orElseThrow();
            assertEquals(known.channel(), service.channel(), service.id());
            assertTrue(service.lifeEvents().contains(known.lifeEvent()), service.id());
        }
    }

    @Test
    void whatNobodyBacksIsShownAsAnExample() {
        var wrong = new ArrayList<String>();
        for (var known : researched()) {
            var service = CATALOG.service(known.service()).orElseThrow();
            var shown = new TreeSet<>(service.standard().examples());
            if (!shown.equals(known.examples(service))) {
                wrong.add(service.id() + " shows " + shown + " as examples instead of " + known.examples(service));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsAskedForMostIsSixDifferentServices() {
        assertEquals(POPULAR, new HashSet<>(CATALOG.popular()).size());
        for (var popular : CATALOG.popular()) {
            var agency = CATALOG.service(popular).orElseThrow().agency();
            assertTrue(CATALOG.ofAgency(agency.id()).subList(0, popularOf(agency.id())).stream()
                    .anyMatch(service -> service.id().equals(popular)), popular + " stands first at its agency");
        }
    }

    private static int popularOf(String agency) {
        return (int) CATALOG.popular().stream().filter(id -> id.startsWith(agency + ".")).count();
    }

    @Test
    void everyListOfServicesIsOrderedByWhoMadeItAndNotByTheAlphabet() {
        var alphabetic = CATALOG.agencies().stream().filter(agency -> {
            var ids = CATALOG.ofAgency(agency.id()).stream().map(ServiceDefinition::id).toList();
            return ids.size() > 3 && ids.equals(ids.stream().sorted().toList());
        }).toList();
        assertEquals(List.of(), alphabetic);
    }

    /// What is asked, in its order, with its choices and its words.
    private static String questions(ServiceDefinition service) {
        return service.questions().stream().flatMap(question -> question instanceof Question.Group group
                ? Stream.concat(Stream.of(group), group.ofEach(1).stream())
                : Stream.of(question)).map(question -> question.getClass().getSimpleName() + " " + question.id() + " "
                        + options(question) + " "
                        + service.words().find(Language.INDONESIAN, "question." + question.id() + ".title").orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String options(Question question) {
        return question instanceof Question.Choice choice
                ? choice.options().stream().map(Question.Option::id).collect(Collectors.joining(","))
                : "";
    }

    @Test
    void everyOnlineServiceAsksWhatIsItsOwn() {
        var asking = CATALOG.services().stream().filter(ServiceDefinition::applicable).toList();
        var sets = asking.stream().collect(Collectors.groupingBy(WholeCatalogueTest::questions));
        System.out.println(CATALOG.services().size() + " services, " + asking.size() + " of them ask: " + sets.size()
                + " distinct sets of questions");
        var online = asking.stream().filter(service -> service.channel() == Channel.ONLINE).toList();
        assertEquals(ONLINE, online.size());
        for (var service : online) {
            assertEquals(List.of(service), sets.get(questions(service)), service.id() + " asks what others ask too");
            assertTrue(service.questions().size() >= 3, service.id());
        }
    }
}
