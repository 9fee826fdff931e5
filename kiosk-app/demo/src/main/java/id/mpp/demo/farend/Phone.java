package id.mpp.demo.farend;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// The citizen's phone: a camera that finds the sign-in code on the kiosk's screen, and a browser that opens the page
/// behind it and answers. It knows nothing that is not on the screen.
public final class Phone {

    /// One of the sandbox's invented citizens, a nurse's age.
    public static final String SAMPLE_CITIZEN = "siti";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CODE = "user_code=";
    private static final String PROOF = "/bukti#";

    private final HttpClient browser = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI network;

    /// @param network
    ///            where the phone reaches the centre: a phone has a network of its own, so cutting the kiosk's does not
    ///            hinder it
    public Phone(URI network) {
        this.network = network;
    }

    /// The sign-in address on a picture of the screen; empty if no QR with one is on it.
    ///
    /// @param argb
    ///            pixels line by line
    public static Optional<URI> read(int[] argb, int width, int height) {
        return code(argb, width, height, CODE).map(URI::create);
    }

    /// The address on a receipt by which anybody verifies it, on a picture of the screen or of the paper.
    public static Optional<String> proof(BufferedImage picture) {
        int[] argb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return code(argb, picture.getWidth(), picture.getHeight(), PROOF);
    }

    private static Optional<String> code(int[] argb, int width, int height, String with) {
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, argb)));
        try {
            var found = new QRCodeMultiReader().decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true));
            return Arrays.stream(found).map(code -> code.getText()).filter(text -> text.contains(with)).findFirst();
        } catch (NotFoundException noCode) {
            return Optional.empty();
        }
    }

    /// The letters under the QR, which a citizen may type instead.
    public static Optional<String> userCode(URI page) {
        String query = Optional.ofNullable(page.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&")).filter(part -> part.startsWith(CODE))
                .map(part -> URLDecoder.decode(part.substring(CODE.length()), StandardCharsets.UTF_8)).findFirst();
    }

    /// Where a browser would open the page for these letters.
    public URI page(String userCode) {
        return network.resolve("/oidc/activate?" + CODE + URLEncoder.encode(userCode, StandardCharsets.UTF_8));
    }

    /// Opens the page and presses *Setuju* as one of the sample citizens.
    ///
    /// @return whether the centre took it; false if the code is unknown, decided or too old
    /// @throws IOException
    ///             the centre does not answer
    public boolean approve(String userCode, String citizen) throws IOException, InterruptedException {
        int shown = browser.send(request(page(userCode)).GET().build(), BodyHandlers.discarding()).statusCode();
        return shown == 200 && press(userCode, "approve", "&citizen=" + citizen);
    }

    /// Opens the page and presses *Tolak*.
    public boolean deny(String userCode) throws IOException, InterruptedException {
        return press(userCode, "deny", "");
    }

    private boolean press(String userCode, String decision, String more) throws IOException, InterruptedException {
        String form = CODE + URLEncoder.encode(userCode, StandardCharsets.UTF_8) + "&decision=" + decision + more;
        var request = request(network.resolve("/oidc/activate"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        return browser.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }
}
