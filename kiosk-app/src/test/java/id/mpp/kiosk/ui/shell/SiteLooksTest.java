package id.mpp.kiosk.ui.shell;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A hall with a name, a mark, a colour and one language of its own.
class SiteLooksTest {

    private static final Accent GREEN = Accent.parse("#0b5a34").orElseThrow();
    private static TestKiosk kiosk;

    @BeforeAll
    static void hangItUp() {
        var dress = new Hall.Dress(Optional.of("MPP Keliling"), Optional.of(Path.of("sites", "kubu-raya.png")),
                Optional.of(GREEN), List.of(Language.INDONESIAN));
        kiosk = new TestKiosk(1080, 1920, Samples.catalog(),
                new Hall("Kabupaten Kubu Raya", ZoneId.of("Asia/Pontianak"), "Mesin 1",
                        "Meja bantuan", "", dress));
    }

    @AfterAll
    static void takeItDown() {
        kiosk.close();
    }

    @Test
    void itsColourIsOnEveryButtonAndNoneIsBlue() throws IOException {
        kiosk.show(new Step.Reading(Samples.service("dukcapil.akta-lahir"), new Place.InAgency("dukcapil")));
        assertTrue(grounds("#next").contains(Color.web(GREEN.toString())), grounds("#next").toString());
        assertEquals(List.of(), kiosk.layoutFaults());
        kiosk.picture("30-site-service");
        kiosk.show(new Step.Finding(new Place.AllAgencies(), Notice.NONE));
        kiosk.picture("30-site-agencies");
    }

    @Test
    void highContrastStaysAsItIs() throws IOException {
        kiosk.show(new Step.Reading(Samples.service("dukcapil.akta-lahir"), new Place.InAgency("dukcapil")));
        kiosk.use(new Look(Contrast.HIGH, TextSize.NORMAL), Language.INDONESIAN);
        assertTrue(grounds("#next").contains(Color.web("#ffe04a")), grounds("#next").toString());
        kiosk.picture("30-site-service-high-contrast");
        kiosk.use(Look.USUAL, Language.INDONESIAN);
    }

    @Test
    void withOneLanguageThereIsNothingToChoose() throws IOException {
        kiosk.show(new Step.Welcome(Notice.NONE));
        assertFalse(shown("#english"));
        kiosk.picture("30-site-welcome");
        kiosk.show(new Step.Finding(new Place.AllAgencies(), Notice.NONE));
        assertFalse(shown("#other-language"));
        assertTrue(shown("#leave"));
    }

    @Test
    void itsNameStandsAboveTheRegions() {
        kiosk.show(new Step.Finding(new Place.AllAgencies(), Notice.NONE));
        assertTrue(onFx(() -> kiosk.shell().scene().getRoot().lookupAll(".place-kind").stream()
                .anyMatch(it -> it.toString().contains("MPP Keliling"))));
    }

    private static boolean shown(String id) {
        return onFx(() -> {
            for (Node at = kiosk.shell().scene().lookup(id); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return kiosk.shell().scene().lookup(id) != null;
        });
    }

    private static Set<Object> grounds(String id) {
        return onFx(() -> ((Region) kiosk.shell().scene().lookup(id)).getBackground().getFills().stream()
                .map(fill -> (Object) fill.getFill()).collect(Collectors.toSet()));
    }
}
