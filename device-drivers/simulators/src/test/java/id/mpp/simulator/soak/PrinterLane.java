package id.mpp.simulator.soak;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus.Ready;
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
import id.mpp.simulator.printer.PrinterTrouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One printer that prints ticket after ticket, while somebody breaks and mends it. Every number is held against the
/// papers that carry it.
final class PrinterLane implements Runnable {

    /// With a full stop behind it: bytes that arrive twice make another number of a number, never another whole one.
    private static final Pattern NUMBER = Pattern.compile("([A-Z]-[0-9]{6})[.]");
    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(3);
    private static final int ONE_FAULT_IN = 10;
    private static final int BYTES_OF_A_JOB = 120;

    /// A simulated printer answers at once; waiting as in a hall would only make the run longer.
    private static final DeviceTimings SHORT = PrinterBench.QUICK.withPrinter(Duration.ofMillis(400),
            Duration.ofMillis(100), Duration.ofMillis(100));

    private final char letter;
    private final int tickets;
    private final Random random;
    private final Path folder;
    private final Tally tally;
    private final Map<String, Integer> papers = new ConcurrentHashMap<>();
    private final Map<String, PrintJob> jobs = new LinkedHashMap<>();

    PrinterLane(char letter, int tickets, long seed, Path folder, Tally tally) {
        this.letter = letter;
        this.tickets = tickets;
        this.random = new Random(seed);
        this.folder = folder;
        this.tally = tally;
    }

    @Override
    public void run() {
        try {
            TroubledWire wire = new TroubledWire(Pty.open(folder.resolve("printer-" + letter), 38400));
            try (var bench = PrinterBench.on(wire, PrinterModel.EPSON, PRINT_TIMEOUT, SHORT)) {
                bench.simulator.onPaper(this::count);
                for (int i = 1; i <= tickets; i++) {
                    awaitReady(bench);
                    ticket("%c-%06d".formatted(letter, i), bench, wire);
                }
                settleTheRest(bench, wire);
            }
        } catch (Exception | AssertionError broken) {
            tally.wrong("lane " + letter + ": " + broken);
        }
    }

    private void count(byte[] paper) {
        Matcher numbers = NUMBER.matcher(new String(paper, StandardCharsets.ISO_8859_1));
        while (numbers.find()) {
            papers.merge(numbers.group(1), 1, Integer::sum);
        }
    }

    private void ticket(String number, PrinterBench bench, TroubledWire wire) throws Exception {
        boolean faulty = random.nextInt(ONE_FAULT_IN) == 0;
        if (faulty) {
            tally.faults.incrementAndGet();
            plan(bench, wire);
        }
        PrintJob job = bench.printer.print(PrinterBench.stub(number + "."));
        jobs.put(number, job);
        PrintOutcome outcome = job.outcome().get(PRINT_TIMEOUT.toSeconds() + 7, SECONDS);
        switch (outcome) {
            case Printed() -> tally.printed.incrementAndGet();
            case NotPrinted(var cause) -> tally.notPrinted.incrementAndGet();
            case Uncertain(var cause) -> tally.uncertain.incrementAndGet();
        }
        if (faulty) {
            mend(bench, wire);
        } else if (!(outcome instanceof Printed)) {
            switchOffAndOn(bench, wire);
        }
        judgeOld(64);
    }

    /// What a person does with a printer that says it is well and does not print: a cable that was pulled in the middle
    /// of a command leaves it waiting for the rest, and everything that comes is taken for that.
    private static void switchOffAndOn(PrinterBench bench, TroubledWire wire) {
        bench.simulator.switchOff();
        long spoken = wire.passed(Direction.FROM_HOST);
        bench.simulator.switchOn();
        long end = System.nanoTime() + SECONDS.toNanos(10);
        while (wire.passed(Direction.FROM_HOST) == spoken && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void plan(PrinterBench bench, TroubledWire wire) {
        int at = random.nextInt(BYTES_OF_A_JOB);
        PrinterTrouble[] troubles = PrinterTrouble.values();
        WireTrouble trouble = switch (random.nextInt(8)) {
            case 0 -> new WireTrouble.HangsUp();
            case 1 -> new WireTrouble.ComesBackAsAnotherPort();
            case 2 -> new WireTrouble.Doubles();
            default -> {
                PrinterTrouble chosen = troubles[random.nextInt(troubles.length)];
                yield new WireTrouble.Happens(() -> bench.simulator.inflict(chosen));
            }
        };
        if (random.nextInt(4) == 0) {
            List<WireTrouble> ofAnswers = List.of(new WireTrouble.FallsSilent(), new WireTrouble.BreaksOff(),
                    new WireTrouble.Garbles(random.nextLong()));
            wire.after(at / 8, Direction.TO_HOST, ofAnswers.get(random.nextInt(3)));
        } else {
            wire.after(at, Direction.FROM_HOST, trouble);
        }
    }

    private static void mend(PrinterBench bench, TroubledWire wire) {
        wire.mend();
        bench.simulator.mend();
        bench.simulator.slow(Duration.ZERO);
        wire.replug();
    }

    private static void awaitReady(PrinterBench bench) {
        long end = System.nanoTime() + SECONDS.toNanos(20);
        while (!(bench.printer.status() instanceof Ready)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not ready within 20 s, but " + bench.printer.status());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// The last papers of uncertain tickets come out before one that is printed now.
    private void settleTheRest(PrinterBench bench, TroubledWire wire) throws Exception {
        mend(bench, wire);
        for (int tries = 0; tries < 5; tries++) {
            awaitReady(bench);
            PrintJob last = bench.printer.print(PrinterBench.stub("%c-%06d".formatted(letter, 999_990 + tries)));
            if (last.outcome().get(20, SECONDS) instanceof Printed) {
                judgeOld(0);
                return;
            }
        }
        tally.wrong("lane " + letter + ": the mended printer does not print");
    }

    /// Holds all but the latest `keep` numbers against their papers, and forgets them.
    private void judgeOld(int keep) {
        List<Map.Entry<String, PrintJob>> all = new ArrayList<>(jobs.entrySet());
        for (Map.Entry<String, PrintJob> old : all.subList(0, Math.max(0, all.size() - keep))) {
            String number = old.getKey();
            PrintJob job = old.getValue();
            jobs.remove(number);
            int carried = papers.getOrDefault(number, 0);
            boolean late = job.lateConfirmation().isDone();
            boolean right = switch (job.outcome().join()) {
                case Printed() -> carried == 1;
                case NotPrinted(var cause) -> carried == 0;
                case Uncertain(var cause) -> late ? carried == 1 : carried <= 1;
            };
            tally.settled.addAndGet(late ? 1 : 0);
            if (!right) {
                tally.wrong(
                        number + " is " + job.outcome().join() + (late ? ", confirmed later," : "") + " on " + carried
                                + " papers");
            }
        }
    }
}
