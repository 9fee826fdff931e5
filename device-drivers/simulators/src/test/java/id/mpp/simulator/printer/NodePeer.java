package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.Peers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs of others for Node.js, installed by `.ci/peers`, run by a small script beside these tests.
public final class NodePeer {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private NodePeer() {
    }

    /// Goes on only if the package is there.
    static void need(String npmPackage) {
        Peers.need(Peers.program("node").isPresent(), "node is missing: install nodejs");
        Peers.need(modules().filter(folder -> Files.isDirectory(folder.resolve(npmPackage))).isPresent(),
                npmPackage + " is missing: run .ci/peers");
    }

    /// Whether the package can be run.
    public static boolean present(String npmPackage) {
        return Peers.program("node").isPresent()
                && modules().filter(folder -> Files.isDirectory(folder.resolve(npmPackage))).isPresent();
    }

    /// What `script` writes to its standard output.
    public static byte[] run(String script, String... arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile("peer", ".cjs");
        try (InputStream resource = NodePeer.class.getResourceAsStream(script)) {
            assertTrue(resource != null, script + " is missing");
            Files.write(file, resource.readAllBytes());
            List<String> command = new ArrayList<>(List.of("node", file.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("NODE_PATH", modules().orElseThrow().toString());
            Process node = builder.start();
            byte[] said = node.getInputStream().readAllBytes();
            assertTrue(node.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS), "node does not end");
            assertEquals(0, node.exitValue(), new String(said, StandardCharsets.UTF_8));
            return said;
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Path> modules() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(".peers/node_modules")).filter(Files::isDirectory).findFirst();
    }
}
