package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Spool;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second JVM may not write files as long as its parcels are.
class LargestFileTest {

    @TempDir
    Path data;

    /// A file size limit is the smallest disk there is: the kernel refuses the bytes in the middle of the parcel.
    @Test
    void diskThatFillsInMidParcelKeepsNothingOfIt() throws Exception {
        Process child = child(List.of("bash", "-c", "ulimit -f 12; exec \"$@\"", "limited"));
        List<String> said;
        try (BufferedReader out = child.inputReader()) {
            said = out.lines().toList();
        }

        assertTrue(child.waitFor() != 0, "the put was refused");
        assertTrue(said.contains("ready"), "it opened: " + said);
        assertTrue(said.stream().noneMatch(line -> line.endsWith(" stored")), "and promised nothing: " + said);
        try (Stream<Path> left = Files.list(data.resolve("spool"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList(), "nothing of it remains");
        }
    }

    private Process child(List<String> wrapper) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                StoringChild.class.getName(), data.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Stores parcels until it cannot, saying each one's id and digest after `put` has returned.
    static final class StoringChild {

        private StoringChild() {
        }

        static FolderSpool open(Path data) throws id.mpp.sync.SyncException {
            return FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()),
                    new SpoolLimits(0, 0, 0));
        }

        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            Files.createDirectories(data);
            try (FolderSpool spool = open(data)) {
                System.out.println("ready");
                while (true) {
                    Spool.Stored stored = spool.put(Samples.newId(), Samples.application(20_000));
                    System.out.println(stored.id() + " " + stored.sealedSha256() + " stored");
                }
            }
        }
    }
}
