package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Verifies what a camera has read from a kiosk as anybody would: by the command, in a process of its own without a
/// network, and by the centre's page in a browser.
final class VerifiedReceipt {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Pattern CODE = Pattern.compile("<div id=\"verdict\"[^>]*data-code=\"([a-z-]+)\"");
    private static final int GENUINE = 0;
    private static final int NOT_GENUINE = 1;

    private final URI centre;
    private final Path folder;

    VerifiedReceipt(URI centre, Path folder) {
        this.centre = centre;
        this.folder = folder;
    }

    /// It is, and is not any more once a letter of it is changed.
    void isGenuine(String address, String number) throws IOException, InterruptedException {
        String tampered = withAnotherNumber(address, number);
        assertFalse(tampered.equals(address));
        byCommand(address, number, tampered);
        if (Files.isExecutable(BROWSER)) {
            assertEquals("genuine", byPage(address));
            assertEquals("not-genuine", byPage(tampered));
        } else {
            assertFalse("1".equals(System.getenv("REQUIRE_PEERS")), "Chromium is missing: install chromium");
        }
    }

    private void byCommand(String address, String number, String tampered) throws IOException, InterruptedException {
        Path root = fetched("/bukti/pusat.jwk", "pusat.jwk");
        Path keys = fetched("/v1/kiosk-keys", "kiosk-keys");
        var out = folder.resolve("verified.txt");
        assertEquals(GENUINE, command(out, root, keys, address), () -> text(out));
        assertTrue(text(out).startsWith("genuine  " + number + "  "), () -> text(out));
        assertEquals(NOT_GENUINE, command(out, root, keys, tampered), () -> text(out));
        assertTrue(text(out).startsWith("not-genuine  "), () -> text(out));
    }

    private static int command(Path out, Path root, Path keys, String address)
            throws IOException, InterruptedException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "id.mpp.sync.receipt.VerifyCommand", "--root", root.toString(),
                "--keys", keys.toString(), address).redirectErrorStream(true).redirectOutput(out.toFile()).start()
                .waitFor();
    }

    /// The page's own verdict, after its script has run. The address on a receipt names the kiosk's end of the cable,
    /// which leads to the same page.
    private String byPage(String address) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("chromium");
        var browser = new ProcessBuilder(List.of(BROWSER.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
                "--user-data-dir=" + profile, "--virtual-time-budget=20000", "--dump-dom", address))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String page = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, browser.waitFor());
        var found = CODE.matcher(page);
        assertTrue(found.find(), () -> "no verdict on " + page);
        return found.group(1);
    }

    private Path fetched(String path, String name) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(centre.resolve(path)).build(), BodyHandlers.ofFile(file));
            assertEquals(200, answer.statusCode(), path);
        }
        return file;
    }

    private static String withAnotherNumber(String address, String number) {
        String[] parts = address.substring(address.indexOf('#') + 1).split("[.]", -1);
        String said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertTrue(said.contains(number), said);
        String changed = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(said.replace(number, "26-0000-00").getBytes(StandardCharsets.UTF_8));
        return address.substring(0, address.indexOf('#') + 1) + parts[0] + "." + changed + "." + parts[2];
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
