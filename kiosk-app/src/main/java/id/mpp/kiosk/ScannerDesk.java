package id.mpp.kiosk;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.ScanJob;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.CardSheet;
import id.mpp.kiosk.paper.CleanPage;
import id.mpp.kiosk.paper.IdentityOffer;
import id.mpp.kiosk.paper.PageTurn;
import id.mpp.kiosk.paper.PaperWords;
import id.mpp.kiosk.paper.PartialPicture;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The document scanner as the scanning page sees it: pages come looked at, straight and clean; progress is asked for
/// now and then. The work on pixels happens away from the FX thread.
public final class ScannerDesk implements Scans {

    /// 300 dpi, what archives ask for, in colour: a lid is told from a paper and a card from its copy by their tints.
    private static final ScanRequest REQUEST = new ScanRequest(ScanRequest.Source.GLASS, 300,
            ScanRequest.Colour.COLOUR);
    /// Often enough for a ring that moves, seldom enough to cost nothing.
    private static final Duration LOOK = Duration.ofMillis(200);
    /// A4 at 150 dpi: sharp enough to be looked at large; a quarter of the memory of the whole page.
    private static final double PREVIEW = 1754;
    private static final double THUMBNAIL = 300;
    /// Wide enough for the preview of a page that is still coming.
    private static final int GROWING_WIDTH = 620;
    /// A picture that grew by less than this is not drawn again.
    private static final double WORTH_DRAWING = 1.02;

    private final DocumentScanner scanner;
    private final PageReader reader;
    private final PaperWords words;
    private final Background background;
    private final Alarms alarms;

    ScannerDesk(DocumentScanner scanner, PageReader reader, PaperWords words, Background background, Alarms alarms) {
        this.scanner = scanner;
        this.reader = reader;
        this.words = words;
        this.background = background;
        this.alarms = alarms;
    }

