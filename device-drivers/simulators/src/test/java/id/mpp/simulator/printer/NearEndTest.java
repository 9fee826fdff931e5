package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome.Printed;
import java.util.Set;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The roll is nearly used up: a warning in time, and every ticket still prints.
class NearEndTest {

    @TempDir
    private Path folder;

    private static final Ready PAPER_LOW = new Ready(Set.of(Warning.PAPER_LOW));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void warnsAndPrintsAndForgetsItWithANewRoll(boolean tellsByItself) throws Exception {
        PrinterModel model = new PrinterModel(true, true, tellsByItself, true, true);
        try (PrinterBench bench = PrinterBench.serial(folder, model).ready()) {
            bench.simulator.paperLow(true);
            bench.awaitStatus(PAPER_LOW);
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-001")));
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-002")));
            bench.awaitStatus(PAPER_LOW);
            bench.simulator.loadPaper();
            bench.awaitStatus(new Ready(Set.of()));
            assertEquals(2, bench.simulator.papers().size());
        }
    }

    @Test
    void bitsOfASensorThatIsNotThereAreNotBelieved() throws Exception {
        try (PrinterBench bench = PrinterBench
                .serial(folder, PrinterModel.SMALL, "clone-58", PaperWidth.MM_58).ready()) {
            bench.simulator.paperLow(true);
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-001")));
            bench.awaitStatus(new Ready(Set.of()));
            assertFalse(bench.told.contains(PAPER_LOW), bench.told.toString());
        }
    }
}
