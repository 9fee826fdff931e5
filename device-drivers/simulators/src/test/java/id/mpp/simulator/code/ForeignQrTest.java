package id.mpp.simulator.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.image.CodeWorker;
import id.mpp.device.code.image.GreyImage;
import id.mpp.device.code.image.ImageCodes;
import id.mpp.simulator.Peers;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes that others draw we read; codes that we draw others read.
class ForeignQrTest {

    private static final String LEAFLET = "https://mpp.example/l/dukcapil.akta-lahir";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {LEAFLET, "A-022", "MPP:LAYANAN/AKTA", "0123456789012345", "Akta Kelahiran – Sragen é"})
    void codesOfQrencodeAreRead(String text) throws Exception {
        for (String level : List.of("L", "M", "H")) {
            Path picture = drawn("qrencode", "-8", "-s", "6", "-m", "4", "-l", level, "-o", "qr.png", text);
            assertEquals(List.of(new ScannedCode(text)), read(picture), level);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAFLET, "A-022", "0123456789012345"})
    void codesOfZintAreRead(String text) throws Exception {
        Path picture = drawn("zint", "--barcode=QRCODE", "--scale=3", "--whitesp=4", "--vwhitesp=4", "-o", "qr.png",
                "-d", text);
        assertEquals(List.of(new ScannedCode(text)), read(picture));
    }

    @Test
    void codesWeDrawAreReadByZbar() throws Exception {
        Peers.need(Zbar.there(), "zbarimg is not installed (Debian: apt install zbar-tools)");
        List<String> texts = List.of(LEAFLET, "A-022", "https://mpp.example/t/B2-007");
        List<BufferedImage> pictures = texts.stream().map(QrPictures::code).toList();
        assertEquals(texts.stream().map(List::of).toList(), Zbar.read(pictures, folder));
    }

    /// A look that takes long: what came meanwhile is not waited for, only the latest is looked at.
    @Test
    void slowLookNeverMakesAQueue() throws Exception {
        var looked = new LinkedBlockingQueue<Integer>();
        var first = new CountDownLatch(1);
        try (CodeWorker worker = CodeWorker.start("slow-eye", picture -> {
            looked.add(picture.width());
            await(first);
            return List.of();
        }, code -> {
        })) {
            worker.look(new GreyImage(1, 1, new byte[1]));
            assertEquals(1, looked.poll(10, TimeUnit.SECONDS));
            for (int width = 2; width <= 50; width++) {
                worker.look(new GreyImage(width, 1, new byte[width]));
            }
            first.countDown();
            assertEquals(50, looked.poll(10, TimeUnit.SECONDS));
            worker.look(new GreyImage(60, 1, new byte[60]));
            assertEquals(60, looked.poll(10, TimeUnit.SECONDS));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private Path drawn(String... command) throws Exception {
        Peers.need(Peers.program(command[0]).isPresent(), command[0] + " is not installed (Debian: apt install "
                + command[0] + ")");
        assertEquals(0, new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor());
        return folder.resolve("qr.png");
    }

    private static List<ScannedCode> read(Path picture) throws Exception {
        BufferedImage decoded = ImageIO.read(picture.toFile());
        assertNotNull(decoded, "no picture");
        return ImageCodes.inPage(GreyImage.of(decoded));
    }
}
