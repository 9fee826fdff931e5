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
import id.mpp.kiosk.paper.PaperWords;
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

/// The document scanner as the scanning page sees it: pages come looked at, straight and clean; progress is asked for
/// now and then. The work on pixels happens away from the FX thread.
public final class ScannerDesk implements Scans {

    /// 300 dpi, what archives ask for, in colour: a lid is told from a paper and a card from its copy by their tints.
    private static final ScanRequest REQUEST = new ScanRequest(ScanRequest.Source.GLASS, 300,
            ScanRequest.Colour.COLOUR);
    /// Often enough for a ring that moves, seldom enough to cost nothing.
    private static final Duration LOOK = Duration.ofMillis(200);
    /// Sharp enough to fill the preview; a fifth of the memory of the whole page.
    private static final double PREVIEW_WIDTH = 900;

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
    public void cardSheet(Page front, Page back, BiConsumer<Page, Image> made) {
        background.run(() -> {
            CleanPage sheet = CardSheet.of(clean(front), clean(back)).orElseThrow();
            return new Progress.Arrived(page(sheet), decode(sheet.file()), new Verdict(List.of(), true));
        }, arrived -> made.accept(arrived.page(), arrived.picture()));
    }

    private static CleanPage clean(Page page) {
        return new CleanPage(page.image(), page.mediaType(), page.width(), page.height(), page.resolution());
    }

    private static Page page(CleanPage page) {
        return new Page(page.file(), page.mediaType(), page.width(), page.height(), page.dpi());
    }

    private static Image decode(byte[] encoded) {
        return new Image(new ByteArrayInputStream(encoded), PREVIEW_WIDTH, 0, true, true);
    }

    /// One scan, from begin to outcome. Lives on the FX thread.
    private final class Running implements Scan {

        private final ScanJob job;
        private final Wanted wanted;
        private final Consumer<Progress> told;
        private boolean over;

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
                if (!over) {
                    told.accept(new Progress.Advanced(job.progress()));
                    watch();
                }
            });
        }

        private void decided(ScanOutcome outcome) {
            if (over) {
                return;
            }
            switch (outcome) {
                case ScanOutcome.Scanned(var pages) ->
                    background.run(() -> look(pages.getFirst(), wanted.colour()), this::end);
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
                .orElse(new Progress.Failed(Trouble.UNUSABLE));
    }

    private static Trouble trouble(Cause cause) {
        return switch (cause) {
            case NO_DOCUMENT, DOUBLE_FEED -> Trouble.NO_DOCUMENT;
            case PAPER_JAM, COVER_OPEN, PAPER_OUT, CUTTER_BLOCKED, OVERHEATED, OFFLINE -> Trouble.NEEDS_STAFF;
            case HARDWARE_FAULT, NOT_ANSWERING, IN_USE, NO_ROOM, SERVICE_MISSING -> Trouble.UNUSABLE;
        };
    }
}
