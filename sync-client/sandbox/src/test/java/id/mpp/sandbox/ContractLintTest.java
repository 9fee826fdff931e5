package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract as Redocly reads it.
class ContractLintTest {

    private static final Path CONTRACT = Path.of("../contract").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void linterHasNothingToSay() throws Exception {
        Path said = folder.resolve("redocly.out");
        Process lint = new ProcessBuilder(Peers.npm("redocly").toString(), "lint",
                CONTRACT.resolve("mpp-digital.openapi.yaml").toString(), "--config",
                CONTRACT.resolve("redocly.yaml").toString()).redirectErrorStream(true).redirectOutput(said.toFile())
                .start();
        assertTrue(lint.waitFor(120, TimeUnit.SECONDS));
        String output = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, lint.exitValue(), output);
        assertTrue(output.contains("valid"), output);
        assertTrue(!output.contains("warning"), output);
    }
}
