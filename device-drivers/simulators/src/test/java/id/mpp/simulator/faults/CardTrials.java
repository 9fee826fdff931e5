package id.mpp.simulator.faults;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.simulator.card.CardBench;
import id.mpp.simulator.card.CardTrouble;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.opentest4j.TestAbortedException;

/// Every fault of a card reader, one after the other on one machine's only pcscd: a simulated card and module behind
/// real ones of everything else.
final class CardTrials {

    private static final Duration READING = Duration.ofSeconds(3);
    private static final String CELLS = "cells-of-cards";

    enum Fault {
        PULLED("card pulled", "ready"),
        NEVER_ANSWERS("card never answers", "NOT_ANSWERING"),
        NONSENSE("card talks nonsense", "ready"),
        PCSCD_KILLED("pcscd killed", "absent"),
        READER_GONE("reader gone, pcscd stays", "absent");

        final String label;
        final String shown;

        Fault(String label, String shown) {
            this.label = label;
            this.shown = shown;
        }

        boolean ofTheCard() {
            return this == PULLED || this == NEVER_ANSWERS || this == NONSENSE;
        }
    }

    enum Moment {
        IDLE("no card there"),
        LYING("card lies there"),
        FIRST_COMMAND("at the reading's first command"),
        MIDDLE("in the middle of the reading"),
        AFTER("after the reading");

        final String label;

        Moment(String label) {
            this.label = label;
        }
    }

    private final CardBench bench;
    private final Watch watch;
    private boolean lying;

    private CardTrials(CardBench bench) {
        this.bench = bench;
        this.watch = new Watch(bench.reader());
    }

    /// Plays them in a process of their own, because libpcsclite reads once in a process where its pcscd is: so they
    /// need not wait for the other tests of cards. No cells where there is no pcscd.
    static List<Cell> run(Path folder) throws Exception {
        var command = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), CardTrials.class.getName(), folder.toString());
        command.environment().put("PCSCLITE_CSOCK_NAME", folder.resolve("pcscd").resolve("pcscd.comm").toString());
        var errors = folder.resolve("card-trials");
        var process = command.redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new AssertionError("the card reader's part ended with " + Files.readString(errors));
        }
        try (var in = new ObjectInputStream(Files.newInputStream(folder.resolve(CELLS)))) {
            return Arrays.asList((Cell[]) in.readObject());
        }
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        List<Cell> cells;
        try (var bench = CardBench.withModule(folder)) {
            cells = new CardTrials(bench).cells();
        } catch (TestAbortedException missing) {
            cells = List.of();
        }
        try (var out = new ObjectOutputStream(Files.newOutputStream(folder.resolve(CELLS)))) {
            out.writeObject(cells.toArray(Cell[]::new));
        }
    }

    private List<Cell> cells() throws Exception {
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Moment moment : Moment.values()) {
                boolean reads = moment == Moment.FIRST_COMMAND || moment == Moment.MIDDLE;
                boolean ofTheReader = !fault.ofTheCard() && moment != Moment.FIRST_COMMAND;
                boolean pulled = fault == Fault.PULLED && moment != Moment.IDLE;
                if (fault.ofTheCard() && reads || pulled || ofTheReader) {
                    cells.add(cell(fault, moment));
                }
            }
        }
        return cells;
    }

    private Cell cell(Fault fault, Moment moment) throws Exception {
        bench.events.clear();
        if (lying && moment == Moment.IDLE) {
            bench.card.remove();
            Watch.until(() -> bench.events.contains(new CardLeft()));
        } else if (!lying && moment != Moment.IDLE) {
            bench.layDown();
        }
        bench.events.clear();
        Optional<CompletableFuture<IdentityOutcome>> reading = switch (moment) {
            case IDLE, LYING -> Optional.empty();
            case FIRST_COMMAND -> Optional.of(broken(fault, 0));
            case MIDDLE -> Optional.of(broken(fault, 6));
            case AFTER -> Optional.of(CompletableFuture.completedFuture(bench.reading(READING).get(10, SECONDS)));
        };
        if (moment == Moment.IDLE || moment == Moment.LYING || moment == Moment.AFTER) {
            inflict(fault);
        }
        Optional<IdentityOutcome> outcome = reading.isPresent()
                ? Optional.of(reading.get().get(10, SECONDS))
                : Optional.empty();
        DeviceStatus shown = watch.shown(fault.shown);
        mend(fault);
        long recovery = watch.millisToReady(() -> true);
        return judged(fault, moment, shown, outcome, recovery);
    }

    /// A reading in which it happens at this command.
    private CompletableFuture<IdentityOutcome> broken(Fault fault, int command) {
        int before = bench.card.commands().size();
        bench.card.inflict(switch (fault) {
            case PULLED -> CardTrouble.PULLED_MID_COMMAND;
            case NONSENSE -> CardTrouble.GARBAGE;
            case NEVER_ANSWERS, PCSCD_KILLED, READER_GONE -> CardTrouble.NEVER_ANSWERS;
        }, command);
        var reading = bench.reading(READING);
        if (!fault.ofTheCard()) {
            Watch.until(() -> bench.card.commands().size() > before + command);
            inflict(fault);
        }
        return reading;
    }

    private void inflict(Fault fault) {
        try {
            switch (fault) {
                case PULLED -> bench.card.remove();
                case NEVER_ANSWERS -> bench.card.inflict(CardTrouble.NEVER_ANSWERS);
                case NONSENSE -> bench.card.inflict(CardTrouble.GARBAGE);
                case PCSCD_KILLED -> bench.pcscd.kill();
                case READER_GONE -> {
                    bench.pcscd.kill();
                    bench.pcscd.startWithoutReader();
                }
            }
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /// A card that was in trouble is taken away; a reader that was gone is back when pcscd shows it.
    private void mend(Fault fault) throws Exception {
        bench.card.mend();
        bench.card.remove();
        if (!fault.ofTheCard()) {
            bench.sam.remove();
            bench.pcscd.kill();
            bench.pcscd.startWithReader();
            bench.sam.insert();
        }
    }

    private Cell judged(Fault fault, Moment moment, DeviceStatus shown, Optional<IdentityOutcome> outcome,
            long recovery) throws Exception {
        List<String> wrong = new ArrayList<>();
        if (!Cell.words(shown).equals(fault.shown)) {
            wrong.add("shown was " + Cell.words(shown) + ", not " + fault.shown + "; told " + watch.told());
        }
        if (recovery < 0) {
            wrong.add("never became ready again; told " + watch.told());
        }
        if (moment != Moment.IDLE) {
            Watch.until(() -> bench.events.contains(new CardLeft()));
        }
        long left = bench.events.stream().filter(CardLeft.class::isInstance).count();
        bench.events.clear();
        bench.card.insert();
        if (!Watch.until(() -> bench.events.stream().anyMatch(CardArrived.class::isInstance))) {
            wrong.add("the next card was not seen; told " + watch.told());
        }
        lying = true;
        return new Cell("card reader", fault.label, moment.label, Cell.words(shown), Cell.mender(shown),
                outcome.map(CardTrials::words).orElse("—"),
                moment == Moment.IDLE ? "—" : "told gone " + (left == 1 ? "once" : left + " times"), "next card seen",
                recovery, wrong);
    }

    private static String words(IdentityOutcome outcome) {
        return switch (outcome) {
            case IdentityOutcome.Read(var identity) -> {
                identity.close();
                yield "Read";
            }
            case IdentityOutcome.NotRead(var why) -> "NotRead " + why;
        };
    }
}
