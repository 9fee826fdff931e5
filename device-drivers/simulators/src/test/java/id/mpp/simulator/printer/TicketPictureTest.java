package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.code.Zbar;
import java.util.List;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome.Printed;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The picture of a paper, drawn from what left the wire. The pictures stay in `target/tickets` for a person to
/// look at.
class TicketPictureTest {

    private static final Path PICTURES = Path.of("target", "tickets");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void qrOfThePrintedTicketCanBeRead(PaperWidth roll) throws Exception {
        BufferedImage picture = TicketPicture.of(printed(roll), roll);
        assertEquals(roll == PaperWidth.MM_80 ? 720 : 520, picture.getWidth());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        String text = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
        assertEquals("https://antre.mpp.example/t/A-022", text);
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void zbarReadsTheQrOfThePrintedTicket(PaperWidth roll) throws Exception {
        Files.createDirectories(PICTURES);
        Path file = PICTURES.resolve("ticket-" + (roll == PaperWidth.MM_80 ? "80mm.png" : "58mm.png"));
        Files.write(file, TicketPicture.png(printed(roll), roll));
        assertEquals(List.of("https://antre.mpp.example/t/A-022"), Zbar.read(file));
    }

    @Test
    void bytesThatAreNoTicketGiveAPictureToo() {
        byte[] torn = "half a ti".getBytes(StandardCharsets.US_ASCII);
        assertTrue(TicketPicture.of(torn, PaperWidth.MM_58).getHeight() > 0);
        assertTrue(TicketPicture.of(new byte[]{0x1D, '(', 'k', 50, 0}, PaperWidth.MM_58).getHeight() > 0);
        assertTrue(TicketPicture.of(new byte[0], PaperWidth.MM_80).getHeight() > 0);
    }

    private byte[] printed(PaperWidth roll) throws Exception {
        try (PrinterBench bench = PrinterBench.serial(folder, roll).ready()) {
            assertEquals(new Printed(), PrinterBench.outcome(bench.print("A-022")));
            return bench.simulator.papers().getFirst();
        }
    }
}
