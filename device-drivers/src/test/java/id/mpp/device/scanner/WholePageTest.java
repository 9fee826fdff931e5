package id.mpp.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a scanner may send instead of a page.
class WholePageTest {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;
    private static final int RESOLUTION = 50;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void wholePageIsTakenAsItCame(String format) throws IOException {
        byte[] file = encoded(written(), format);
        PageImage page = WholePage.decode(file, RESOLUTION).orElseThrow().page();
        assertEquals("image/" + format, page.mediaType());
        assertEquals(WIDTH, page.width());
        assertEquals(HEIGHT, page.height());
        assertEquals(RESOLUTION, page.resolution());
        assertEquals(file, page.encoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void pageThatEndsEarlyIsNone(String format) throws IOException {
        byte[] file = encoded(written(), format);
        for (int length = 0; length < file.length; length += 1 + file.length / 200) {
            assertEquals(Optional.empty(), WholePage.decode(Arrays.copyOf(file, length), RESOLUTION),
                    "cut at " + length + " of " + file.length);
        }
    }

    @Test
    void halfAPageWithAProperEndMarkIsNone() throws IOException {
        byte[] whole = encoded(written(), "jpeg");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        half[half.length - 2] = (byte) 0xFF;
        half[half.length - 1] = (byte) 0xD9;
        assertEquals(Optional.empty(), WholePage.decode(half, RESOLUTION));
    }

    @Test
    void paddingAfterTheEndIsNoDamage() throws IOException {
        byte[] file = encoded(written(), "jpeg");
        assertTrue(WholePage.decode(Arrays.copyOf(file, file.length + 512), RESOLUTION).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "<html>please sign in</html>", "\u00ff"})
    void anythingElseIsNone(String answer) {
        assertEquals(Optional.empty(), WholePage.decode(answer.getBytes(StandardCharsets.ISO_8859_1), RESOLUTION));
    }

    @Test
    void imageOfAnUnreasonableSizeIsNotEvenOpened() throws IOException {
        assertEquals(Optional.empty(), WholePage.decode(pngThatClaims(60_000, 60_000), RESOLUTION));
    }

    @Test
    void emptyGlassIsBlankAlsoWithDust() throws IOException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        BufferedImage glass = white();
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                int light = 238 + random.nextInt(16);
                glass.setRGB(x, y, new Color(light, light, light).getRGB());
            }
        }
        assertTrue(blank(glass), "seed " + seed);
    }

    @Test
    void oneLineOfWritingIsNotBlank() throws IOException {
        assertFalse(blank(written()));
    }

    @Test
    void openLidIsNotBlank() throws IOException {
        BufferedImage dark = white();
        fill(dark, new Color(40, 40, 44), 0, 0, WIDTH, HEIGHT);
        assertFalse(blank(dark));
    }

    private static boolean blank(BufferedImage image) throws IOException {
        return WholePage.decode(encoded(image, "jpeg"), RESOLUTION).orElseThrow().blank();
    }

    private static BufferedImage white() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        fill(image, Color.WHITE, 0, 0, WIDTH, HEIGHT);
        return image;
    }

    /// A line of letters, as far as a sampled pixel can tell.
    private static BufferedImage written() {
        BufferedImage image = white();
        for (int x = 40; x < 380; x += 10) {
            fill(image, Color.BLACK, x, 60, 6, 12);
        }
        return image;
    }

    private static void fill(BufferedImage image, Color colour, int x, int y, int width, int height) {
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
        pen.dispose();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            assertTrue(ImageIO.write(image, format, out));
            return out.toByteArray();
        }
    }

    /// Signature, IHDR and IEND of PNG (W3C PNG 5.2, 11.2.2, 11.2.5), with no picture between them.
    private static byte[] pngThatClaims(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.writeLong(0x89504E470D0A1A0AL);
            out.writeInt(13);
            out.writeBytes("IHDR");
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[]{8, 2, 0, 0, 0});
            out.writeInt(0);
            out.writeInt(0);
            out.writeBytes("IEND");
            out.writeInt(0xAE426082);
        }
        return file.toByteArray();
    }
}
