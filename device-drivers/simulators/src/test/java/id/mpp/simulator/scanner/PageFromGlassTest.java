package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.simulator.Await;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PageFromGlassTest {

    @Test
    void paperOnTheGlassBecomesOnePage() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(150));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class,
                    bench.scan(new ScanRequest(Source.GLASS, 150, Colour.COLOUR)));

            var page = scanned.pages().getFirst();
            var image = ImageIO.read(new ByteArrayInputStream(page.encoded()));
            assertEquals(1, scanned.pages().size());
            assertEquals("image/jpeg", page.mediaType());
            assertEquals(150, page.resolution());
            assertEquals(1240, page.width());
            assertEquals(1754, image.getHeight());
        }
    }

    @Test
    void greyPageIsGrey() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.FAMILY_CARD.draw(100));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));

            var image = ImageIO.read(new ByteArrayInputStream(scanned.pages().getFirst().encoded()));
            assertEquals(1, image.getColorModel().getNumComponents());
        }
    }

    @Test
    void wishForUnknownResolutionGetsTheNextBetterOne() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class,
                    bench.scan(new ScanRequest(Source.GLASS, 120, Colour.GREY)));

            assertEquals(150, scanned.pages().getFirst().resolution());
        }
    }

    @Test
    void emptyGlassIsNoPage() throws Exception {
        try (var bench = EsclBench.ready()) {
            assertEquals(new ScanOutcome.NotScanned(Cause.NO_DOCUMENT), bench.scan(EsclBench.GLASS));
        }
    }

    @Test
    void twoScansInARowGiveTwoPages() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            var first = bench.scanner.scan(EsclBench.GLASS);
            var second = bench.scanner.scan(EsclBench.GLASS);

            assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(first.outcome()));
            assertInstanceOf(ScanOutcome.Scanned.class, EsclBench.outcome(second.outcome()));
        }
    }

    @Test
    void progressOfSlowPageIsTold() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            bench.simulator.inflict(ScannerTrouble.SLOW);
            var job = bench.scanner.scan(EsclBench.GLASS);
            assertTrue(job.progress() <= 0);

            assertInstanceOf(ScanOutcome.Scanned.class, job.outcome().get(20, TimeUnit.SECONDS));
            assertEquals(1, job.progress());
        }
    }

    @Test
    void whatHasComeOfASlowPageIsThereBeforeItsEnd() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            bench.simulator.inflict(ScannerTrouble.SLOW);
            var job = bench.scanner.scan(EsclBench.GLASS);
            Await.until("something of the page has come", () -> job.soFar().length > 0);
            byte[] beginning = job.soFar();
            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, job.outcome().get(20, TimeUnit.SECONDS));

            byte[] whole = scanned.pages().getFirst().encoded();
            assertTrue(beginning.length < whole.length);
            assertArrayEquals(Arrays.copyOf(whole, beginning.length), beginning);
            assertEquals(0, job.soFar().length);
        }
    }

    @Test
    void pageHidesItsContent() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            var outcome = bench.scan(EsclBench.GLASS);

            assertFalse(outcome.toString().contains("[B@"));
        }
    }
}
