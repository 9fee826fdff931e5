package id.mpp.kiosk;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.Subscription;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.ScanJob;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.PageText;
import id.mpp.kiosk.paper.PaperWords;
import id.mpp.kiosk.paper.SampleScan;
import id.mpp.kiosk.paper.SampleScans;
import id.mpp.kiosk.screen.scanning.Scans.Progress;
import id.mpp.kiosk.screen.scanning.Scans.Scan;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;
import id.mpp.kiosk.screen.scanning.Scans.Wanted;
import id.mpp.kiosk.ui.kit.HeadlessKiosk;
import id.mpp.kiosk.ui.kit.SampleVisits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Everything on one thread; the scanner does what the test says.
class ScannerDeskTest {

    private static final PaperWords WORDS = new PaperWords(Map.of("kk", List.of("keluarga")));

    private Optional<PageText> read = Optional.empty();
    private final OneScan scan = new OneScan();
    private final OneScanner scanner = new OneScanner(scan);
    private final FakeTime time = new FakeTime();
    private final List<Progress> heard = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final ScannerDesk desk = new ScannerDesk(scanner, _ -> read, WORDS, background, time);

    @BeforeAll
    static void startToolkit() {
        HeadlessKiosk.start();
    }

    private Scan begin() {
        return onFx(() -> desk.begin(new Wanted("kk", false), heard::add));
    }

    private void ends(ScanOutcome outcome) {
        onFxDo(() -> scan.outcome.complete(outcome));
    }

    private Progress last() {
        return heard.getLast();
    }

    @Test
    void aPageComesWithItsPictureAndProgressBefore() {
        begin();
        scan.progress = 0.5;
        time.pass(1);
        assertEquals(new Progress.Advanced(0.5), last());
        Page page = SampleVisits.page();
        ends(new ScanOutcome.Scanned(List.of(scanned(page.image()))));
        var arrived = assertInstanceOf(Progress.Arrived.class, last());
        assertEquals(page.width(), arrived.page().width());
        assertFalse(arrived.picture().isError());
        int sofar = heard.size();
        time.pass(5);
        assertEquals(sofar, heard.size());
    }

    @Test
    void paperTheWrongWayRoundIsAnEmptyPage() {
        begin();
        ends(new ScanOutcome.Scanned(List.of(scanned(plain(new Color(0xf4, 0xf2, 0xec))))));
        assertEquals(new Progress.Failed(Trouble.EMPTY_PAGE), last());
    }

    @Test
    void anOpenLidIsAnEmptyPage() {
        begin();
        ends(new ScanOutcome.Scanned(List.of(scanned(plain(Color.BLACK)))));
        assertEquals(new Progress.Failed(Trouble.EMPTY_PAGE), last());
    }

