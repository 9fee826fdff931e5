package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A reader of codes that is not ours: `zbarimg`.
final class Zbar {

    private Zbar() {
    }

    /// The text of the codes in `picture`, a line each; empty if there is none.
    static String read(Path picture) throws IOException, InterruptedException {
        Process zbar = new ProcessBuilder("zbarimg", "--quiet", "--raw", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(zbar.waitFor(10, TimeUnit.SECONDS));
        return text;
    }
}
