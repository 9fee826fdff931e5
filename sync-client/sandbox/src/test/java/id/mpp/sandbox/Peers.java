package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Foreign programs that tests are held against. Without one its tests are skipped, saying what to install; with
/// `REQUIRE_PEERS=1`, as in continuous integration, they fail.
final class Peers {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Peers() {
    }

    static void need(String what, String from, Path program) {
        boolean here = Files.exists(program);
        String message = what + " is missing; install " + from + ", or run .ci/peers";
        if ("1".equals(System.getenv("REQUIRE_PEERS"))) {
            assertTrue(here, message);
        }
        assumeTrue(here, message);
    }

    /// A program of an npm package that `.ci/peers` installs.
    static Path npm(String program) {
        Path here = ROOT.resolve(".peers/node_modules/.bin").resolve(program);
        need(program, "Node.js 20 and npm", here);
        return here;
    }

    static Path npmModules() {
        return ROOT.resolve(".peers/node_modules");
    }
}
