package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.mpp.kiosk.catalogue.EverydayQuestions.Everyday;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.ManyServices;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// How people type what they want, where the service has to stand, and how little work that is.
class EverydayQuestionsTest {

    /// Those one sees without leafing, in words of usual size.
    private static final int FIRST_SCREENFUL = 3;
    private static final int FEWEST = 150;
    private static final int MANY = 5_000;
    /// Words and entries looked at for one key, by service there is: looking at every word of every service would be
    /// more than forty.
    private static final int MOST_WORK_A_SERVICE = 8;

    private static final ServiceCatalog CATALOG = ServiceFolders.read(Path.of("services")).catalog();
    private static final Search SEARCH = Search.of(CATALOG);

    @Test
    void thereAreEnoughOfThem() {
        var typed = EverydayQuestions.all().stream().map(Everyday::typed).toList();
        assertEquals(typed.size(), new HashSet<>(typed).size(), "each once");
        assertTrue(typed.size() >= FEWEST, "questions: " + typed.size());
    }

    @TestFactory
    Stream<DynamicTest> peopleFindWhatTheyMean() {
        return EverydayQuestions.all().stream().map(asked -> dynamicTest(asked.typed(), () -> {
            var found = SEARCH.find(asked.typed()).stream().map(ServiceDefinition::id).limit(FIRST_SCREENFUL).toList();
            assertTrue(asked.first() ? found.indexOf(asked.meant()) == 0 : found.contains(asked.meant()),
                    () -> asked.meant() + " is meant, found: " + found);
        }));
    }

    /// Fifty towns' services on one machine, typed key by key: the words that all of them share are the hard ones.
    @Test
    void anyKeyOfAnyQuestionIsLittleWorkAmongFiveThousandServices() {
        var search = Search.of(ManyServices.of(CATALOG, MANY));
        for (var asked : EverydayQuestions.all()) {
            for (var key = 1; key <= asked.typed().length(); key++) {
                var typed = asked.typed().substring(0, key);
                var examined = search.look(typed).examined();
                assertTrue(examined <= MOST_WORK_A_SERVICE * MANY, typed + " examined " + examined);
            }
        }
    }
}
