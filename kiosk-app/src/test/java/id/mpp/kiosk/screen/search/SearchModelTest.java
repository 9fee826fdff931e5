package id.mpp.kiosk.screen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    private final SearchModel model = new SearchModel(Samples.catalog());

    private List<String> shown(int most) {
        return model.shown(most).stream().map(ServiceDefinition::id).toList();
    }

    @Test
    void beforeAnythingIsTypedThePopularOnesStandThere() {
        assertEquals(Samples.catalog().popular(), shown(99));
    }

    @Test
    void misspeltWordFindsItsService() {
        model.type("akte lahir");
        assertEquals("dukcapil.akta-lahir", shown(4).getFirst());
    }

    @Test
    void nothingFitsAndTheWordsAreKept() {
        model.type("kapal selam");
        assertEquals(0, model.count());
        assertEquals("kapal selam", model.typed());
    }

    @Test
    void turningShowsTheRestAndComesBack() {
        assertFalse(model.hasEarlier());
        assertTrue(model.hasLater(3));
        model.turn(3);
        assertEquals(Samples.catalog().popular().subList(3, 6), shown(3));
        assertFalse(model.hasLater(3));
        model.turn(-3);
        assertFalse(model.hasEarlier());
    }

    @Test
    void newWordsBeginAtTheFirstResult() {
        model.turn(3);
        model.type("akta");
        assertFalse(model.hasEarlier());
    }
}
