package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.code.Zbar;
import java.util.List;
import id.mpp.device.printer.PaperWidth;
import id.mpp.simulator.Await;
import id.mpp.simulator.TcpFarEnd;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A ticket made by a generator that is not ours, printed by the simulator and drawn by our renderer: both understand
/// more than our own driver says.
class ForeignEncoderTest {

    private static final Path PICTURES = Path.of("target", "tickets");

    @BeforeEach
    void needPeers() throws IOException {
        NodePeer.need("@point-of-sale/receipt-printer-encoder");
        Files.createDirectories(PICTURES);
    }

    @Test
    void textComesOutLineByLine() throws Exception {
        List<String> lines = PrintedText.of(printed("native")).lines().map(String::strip).toList();
        assertTrue(lines.containsAll(List.of("MAL PELAYANAN PUBLIK", "A-022", "DISDUKCAPIL", "TERIMA KASIH")),
                lines.toString());
        assertTrue(lines.contains("Perkiraan dipanggil                    10.25 WIB"), lines.toString());
    }

    @Test
    void codeIsReadBackFromThePicture() throws Exception {
        Path file = PICTURES.resolve("foreign-native.png");
        Files.write(file, TicketPicture.png(printed("native"), PaperWidth.MM_80));
        assertEquals(List.of("https://antre.mpp.example/t/A-022"), Zbar.read(file));
    }

    @Test
    void largeNumberIsSevenTimesAsHigh() throws Exception {
        BufferedImage picture = picture("native");
        assertTrue(tallestBlackColumn(picture) >= 7 * 12, tallestBlackColumn(picture) + " dots");
    }

    /// The script sends a black square of 96 dots.
    @Test
    void pictureIsPrintedDotByDot() throws Exception {
        BufferedImage picture = picture("raster");
        assertEquals(96, longestBlackRow(picture), "dots in the square's row");
    }

    private static BufferedImage picture(String kind) throws Exception {
        byte[] png = TicketPicture.png(printed(kind), PaperWidth.MM_80);
        Files.write(PICTURES.resolve("foreign-" + kind + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static byte[] printed(String kind) throws Exception {
        byte[] bytes = NodePeer.run("foreign-ticket.cjs", "A-022", kind);
        try (PrinterSimulator printer = PrinterSimulator.start(TcpFarEnd.open(0), PrinterModel.EPSON)) {
            URI address = URI.create(printer.address().replace("tcp:", "tcp://"));
            try (Socket host = new Socket(address.getHost(), address.getPort())) {
                host.getOutputStream().write(bytes);
                Await.until("one paper", () -> printer.papers().size() == 1);
                return printer.papers().getFirst();
            }
        }
    }

    private static int longestBlackRow(BufferedImage picture) {
        int longest = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = black(picture, x, y) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static int tallestBlackColumn(BufferedImage picture) {
        int tallest = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            int run = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                run = black(picture, x, y) ? run + 1 : 0;
                tallest = Math.max(tallest, run);
            }
        }
        return tallest;
    }

    private static boolean black(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 0x60;
    }
}
