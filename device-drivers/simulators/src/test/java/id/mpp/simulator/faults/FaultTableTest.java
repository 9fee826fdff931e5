package id.mpp.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.io.TempDir;

/// Plays every fault at every moment and holds the result against `docs/device-faults.md`. Cells mostly wait, so many
/// run beside each other; so few that other tests can go on meanwhile. `-Dfaults=write` writes the file instead.
@ResourceLock(providers = FaultTableTest.OnePcscd.class)
class FaultTableTest {

    private static final int AT_ONCE = 16;
    private static final long LONGEST_P95_MILLIS = 2000;
    private static final Path KEPT = Path.of("..", "..", "docs", "device-faults.md");
    private static final boolean WRITE = "write".equals(System.getProperty("faults"));

    @TempDir
    private Path folder;

    @Test
    void everyFaultAtEveryMomentIsSurvived() throws Exception {
        FaultTable table = new FaultTable(played());

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

    /// In the table's order. Cards need one pcscd, so they go one after the other, beside all else; scanners begin,
    /// because the silence of one is borne longest. Where there is no pcscd, the table is held without cards.
    private List<Cell> played() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            Future<List<Cell>> cards = hands.submit(() -> CardTrials.run(folder));
            List<Future<Cell>> scanners = begin(ScannerTrial.all(), hands);
            List<Future<Cell>> printers = begin(PrinterTrial.all(folder), hands);
            List<Future<Cell>> codes = begin(CodeTrial.all(folder), hands);
            List<Cell> cells = new ArrayList<>();
            for (List<Future<Cell>> running : List.of(printers, scanners, codes)) {
                for (Future<Cell> cell : running) {
                    cells.add(cell.get());
                }
            }
            cells.addAll(cards.get());
            return cells;
        }
    }

    private static List<Future<Cell>> begin(List<Cell.Trial> trials, ExecutorService hands) {
        return trials.stream().map(trial -> hands.submit(() -> trialled(trial))).toList();
    }

    private static Cell trialled(Cell.Trial trial) {
        try {
            return trial.run();
        } catch (Exception | AssertionError broken) {
            return new Cell(trial.name(), "", "", "", "", "", "", "", 0, List.of(broken.toString()));
        }
    }

    /// The tests of cards have a pcscd of their own; where no two can run, because mounts of one's own are forbidden,
    /// the table waits for them.
    static final class OnePcscd implements ResourceLocksProvider {

        private static final String MOUNT = "mount --bind /tmp /run/pcscd";

        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            try {
                int status = new ProcessBuilder("sh", "-c",
                        "unshare --mount " + MOUNT + " || unshare --map-root-user --mount " + MOUNT)
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
                return status == 0 ? Set.of() : Set.of(new Lock("pcscd"));
            } catch (IOException | InterruptedException unknown) {
                return Set.of(new Lock("pcscd"));
            }
        }
    }
}
