package id.mpp.kiosk.screen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.EveryLook;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The questions of the real catalogue on their pages: of each kind the one with the most words, and some others each
/// time in every look, or with `-Dquestions=all` every one of them. A picture of each with `-Dscreens=q-`.
class RealQuestionsTest {

    private static final LoadedServices LOADED = ServiceFolders.bundled();
    private static final boolean ALL = System.getProperty("questions", "").equals("all");
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int SOME = 8;
    private static final Look LARGE = new Look(Contrast.NORMAL, TextSize.LARGE);

    private record Page(ServiceDefinition service, Question question) {

        String name() {
            return service.id() + "-" + question.id();
        }

        int letters() {
            var words = QuestionWords.of(service.words(), question);
            int around = words.title(Language.INDONESIAN).length() + words.help(Language.INDONESIAN).length();
            return around + (question instanceof Question.Choice choice ? 40 * choice.options().size() : 0);
        }
    }

    private static List<Page> pages() {
        var all = everyPage();
        Map<Class<?>, Page> longest = new LinkedHashMap<>();
        var most = Comparator.comparingInt(Page::letters);
        all.forEach(page -> longest.merge(page.question().getClass(), page,
                (one, other) -> most.compare(one, other) >= 0 ? one : other));
        return List.copyOf(longest.values());
    }

    private static Stream<Page> everyPage() {
        return LOADED.catalog().services().stream().flatMap(RealQuestionsTest::pages);
    }

    /// What its example citizen is asked, then what others are; of a group the first member.
    private static Stream<Page> pages(ServiceDefinition service) {
        var questions = new LinkedHashMap<String, Question>();
        application(service).route().forEach(question -> questions.put(question.id(), question));
        service.asked().forEach(question -> {
            questions.putIfAbsent(question.id(), question);
            if (question instanceof Question.Group group) {
                group.ofEach(1).forEach(inner -> questions.putIfAbsent(inner.id(), inner));
            }
        });
        return questions.values().stream().map(question -> new Page(service, question));
    }

    private static Application application(ServiceDefinition service) {
        var begun = Application.begin(service, SampleVisits.stranger(), SampleVisits.DAY);
        return LOADED.example(service.id()).map(example -> new Application(service, begun.citizen(), SampleVisits.DAY,
                example.answers(SampleVisits.DAY), Map.of(), false)).orElse(begun);
    }

    @TestFactory
    Stream<DynamicTest> uprightWithLargeWords() {
        return look(TestKiosk.portrait(), LARGE, Language.ENGLISH, "-large");
    }

    @TestFactory
    Stream<DynamicTest> across() {
        return look(TestKiosk.landscape(), Look.USUAL, Language.INDONESIAN, "-landscape");
    }

    @Test
    void otherPagesUprightInEveryLook() {
        try (var kiosk = TestKiosk.portrait()) {
            everyLook(kiosk);
        }
    }

    @Test
    void otherPagesAcrossInEveryLook() {
        try (var kiosk = TestKiosk.landscape()) {
            everyLook(kiosk);
        }
    }

    private static void everyLook(TestKiosk kiosk) {
        var random = new Random(SEED);
        var faults = new ArrayList<String>();
        for (var look : EveryLook.all()) {
            look.on(kiosk);
            for (var page : some(random)) {
                kiosk.layoutFaults(new Step.Answering(application(page.service()), page.question().id()))
                        .forEach(fault -> faults.add(page.name() + " " + look + ": " + fault));
            }
        }
        assertEquals(List.of(), faults, "with -Dseed=" + SEED);
    }

    private static List<Page> some(Random random) {
        var pages = new ArrayList<>(everyPage().toList());
        if (ALL) {
            return pages;
        }
        Collections.shuffle(pages, random);
        return pages.subList(0, SOME);
    }

    private static Stream<DynamicTest> look(TestKiosk kiosk, Look look, Language language, String suffix) {
        kiosk.use(look, language);
        return pages().stream().map(page -> dynamicTest(page.name(), () -> check(kiosk, page, suffix)))
                .onClose(kiosk::close);
    }

    private static void check(TestKiosk kiosk, Page page, String suffix) throws IOException {
        kiosk.show(new Step.Answering(application(page.service()), page.question().id()));
        kiosk.picture("q-" + page.name() + suffix);
        assertEquals(List.of(), kiosk.layoutFaults());
    }
}