    @Override
    public boolean usable() {
        return switch (scanner.status()) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _,DeviceStatus.Starting _ -> true;
            case DeviceStatus.NeedsAttention(var cause) -> cause.mender() == DeviceStatus.Mender.CITIZEN;
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> false;
        };
    }

    @Override
    public Scan begin(Wanted wanted, Consumer<Progress> told) {
        var running = new Running(scanner.scan(REQUEST), wanted, told);
        background.when(running.job.outcome(), running::decided);
        running.watch();
        return running;
    }

    @Override
    public void picture(Page page, Consumer<Image> shown) {
        background.run(() -> decode(page.image()), shown);
    }

    @Override
    public void thumbnail(Page page, Consumer<Image> shown) {
        background.run(() -> new Image(new ByteArrayInputStream(page.image()), THUMBNAIL, THUMBNAIL, true, true),
                shown);
    }

    @Override
    public void cardSheet(Page front, Page back, BiConsumer<Page, Image> made) {
        background.run(() -> {
            CleanPage sheet = CardSheet.of(clean(front), clean(back)).orElseThrow();
            return new Progress.Arrived(page(sheet), decode(sheet.file()), new Verdict(List.of(), true));
        }, arrived -> made.accept(arrived.page(), arrived.picture()));
    }

    @Override
    public void turned(Page page, BiConsumer<Page, Image> made) {
        background.run(() -> {
            Page turned = page(PageTurn.of(clean(page), 1).orElseThrow());
            return new Progress.Arrived(turned, decode(turned.image()), new Verdict(List.of(), false));
        }, arrived -> made.accept(arrived.page(), arrived.picture()));
    }

    private static CleanPage clean(Page page) {
        return new CleanPage(page.image(), page.mediaType(), page.width(), page.height(), page.resolution());
    }

    private static Page page(CleanPage page) {
        return new Page(page.file(), page.mediaType(), page.width(), page.height(), page.dpi());
    }

    private static Image decode(byte[] encoded) {
        return new Image(new ByteArrayInputStream(encoded), PREVIEW, PREVIEW, true, true);
    }

    private static Progress grown(PartialPicture page) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter().setPixels(0, 0, page.width(), page.rows(), PixelFormat.getIntArgbInstance(),
                page.argb(), 0, page.width());
        return new Progress.Grown(image, page.part());
    }

    /// One scan, from begin to outcome. Lives on the FX thread.
    private final class Running implements Scan {

        private final ScanJob job;
        private final Wanted wanted;
        private final Consumer<Progress> told;
        private boolean over;
        private boolean here;
        private boolean drawing;
        private int drawn;

        Running(ScanJob job, Wanted wanted, Consumer<Progress> told) {
            this.job = job;
            this.wanted = wanted;
            this.told = told;
        }

        @Override
        public void cancel() {
            over = true;
            job.cancel();
        }

        private void watch() {
            alarms.in(LOOK, () -> {
                if (!over && !here) {
                    told.accept(new Progress.Advanced(job.progress()));
                    draw();
                    watch();
                }
            });
        }

        /// One picture at a time, however long it takes to decode.
        private void draw() {
            if (drawing) {
                return;
            }
            drawing = true;
            int before = drawn;
            background.run(() -> {
                byte[] soFar = job.soFar();
                return soFar.length > WORTH_DRAWING * before
                        ? new Drawn(soFar.length, PartialPicture.of(soFar, GROWING_WIDTH).map(ScannerDesk::grown))
                        : new Drawn(before, Optional.empty());
            }, it -> {
                drawing = false;
                drawn = it.bytes();
                if (!over && !here) {
                    it.picture().ifPresent(told);
                }
            });
        }

        private void decided(ScanOutcome outcome) {
            if (over) {
                return;
            }
            switch (outcome) {
                case ScanOutcome.Scanned(var pages) -> {
                    here = true;
                    told.accept(new Progress.Checking());
                    background.run(() -> look(pages.getFirst(), wanted.colour()), this::end);
                }
                case ScanOutcome.NotScanned(var cause) -> end(new Progress.Failed(trouble(cause)));
                // the kiosk asks for the glass, which every scanner can do in some way
                case ScanOutcome.CannotDo _ -> end(new Progress.Failed(Trouble.UNUSABLE));
                case ScanOutcome.Cancelled _ -> over = true;
            }
        }

        private void end(Progress last) {
            if (!over) {
                over = true;
                told.accept(last);
                if (last instanceof Progress.Arrived arrived) {
                    background.run(() -> read(arrived.page(), wanted.document()), it -> it.ifPresent(told));
                }
            }
        }
    }

    /// @param bytes
    ///            of the page that had come when it was drawn
    private record Drawn(int bytes, Optional<Progress> picture) {
    }

    /// Says nothing about a page that is what it should be.
    private Optional<Progress> read(Page page, String document) {
        return reader.read(page.image()).map(text -> new Progress.Read(page, words.isOther(document, text),
                document.startsWith("ktp") || document.startsWith("kk") ? IdentityOffer.in(text) : Optional.empty()));
    }

    private static Progress look(PageImage scanned, boolean colour) {
        return Preparation.of(scanned.encoded(), scanned.resolution(), colour).<Progress>map(
                prepared -> prepared.page()
                        .<Progress>map(it -> new Progress.Arrived(page(it), decode(it.file()), prepared.verdict()))
                        .orElse(new Progress.Failed(Trouble.EMPTY_PAGE)))
                .orElse(new Progress.Failed(Trouble.TORN));
    }

    private Trouble trouble(Cause cause) {
        return switch (cause) {
            case NO_DOCUMENT -> Trouble.NO_DOCUMENT;
            case DOUBLE_FEED -> Trouble.TWO_SHEETS;
            case PAPER_JAM -> Trouble.JAM;
            case COVER_OPEN -> Trouble.COVER_OPEN;
            case PAPER_OUT, CUTTER_BLOCKED, OVERHEATED, OFFLINE -> Trouble.NEEDS_STAFF;
            // a page that broke off may succeed the next time, unless the scanner itself has gone
            case NOT_ANSWERING -> usable() ? Trouble.TORN : Trouble.UNUSABLE;
            case NO_ROOM -> Trouble.NO_ROOM;
            case HARDWARE_FAULT, IN_USE, SERVICE_MISSING -> Trouble.UNUSABLE;
        };
    }
}
