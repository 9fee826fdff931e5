package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.code.Zbar;
import java.util.List;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome.Printed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A printer that cannot draw a QR code gets it, and only it, as a picture.
class RasterQrTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"epson-tm-t88iii, MM_80", "clone-58, MM_58"})
    void pictureOfTheCodeIsReadByAForeignReader(String model, PaperWidth roll) throws Exception {
        byte[] paper = printed(model, roll);
        Path pictures = Files.createDirectories(Path.of("target", "tickets"));
        Path file = pictures.resolve("raster-" + roll.millimetres() + "mm.png");
        Files.write(file, TicketPicture.png(paper, roll));
        assertEquals(List.of("https://antre.mpp.example/t/A-022"), Zbar.read(file));
    }

    @Test
    void onlyTheCodeIsAPicture() throws Exception {
        String bytes = new String(printed("epson-tm-t88iii", PaperWidth.MM_80), StandardCharsets.ISO_8859_1);
        assertEquals(2, bytes.split("\u001Dv0", -1).length, "one picture");
        assertFalse(bytes.contains("\u001D(k"), "no code the printer does not know");
        assertTrue(bytes.contains("MAL PELAYANAN PUBLIK"), "text stays text");
        // Doubled by the printer: a quarter of what the picture has in dots.
        assertTrue(bytes.length() < 2500, bytes.length() + " bytes");
    }

    @Test
    void printerThatWasTakenForAnotherPrintsNoCodeAtAll() throws Exception {
        try (PrinterBench bench = PrinterBench
                .serial(folder, PrinterModel.WITHOUT_QR, "generic", PaperWidth.MM_80).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            Path file = folder.resolve("ticket.png");
            Files.write(file, TicketPicture.png(bench.simulator.papers().getFirst(), PaperWidth.MM_80));
            assertEquals(List.of(), Zbar.read(file));
        }
    }

    private byte[] printed(String model, PaperWidth roll) throws Exception {
        PrinterModel printer = roll == PaperWidth.MM_58 ? PrinterModel.SMALL : PrinterModel.WITHOUT_QR;
        try (PrinterBench bench = PrinterBench.serial(folder, printer, model, roll).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            bench.simulator.tearOff();
            return bench.simulator.papers().getFirst();
        }
    }
}
