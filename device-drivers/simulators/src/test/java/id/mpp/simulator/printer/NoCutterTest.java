package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome.Printed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small printer without a cutter: the paper is moved to the tear bar and hangs there.
class NoCutterTest {

    @TempDir
    private Path folder;

    @Test
    void paperIsMovedToTheTearBarAndNeverCut() throws Exception {
        try (PrinterBench bench = PrinterBench
                .serial(folder, PrinterModel.SMALL, "clone-58", PaperWidth.MM_58).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            assertEquals(0, bench.simulator.papers().size());
            bench.simulator.tearOff();
            assertEquals(1, bench.papersWith("A-022"));
            String bytes = new String(bench.simulator.papers().getFirst(), StandardCharsets.ISO_8859_1);
            assertTrue(bytes.endsWith("\u001Bd\u0004"), "four lines to the tear bar");
            assertFalse(bytes.contains("\u001DV"), "a cut it does not know could print letters");
            assertFalse(bytes.contains("\u001Bp"), "a drawer it does not have");
        }
    }

    @Test
    void nextTicketPrintsBelowTheOneNobodyTore() throws Exception {
        try (PrinterBench bench = PrinterBench
                .serial(folder, PrinterModel.SMALL, "clone-58", PaperWidth.MM_58).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-001")));
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-002")));
            bench.simulator.tearOff();
            assertEquals(1, bench.papersWith("A-001"));
            assertEquals(1, bench.papersWith("A-002"));
        }
    }
}
