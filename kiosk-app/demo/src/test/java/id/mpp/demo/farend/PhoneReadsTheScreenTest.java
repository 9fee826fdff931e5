package id.mpp.demo.farend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a phone's camera finds on pictures of the screen.
class PhoneReadsTheScreenTest {

    private static final int WIDTH = 540;
    private static final int HEIGHT = 960;
    private static final String PAGE = "http://127.0.0.1:8080/oidc/activate?user_code=WDJB-MJHT";

    private final int[] screen = new int[WIDTH * HEIGHT];

    PhoneReadsTheScreenTest() {
        Arrays.fill(screen, 0xFFF8F8F7);
    }

    @Test
    void signInCodeIsFound() throws Exception {
        draw(PAGE, 120, 300);
        assertEquals(Optional.of(URI.create(PAGE)), Phone.read(screen, WIDTH, HEIGHT));
        assertEquals(Optional.of("WDJB-MJHT"), Phone.userCode(URI.create(PAGE)));
    }

    @Test
    void otherCodesAreNotTakenForIt() throws Exception {
        draw("https://example.com/promo", 120, 300);
        assertEquals(Optional.empty(), Phone.read(screen, WIDTH, HEIGHT));
    }

    @Test
    void screenWithoutCodeShowsNothing() {
        assertEquals(Optional.empty(), Phone.read(screen, WIDTH, HEIGHT));
    }

    private void draw(String text, int left, int top) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 240, 240);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                screen[(top + y) * WIDTH + left + x] = code.get(x, y) ? 0xFF1F1F1F : 0xFFFFFFFF;
            }
        }
    }
}
