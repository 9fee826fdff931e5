package id.mpp.kiosk.screen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private void open() {
        kiosk.show(new Step.Finding(new Place.Searching(), Notice.NONE));
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> finger.touch(Character.toString(letter)));
    }

    @Test
    void typedWordsFindAServiceAndItIsChosen() throws IOException {
        open();
        type("akta");
        finger.untilReads("layanan cocok");
        kiosk.picture("06b-service-search-typed");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("service-dukcapil.akta-lahir");
        assertEquals(List.of(new Event.ServiceChosen(Samples.service("dukcapil.akta-lahir"))), kiosk.told());
    }

    @Test
    void nothingFoundLeadsToAllAgencies() throws IOException {
        open();
        type("xyz");
        finger.untilReads("Belum ada layanan bernama “xyz”.");
        kiosk.picture("06b-service-search-nothing");
        assertEquals(List.of(), kiosk.layoutFaults());
        finger.touch("all-agencies");
        assertEquals(List.of(new Event.PlaceChosen(new Place.AllAgencies())), kiosk.told());
    }

    @Test
    void theRestOfThePopularServicesIsAPageAway() {
        open();
        finger.touch("later");
        finger.touch("service-samsat.tahunan");
        assertEquals(List.of(new Event.ServiceChosen(Samples.service("samsat.tahunan"))), kiosk.told());
    }

    @Test
    void theNextCitizenFindsAnEmptyField() {
        open();
        type("akta");
        kiosk.show(new Step.Welcome(Notice.NONE));
        open();
        finger.untilReads("Yang paling sering dicari:");
    }
}