    @Test
    void aPageThatIsSurelyAnotherPaperIsDoubtedAfterItWasShown() {
        read = Optional.of(PageText.of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas "
                + "belas puluh ratus ribu juta miliar hari minggu bulan tahun jam menit detik pagi siang sore malam "
                + "utara selatan timur barat"));
        begin();
        ends(new ScanOutcome.Scanned(List.of(scanned(SampleVisits.page().image()))));
        var told = assertInstanceOf(Progress.Read.class, last());
        assertTrue(told.other());
        assertInstanceOf(Progress.Arrived.class, heard.get(heard.size() - 2));
    }

    @Test
    void troubleOfTheScannerBecomesWordsForTheCitizen() {
        begin();
        ends(new ScanOutcome.NotScanned(Cause.COVER_OPEN));
        assertEquals(List.of(new Progress.Failed(Trouble.COVER_OPEN)), heard);
    }

    @Test
    void thePageGrowsWhileItsBytesCome() {
        begin();
        byte[] whole = SampleScans.draw(5, SampleScan.Content.LETTER, Optional.empty()).jpeg();
        scan.soFar = Arrays.copyOf(whole, whole.length / 2);
        time.pass(1);
        double half = grown().getFirst().part();
        assertTrue(half > 0.1 && half < 0.9, "" + half);
        time.pass(1);
        assertEquals(1, grown().size(), "drawn again though nothing had come");
        scan.soFar = Arrays.copyOf(whole, whole.length * 3 / 4);
        time.pass(1);
        assertEquals(2, grown().size());
        assertTrue(grown().getLast().part() > half);
    }

    private List<Progress.Grown> grown() {
        return heard.stream().filter(Progress.Grown.class::isInstance).map(Progress.Grown.class::cast).toList();
    }

    @Test
    void bytesThatAreNoPictureYetAreHonestProgress() {
        begin();
        scan.soFar = new byte[]{(byte) 0xff, (byte) 0xd8, 0, 1};
        time.pass(1);
        assertEquals(List.of(), grown());
        assertInstanceOf(Progress.Advanced.class, last());
    }

    @Test
    void aPageThatBrokeOffMayBeTriedAgain() {
        begin();
        ends(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING));
        assertEquals(new Progress.Failed(Trouble.TORN), last());
    }

    @Test
    void aScannerThatWentAwayIsSaidToBeGone() {
        begin();
        scanner.status = new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3));
        ends(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING));
        assertEquals(new Progress.Failed(Trouble.UNUSABLE), last());
    }

    @Test
    void everyTroubleOfAScannerHasItsOwnSentence() {
        Map<Cause, Trouble> said = Map.of(Cause.PAPER_JAM, Trouble.JAM, Cause.DOUBLE_FEED, Trouble.TWO_SHEETS,
                Cause.NO_ROOM, Trouble.NO_ROOM, Cause.NO_DOCUMENT, Trouble.NO_DOCUMENT, Cause.OVERHEATED,
                Trouble.NEEDS_STAFF, Cause.HARDWARE_FAULT, Trouble.UNUSABLE);
        said.forEach((cause, trouble) -> {
            assertEquals(trouble, failing(cause), cause.name());
        });
    }

    private static Trouble failing(Cause cause) {
        var test = new ScannerDeskTest();
        test.begin();
        test.ends(new ScanOutcome.NotScanned(cause));
        return assertInstanceOf(Progress.Failed.class, test.last()).why();
    }

    @Test
    void halfAFileIsNoPage() {
        begin();
        byte[] whole = SampleVisits.page().image();
        ends(new ScanOutcome.Scanned(List.of(scanned(Arrays.copyOf(whole, 200)))));
        assertEquals(new Progress.Failed(Trouble.TORN), last());
    }

    @Test
    void aPageIsTurnedByAQuarter() {
        Page page = SampleVisits.page();
        var turned = new ArrayList<Page>();
        onFxDo(() -> desk.turned(page, (it, _) -> turned.add(it)));
        assertEquals(page.height(), turned.getFirst().width());
        assertEquals(page.width(), turned.getFirst().height());
        assertEquals(page.mediaType(), turned.getFirst().mediaType());
    }

    @Test
    void afterCancellingNothingIsHeard() {
        begin().cancel();
        assertTrue(scan.cancelled);
        ends(new ScanOutcome.Scanned(List.of(scanned(SampleVisits.page().image()))));
        time.pass(5);
        assertEquals(List.of(), heard);
    }

    @Test
    void nothingOnTheGlassIsNoReasonNotToTry() {
        scanner.status = new DeviceStatus.NeedsAttention(Cause.NO_DOCUMENT);
        assertTrue(desk.usable());
        scanner.status = new DeviceStatus.Absent("unplugged", Duration.ofSeconds(3));
        assertFalse(desk.usable());
    }

    private static PageImage scanned(byte[] encoded) {
        return new PageImage(encoded, "image/jpeg", 413, 585, 50);
    }

    private static byte[] plain(Color colour) {
        var image = new BufferedImage(413, 585, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 413, 585);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class OneScan implements ScanJob {

        private final CompletableFuture<ScanOutcome> outcome = new CompletableFuture<>();
        private double progress = -1;
        private byte[] soFar = {};
        private boolean cancelled;

        @Override
        public CompletableFuture<ScanOutcome> outcome() {
            return outcome;
        }

        @Override
        public double progress() {
            return progress;
        }

        @Override
        public byte[] soFar() {
            return soFar;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private static final class OneScanner implements DocumentScanner {

        private final ScanJob scan;
        private DeviceStatus status = new DeviceStatus.Ready(Set.of());

        OneScanner(ScanJob scan) {
            this.scan = scan;
        }

        @Override
        public ScanJob scan(ScanRequest request) {
            return scan;
        }

        @Override
        public String name() {
            return "scanner";
        }

        @Override
        public DeviceStatus status() {
            return status;
        }

        @Override
        public Subscription onStatus(Consumer<DeviceStatus> listener) {
            return () -> {
            };
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
