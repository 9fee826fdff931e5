package id.mpp.kiosk.screen.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Edge;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a page in the stages that no step alone shows, in every way they can be seen.
class ScanningLooksTest {

    private static final Map<String, Look> LOOKS = Map.of("", Look.USUAL, "-high-contrast",
            new Look(Contrast.HIGH, TextSize.NORMAL), "-large-text", new Look(Contrast.NORMAL, TextSize.LARGE));

    @Test
    void upright() throws IOException {
        try (TestKiosk kiosk = TestKiosk.portrait()) {
            looks(kiosk, "");
        }
    }

    @Test
    void across() throws IOException {
        try (TestKiosk kiosk = TestKiosk.landscape()) {
            looks(kiosk, "-landscape");
        }
    }

    private static void looks(TestKiosk kiosk, String way) throws IOException {
        for (Map.Entry<String, Look> look : LOOKS.entrySet()) {
            for (Language language : Language.values()) {
                boolean acrossInLarge = !way.isEmpty() && look.getKey().equals("-large-text");
                if (!acrossInLarge) {
                    stages(kiosk, look.getValue(), language,
                            "-" + language.name().toLowerCase(Locale.ROOT) + look.getKey() + way);
                }
            }
        }
    }

    private static void stages(TestKiosk kiosk, Look look, Language language, String name) throws IOException {
        Page page = SampleVisits.page();
        kiosk.show(new Step.Scanning(SampleVisits.answered(), "sk_lahir",
                List.of(SampleVisits.page(), SampleVisits.page())));
        kiosk.use(look, language);
        kiosk.finger().touch("page-2");
        fits(kiosk, "11w-scanning-order" + name);
        kiosk.show(new Step.Scanning(SampleVisits.answered(), "sk_lahir", List.of(SampleVisits.page())));
        kiosk.finger().touch("page-1");
        fits(kiosk, "11o-scanning-looking" + name);
        kiosk.finger().touch("enlarge");
        fits(kiosk, "11s-scanning-large" + name);
        kiosk.finger().touch("large");
        kiosk.finger().touch("scan");
        kiosk.scans().grow(page, 0.6);
        fits(kiosk, "11t-scanning-growing" + name);
        kiosk.scans().say(new Scans.Progress.Failed(Scans.Trouble.NEEDS_STAFF));
        fits(kiosk, "11u-scanning-failed" + name);
        kiosk.finger().touch("scan");
        kiosk.scans().deliver(page, new Verdict(List.of(), false));
        kiosk.scans().say(new Scans.Progress.Read(page, true, Optional.empty()));
        fits(kiosk, "11v-scanning-other" + name);
        kiosk.finger().touch("again");
        kiosk.scans().deliver(page, new Verdict(List.of(Finding.CUT_OFF, Finding.LOW_CONTRAST), false,
                List.of(Edge.BOTTOM)));
        fits(kiosk, "11p-scanning-poor" + name);
        kiosk.finger().touch("again");
        kiosk.scans().deliver(page, new Verdict(List.of(Finding.SIDEWAYS), true));
        fits(kiosk, "11q-scanning-card" + name);
        kiosk.finger().touch("keep");
        fits(kiosk, "11r-scanning-turn-card" + name);
    }

    private static void fits(TestKiosk kiosk, String picture) throws IOException {
        kiosk.finger().pulse();
        kiosk.picture(picture);
        assertEquals(List.of(), kiosk.layoutFaults(), picture);
    }
}
