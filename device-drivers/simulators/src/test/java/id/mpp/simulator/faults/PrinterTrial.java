package id.mpp.simulator.faults;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TroubledWire;
import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.printer.PrinterBench;
import id.mpp.simulator.printer.PrinterModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// One fault of a printer on a serial port at one moment, with a hall's timings.
record PrinterTrial(PrinterFault fault, PrinterMoment moment, Path folder) implements Cell.Trial {

    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(20);
    private static final String NUMBER = "A-022";
    private static final String NEXT = "A-023";

    static List<Cell.Trial> all(Path folder) {
        List<Cell.Trial> all = new ArrayList<>();
        for (PrinterFault fault : PrinterFault.values()) {
            for (PrinterMoment moment : PrinterMoment.values()) {
                // a port that is back at once was noticed, or was not: there is no telling
                if (fault != PrinterFault.ANOTHER_PORT || moment != PrinterMoment.UNNOTICED) {
                    all.add(new PrinterTrial(fault, moment, folder.resolve("printer-" + fault + "-" + moment)));
                }
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "printer, " + fault.label + ", " + moment.label;
    }

    @Override
    public Cell run() throws Exception {
        var wire = new TroubledWire(Pty.open(folder.resolve("port"), 38400));
        try (var bench = PrinterBench.on(wire, PrinterModel.EPSON, PRINT_TIMEOUT, DeviceTimings.ofHall())) {
            bench.ready();
            // a printer in use: how it confirms has been found out
            bench.print("A-021").outcome().get(25, SECONDS);
            var watch = new Watch(bench.printer);
            watch.shown("ready");
            return new Run(bench, wire, watch).cell();
        }
    }

    private final class Run {

        private final PrinterBench bench;
        private final TroubledWire wire;
        private final Watch watch;
        private final CountDownLatch happened = new CountDownLatch(1);
        private volatile long passedBefore;

        Run(PrinterBench bench, TroubledWire wire, Watch watch) {
            this.bench = bench;
            this.wire = wire;
            this.watch = watch;
        }

        private Cell cell() throws Exception {
            Optional<PrintJob> job = moment == PrinterMoment.IDLE ? Optional.empty() : Optional.of(faultAndJob());
            if (job.isEmpty()) {
                inflict();
            }
            if (!happened.await(15, SECONDS)) {
                throw new AssertionError("the moment never came: " + moment);
            }
            Optional<PrintOutcome> outcome = job.isPresent()
                    ? Optional.of(job.get().outcome().get(25, SECONDS))
                    : Optional.empty();
            DeviceStatus shown = shown();
            if (fault != PrinterFault.ANOTHER_PORT) {
                passedBefore = wire.passed(Direction.FROM_HOST);
            }
            fault.mend(bench.simulator, wire);
            long recovery = watch.millisToReady(this::reached);
            return judged(shown, job, outcome, recovery);
        }

        private PrintJob faultAndJob() throws Exception {
            if (moment == PrinterMoment.BEFORE) {
                inflict();
                shown();
                return bench.print(NUMBER);
            }
            if (moment == PrinterMoment.UNNOTICED) {
                inflict();
                return bench.print(NUMBER);
            }
            if (moment.during()) {
                wire.afterSeeing(moment.seen(), Direction.FROM_HOST, new WireTrouble.Happens(this::inflictInTime));
                return bench.print(NUMBER);
            }
            PrintJob job = bench.print(NUMBER);
            job.outcome().get(25, SECONDS);
            watch.shown("ready");
            inflict();
            return job;
        }

        /// After the cut means that the paper is out.
        private void inflictInTime() {
            if (moment == PrinterMoment.AFTER_CUT) {
                Watch.until(() -> bench.papersWith(NUMBER) > 0);
            }
            inflict();
        }

        private void inflict() {
            passedBefore = wire.passed(Direction.FROM_HOST);
            fault.inflictOn(bench.simulator, wire);
            happened.countDown();
        }

        private DeviceStatus shown() {
            if (fault == PrinterFault.ANOTHER_PORT) {
                Watch.until(this::reached);
            }
            return watch.shown(fault.shown);
        }

        /// Where the port was lost, the driver has spoken on the new one; its "ready" is not one of before.
        private boolean reached() {
            return !fault.breaksTheWire() || wire.passed(Direction.FROM_HOST) > passedBefore;
        }

        private Cell judged(DeviceStatus shown, Optional<PrintJob> job, Optional<PrintOutcome> outcome, long recovery)
                throws Exception {
            List<String> wrong = new ArrayList<>();
            if (!Cell.words(shown).equals(fault.shown)) {
                wrong.add("shown was " + Cell.words(shown) + ", not " + fault.shown + "; told " + watch.told());
            }
            if (recovery < 0) {
                wrong.add("never became ready again; told " + watch.told());
            }
            PrintOutcome next = bench.print(NEXT).outcome().get(25, SECONDS);
            if (!next.equals(new Printed()) || bench.papersWith(NEXT) != 1) {
                wrong.add("the next ticket: " + next + " on " + bench.papersWith(NEXT) + " papers");
            }
            long papers = bench.papersWith(NUMBER);
            boolean confirmed = job.isPresent() && job.get().lateConfirmation().isDone();
            outcome.ifPresent(became -> checkPapers(became, papers, confirmed, wrong));
            return new Cell("printer", fault.label, moment.label, Cell.words(shown), Cell.mender(shown),
                    outcome.map(PrinterTrial::words).orElse("—"), outcome.isPresent() ? String.valueOf(papers) : "—",
                    outcome.map(became -> afterwards(became, confirmed)).orElse("next ticket printed"), recovery,
                    wrong);
        }
    }

    private static void checkPapers(PrintOutcome became, long papers, boolean confirmed, List<String> wrong) {
        boolean right = switch (became) {
            case Printed() -> papers == 1;
            case NotPrinted(var cause) -> papers == 0;
            case Uncertain(var cause) -> confirmed ? papers == 1 : papers <= 1;
        };
        if (!right) {
            wrong.add(words(became) + (confirmed ? ", confirmed later," : "") + " on " + papers + " papers");
        }
    }

    private static String words(PrintOutcome outcome) {
        return switch (outcome) {
            case Printed() -> "Printed";
            case NotPrinted(var cause) -> "NotPrinted " + cause;
            case Uncertain(var cause) -> "Uncertain " + cause;
        };
    }

    private static String afterwards(PrintOutcome became, boolean confirmed) {
        return switch (became) {
            case Printed() -> "next ticket printed";
            case NotPrinted(var cause) -> "void; next ticket printed";
            case Uncertain(var cause) -> confirmed ? "settled; next ticket printed" : "void; next ticket printed";
        };
    }
}
