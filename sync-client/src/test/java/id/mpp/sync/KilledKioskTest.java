package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.WireCentre;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kiosks in processes of their own, storing and carrying, are killed (SIGKILL) at any moment, again and again; every
/// fifth is a whole one, the others only store: a whole one takes longer to start than to be killed. Every parcel whose
/// *stored* was printed arrives exactly once with the digest that was printed. `-Dkills=` for more, `-Dseed=` to repeat
/// the choices (not the scheduler's).
class KilledKioskTest {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int SIDE_BY_SIDE = 2;
    private static final int WHOLE = 5;
    private static final int MOST_PARCELS_BEFORE_THE_KILL = 9;
    private static final int MOST_NANOS_BEFORE_THE_KILL = 25_000_000;

    @TempDir
    Path folder;

    private Path classes = Path.of("");
    private String classPath = "";

    @Test
    void everyStoredParcelArrivesOnceHoweverOftenTheKioskIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the kills: " + seed);
        rememberClasses(seed);
        List<Future<Kiosk>> lives = new ArrayList<>();
        try (ExecutorService kiosks = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (int number = 0; number < SIDE_BY_SIDE; number++) {
                var chance = new Random(seed + number);
                Path data = folder.resolve("kiosk-" + number);
                lives.add(kiosks.submit(() -> live(data, chance)));
            }
        }
        for (Future<Kiosk> life : lives) {
            Kiosk kiosk = life.get();
            System.out.println(kiosk);
            assertEquals(List.of(), kiosk.breaches(), "kept to the contract");
            assertEquals(KILLS / SIDE_BY_SIDE, kiosk.starts().size(), "it always started");
            assertTrue(kiosk.promised().size() > KILLS / SIDE_BY_SIDE, "and stored something: " + kiosk);
            kiosk.promised().forEach((id, digest) -> assertEquals(List.of(digest), kiosk.received().get(id), id));
            kiosk.received().values().forEach(digests -> assertEquals(1, digests.size(), "arrived once"));
        }
    }

    /// One machine's life.
    private record Kiosk(Map<String, String> promised, Map<String, List<String>> received, List<Integer> starts,
            List<String> breaches) {

        @Override
        public String toString() {
            return "killed %d times: %d stored, %d arrived, starts at most %d ms".formatted(starts.size(),
                    promised.size(), received.size(), starts.stream().mapToInt(it -> it).max().orElse(0));
        }
    }

    private Kiosk live(Path data, Random chance) throws Exception {
        Map<String, String> promised = new HashMap<>();
        List<Integer> starts = new ArrayList<>();
        try (WireCentre centre = WireCentre.start()) {
            EnrolledKiosk.enrol(centre.base(), data).close();
            for (int kill = 0; kill < KILLS / SIDE_BY_SIDE; kill++) {
                killSomewhere(child(centre.base(), data, chance.nextLong(), kill), chance, promised, starts);
            }
            try (EnrolledKiosk last = EnrolledKiosk.open(centre.base(), data, Optional.empty())) {
                Await.until(() -> last.client().spool().waiting().isEmpty(), "all is carried");
                assertEquals(List.of(), last.client().spool().setAside());
            }
            return new Kiosk(promised, centre.received(), starts, centre.breaches());
        }
    }

    private static void killSomewhere(Process child, Random chance, Map<String, String> promised, List<Integer> starts)
            throws IOException, InterruptedException {
        try (BufferedReader said = child.inputReader()) {
            // ready, then so many parcels
            int lines = 1 + chance.nextInt(MOST_PARCELS_BEFORE_THE_KILL);
            for (int line = 0; line < lines; line++) {
                note(Objects.requireNonNull(said.readLine(), "it ended by itself"), promised, starts);
            }
            // somewhere between two words
            LockSupport.parkNanos(chance.nextInt(MOST_NANOS_BEFORE_THE_KILL));
            // by its handle: Process.destroyForcibly would close the pipe and with it the last words
            child.toHandle().destroyForcibly();
            // what it still managed to say counts too
            said.lines().forEach(line -> note(line, promised, starts));
        }
        child.waitFor();
    }

    private static void note(String line, Map<String, String> promised, List<Integer> starts) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[2].equals("stored")) {
            promised.put(words[0], words[1]);
        } else if (words.length == 2 && words[0].equals("ready")) {
            starts.add(Integer.parseInt(words[1]));
        }
    }

    /// Loading classes is most of a start: one kiosk that ends in peace leaves them for the others (JEP 514).
    private void rememberClasses(long seed) throws Exception {
        classPath = jarred(System.getProperty("java.class.path"), folder);
        Path archive = folder.resolve("kiosk.aot");
        try (WireCentre centre = WireCentre.start()) {
            Path data = folder.resolve("peaceful");
            EnrolledKiosk.enrol(centre.base(), data).close();
            Process child = start(List.of("-XX:AOTCacheOutput=" + archive), centre.base(), data, seed, 20, "kiosk");
            child.inputReader().lines().forEach(line -> assertTrue(line.length() < 200, line));
            assertEquals(0, child.waitFor());
        }
        classes = archive;
    }

    /// A class archive takes no folders: what was just compiled goes into jars.
    private static String jarred(String classPath, Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path compiled = Path.of(entry);
            Path jar = folder.resolve("classes-" + entries.size() + ".jar");
            if (Files.isDirectory(compiled)) {
                try (var out = new JarOutputStream(Files.newOutputStream(jar));
                        Stream<Path> files = Files.walk(compiled)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        out.putNextEntry(new ZipEntry(compiled.relativize(file).toString()));
                        Files.copy(file, out);
                    }
                }
                entries.add(jar.toString());
            } else if (Files.exists(compiled)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Process child(URI centre, Path data, long seed, int kill) throws IOException {
        return start(List.of("-XX:AOTCache=" + classes), centre, data, seed, 0, kill % WHOLE == 0 ? "kiosk" : "spool");
    }

    private Process start(List<String> options, URI centre, Path data, long seed, int parcels, String what)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Xlog:disable", "-Xmx96m", "--sun-misc-unsafe-memory-access=allow", "-cp",
                classPath, KilledKiosk.class.getName(), centre.toString(),
                data.toString(), Long.toString(seed), Integer.toString(parcels), what));
        Files.createDirectories(data);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
