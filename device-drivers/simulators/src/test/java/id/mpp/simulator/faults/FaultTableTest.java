package id.mpp.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/// Plays every fault at every moment and holds the result against `docs/device-faults.md`. Cells mostly wait, so many
/// run beside each other. `-Dfaults=write` writes the file instead.
@Isolated("keeps both cores busy; the others need theirs in time")
class FaultTableTest {

    private static final int AT_ONCE = 80;
    private static final long LONGEST_P95_MILLIS = 2000;
    private static final Path KEPT = Path.of("..", "..", "docs", "device-faults.md");
    private static final boolean WRITE = "write".equals(System.getProperty("faults"));

    @TempDir
    private Path folder;

    @Test
    void everyFaultAtEveryMomentIsSurvived() throws Exception {
        List<Cell.Trial> trials = new ArrayList<>(PrinterTrial.all(folder));
        trials.addAll(ScannerTrial.all());
        trials.addAll(CodeTrial.all(folder));
        FaultTable table = new FaultTable(runAll(trials));

        assertEquals("", table.cells().stream().filter(cell -> !cell.wrong().isEmpty())
                .map(cell -> cell.name() + ": " + cell.wrong()).collect(Collectors.joining("\n")));
        if (WRITE) {
            Files.writeString(KEPT, table.markdown());
        }
        assertEquals("", table.differences(Files.readString(KEPT)),
                "docs/device-faults.md no longer tells what happens; it says itself how it is made anew");
        assertTrue(table.p95Recovery() <= LONGEST_P95_MILLIS,
                "95 of 100 faults should be over within 2 s of their cause, it took " + table.p95Recovery() + " ms");
    }

    /// Cards need the machine's only pcscd, so they go one after the other, beside all else. Where there is none, the
    /// table is held without them.
    private List<Cell> runAll(List<Cell.Trial> trials) throws Exception {
        try (ExecutorService hand = Executors.newSingleThreadExecutor()) {
            Future<List<Cell>> cards = hand.submit(() -> CardTrials.run(folder));
            List<Cell> cells = new ArrayList<>(run(trials));
            try {
                cells.addAll(cards.get());
            } catch (ExecutionException missing) {
                if (!(missing.getCause() instanceof TestAbortedException)) {
                    throw missing;
                }
            }
            return cells;
        }
    }

    private static List<Cell> run(List<Cell.Trial> trials) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Cell>> running = new ArrayList<>();
            trials.forEach(trial -> running.add(hands.submit(() -> trialled(trial))));
            List<Cell> cells = new ArrayList<>();
            for (Future<Cell> cell : running) {
                cells.add(cell.get());
            }
            return cells;
        }
    }

    private static Cell trialled(Cell.Trial trial) {
        try {
            return trial.run();
        } catch (Exception | AssertionError broken) {
            return new Cell(trial.name(), "", "", "", "", "", "", "", 0, List.of(broken.toString()));
        }
    }
}
