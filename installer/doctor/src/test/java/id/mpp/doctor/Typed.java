package id.mpp.doctor;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs of the kiosk that end their process, run as a technician runs them.
final class Typed {

    private static final long LONGEST_SECONDS = 60;

    private Typed() {
    }

    /// What `mpp-kiosk-setup --show` prints.
    static String setupShow(Path kioskToml, Language language) {
        List<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "id.mpp.kiosk.SetupCommand", "--show", "--config", kioskToml.toString(), "--lang", language.tag())
                .toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
