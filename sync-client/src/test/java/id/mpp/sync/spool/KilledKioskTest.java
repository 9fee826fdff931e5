package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second JVM stores parcels and is killed (SIGKILL) in the middle; whatever it had reported as stored must be there,
/// whole, after the restart.
class KilledKioskTest {

    private static final int ROUNDS = 10;
    private static final int MOST_PARCELS_BEFORE_THE_KILL = 12;

    @TempDir
    Path data;

    @Test
    void everyStoredParcelSurvivesTheKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the kills: " + seed);
        var random = new Random(seed);
        Map<String, String> promised = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            promised.putAll(killAfter(random.nextInt(MOST_PARCELS_BEFORE_THE_KILL)));
        }

        try (FolderSpool spool = StoringChild.open(data)) {
            Set<String> present = spool.waiting().stream().map(Spool.Waiting::id).map(Object::toString).collect(
                    Collectors.toSet());
            assertTrue(present.containsAll(promised.keySet()), "lost parcels");
            assertEquals(0, spool.setAside().size(), "no torn parcel");
        }
        for (Map.Entry<String, String> parcel : promised.entrySet()) {
            Path file = SpoolFiles.find(data.resolve("spool"), new ParcelId(UUID.fromString(parcel.getKey())))
                    .orElseThrow();
            assertEquals(parcel.getValue(), Sha256.hexOf(file), "changed after it was promised");
        }
        System.out.println("killed " + ROUNDS + " times, " + promised.size() + " parcels promised, all present");
    }

    private Map<String, String> killAfter(int parcels) throws IOException, InterruptedException {
        Process child = child(List.of());
        Map<String, String> promised = new HashMap<>();
        try (BufferedReader said = child.inputReader()) {
            said.readLine();
            for (int parcel = 0; parcel < parcels; parcel++) {
                note(said.readLine(), promised);
            }
            // by its handle: Process.destroyForcibly would close the pipe and with it the last words
            child.toHandle().destroyForcibly();
            // what it still managed to say counts too
            said.lines().forEach(line -> note(line, promised));
        }
        child.waitFor();
        return promised;
    }

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

    private static void note(String line, Map<String, String> promised) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[2].equals("stored")) {
            promised.put(words[0], words[1]);
        }
    }

    /// Stores parcels until it is killed, saying each one's id and digest after `put` has returned.
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
