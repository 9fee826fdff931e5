package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs of others that a test needs. Where one is missing the test is skipped with a word; where `REQUIRE_PEERS=1`
/// says that all are installed, it fails.
final class Peers {

    private Peers() {
    }

    /// Finds a program as a shell would, the system administrator's folders included.
    static Optional<Path> program(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /// Goes on only if the peer is there.
    static void need(boolean there, String missing) {
        if (there) {
            return;
        }
        if ("1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail("REQUIRE_PEERS=1, but " + missing);
        }
        Assumptions.abort("skipped: " + missing);
    }
}
