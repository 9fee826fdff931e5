package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a script of `src/test/resources` that drives Debian's Chromium by puppeteer and prints what it saw as JSON.
/// With `-Dpictures` it leaves one of every page in `target/pictures`, which costs as much time as all the rest.
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final long PATIENCE_SECONDS = 300;

    private Chromium() {
    }

    /// @param told
    ///            further arguments of the script
    static JsonNode drive(String scriptName, Sandbox sandbox, String... told) throws IOException, InterruptedException {
        Peers.need("Chromium", "Debian's chromium", PROGRAM);
        Peers.need("puppeteer-core", "Node.js 20 and npm", Peers.npmModules().resolve("puppeteer-core"));
        String pictures = System.getProperty("pictures") == null
                ? ""
                : Files.createDirectories(Path.of("target/pictures").toAbsolutePath()).toString();
        Path script = Files.createTempFile("chromium", ".mjs");
        Path output = Files.createTempFile("chromium", ".out");
        try {
            Files.write(script, Objects
                    .requireNonNull(Chromium.class.getResourceAsStream("/id/mpp/sandbox/" + scriptName))
                    .readAllBytes());
            List<String> command = new ArrayList<>(List.of("node", script.toString(), Peers.npmModules().toString(),
                    PROGRAM.toString(), sandbox.base().toString(), pictures));
            command.addAll(List.of(told));
            Process node = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                    .start();
            assertTrue(node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "Chromium did not end");
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertEquals(0, node.exitValue(), said);
            return JsonMapper.builder().build().readTree(said.substring(said.indexOf('{')));
        } finally {
            Files.delete(script);
            Files.delete(output);
        }
    }
}
