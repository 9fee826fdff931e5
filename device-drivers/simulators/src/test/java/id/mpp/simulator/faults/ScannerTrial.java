package id.mpp.simulator.faults;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanJob;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fault of an eSCL scanner at one moment. A hall's timings, but for how long silence is borne while a lamp may be
/// warming up.
record ScannerTrial(ScannerFault fault, Moment moment) implements Cell.Trial {

    private static final ScannerTimings TIMINGS = new ScannerTimings(ScannerTimings.KIOSK.look(),
            Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(25));
    private static final ScanRequest FEEDER = new ScanRequest(Source.FEEDER, 75, Colour.GREY);
    private static final BufferedImage PAPER = SamplePaper.STATEMENT.draw(75);

    enum Moment {
        IDLE("idle"),
        BEFORE("before a job, already shown"),
        UNNOTICED("before a job, not yet noticed"),
        FIRST_BYTE("at the page's first byte"),
        MIDDLE("in the page"),
        SECOND_PAGE("before the second page"),
        AFTER("after the job");

        final String label;

        Moment(String label) {
            this.label = label;
        }
    }

    static List<Cell.Trial> all() {
        List<Cell.Trial> all = new ArrayList<>();
        for (ScannerFault fault : ScannerFault.values()) {
            for (Moment moment : Moment.values()) {
                all.add(new ScannerTrial(fault, moment));
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "scanner, " + fault.label + ", " + moment.label;
    }

    @Override
    public Cell run() throws Exception {
        try (var simulator = EsclScannerSimulator.start(0);
                var scanner = EsclDocumentScanner.open(simulator.address(), DeviceTimings.ofHall(), TIMINGS)) {
            var watch = new Watch(scanner);
            watch.shown("ready");
            simulator.loadFeeder(List.of(PAPER, PAPER));
            Optional<ScanJob> job = start(simulator, scanner, watch);
            Optional<ScanOutcome> outcome = job.isPresent()
                    ? Optional.of(job.get().outcome().get(40, SECONDS))
                    : Optional.empty();
            DeviceStatus shown = watch.shown(fault.shown);
            simulator.mend();
            simulator.clearFeeder();
            long recovery = watch.millisToReady(() -> true);
            return judged(simulator, scanner, watch, shown, outcome, recovery);
        }
    }

    private Optional<ScanJob> start(EsclScannerSimulator simulator, DocumentScanner scanner, Watch watch)
            throws Exception {
        return switch (moment) {
            case IDLE -> {
                simulator.inflict(fault.trouble);
                yield Optional.empty();
            }
            case BEFORE -> {
                simulator.inflict(fault.trouble);
                watch.shown(fault.shown);
                yield Optional.of(scanner.scan(FEEDER));
            }
            case UNNOTICED -> {
                simulator.inflict(fault.trouble);
                yield Optional.of(scanner.scan(FEEDER));
            }
            case FIRST_BYTE -> {
                simulator.failAtByte(1, fault.trouble);
                yield Optional.of(scanner.scan(FEEDER));
            }
            case MIDDLE -> {
                simulator.failAtByte(2000, fault.trouble);
                yield Optional.of(scanner.scan(FEEDER));
            }
            case SECOND_PAGE -> {
                simulator.failAtPage(2, fault.trouble);
                yield Optional.of(scanner.scan(FEEDER));
            }
            case AFTER -> {
                var job = scanner.scan(FEEDER);
                job.outcome().get(40, SECONDS);
                watch.shown("ready");
                simulator.inflict(fault.trouble);
                yield Optional.of(job);
            }
        };
    }

    private Cell judged(EsclScannerSimulator simulator, DocumentScanner scanner, Watch watch, DeviceStatus shown,
            Optional<ScanOutcome> outcome, long recovery) throws Exception {
        List<String> wrong = new ArrayList<>();
        if (!Cell.words(shown).equals(fault.shown)) {
            wrong.add("shown was " + Cell.words(shown) + ", not " + fault.shown + "; told " + watch.told());
        }
        if (recovery < 0) {
            wrong.add("never became ready again; told " + watch.told());
        }
        long pages = outcome.map(ScannerTrial::pages).orElse(0L);
        if (outcome.isPresent() && outcome.get() instanceof ScanOutcome.Scanned && pages != 2) {
            wrong.add(pages + " pages of two were called the document");
        }
        ScanOutcome next = nextPage(simulator, scanner);
        if (pages(next) == 0) {
            // a job that hung goes on when it is mended, and takes the sheet: the citizen is told to lay it in again
            next = nextPage(simulator, scanner);
        }
        if (pages(next) != 1) {
            wrong.add("the next scan: " + next + "; told " + watch.told());
        }
        return new Cell("scanner", fault.label, moment.label, Cell.words(shown), Cell.mender(shown),
                outcome.map(ScannerTrial::words).orElse("—"), outcome.isPresent() ? String.valueOf(pages) : "—",
                "next page scanned", recovery, wrong);
    }

    private static ScanOutcome nextPage(EsclScannerSimulator simulator, DocumentScanner scanner) throws Exception {
        simulator.clearFeeder();
        simulator.loadFeeder(List.of(PAPER));
        return scanner.scan(FEEDER).outcome().get(40, SECONDS);
    }

    static long pages(ScanOutcome outcome) {
        return outcome instanceof ScanOutcome.Scanned(var pages) ? pages.size() : 0;
    }

    static String words(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Scanned scanned -> "Scanned";
            case ScanOutcome.NotScanned(var cause) -> "NotScanned " + cause;
            case ScanOutcome.CannotDo cannot -> "CannotDo";
            case ScanOutcome.Cancelled() -> "Cancelled";
        };
    }
}
