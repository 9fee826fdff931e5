package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.WireCentre;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kiosks in processes of their own, storing and carrying, are killed (SIGKILL) at any moment, again and again, also
/// while they start; every fifth is a whole one, the others only store: a whole one takes longer to start than to be
/// killed. Every parcel whose *stored* was printed arrives exactly once with the digest that was printed. `-Dkills=` for
/// more, `-Dseed=` to repeat the choices (not the scheduler's).
class KilledKioskTest {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int SIDE_BY_SIDE = 4;
    private static final int WHOLE = 5;
    private static final int MOST_PARCELS_BEFORE_THE_KILL = 6;
    private static final int MOST_NANOS_OF_A_START = 400_000_000;
    private static final int MOST_NANOS_BEFORE_THE_KILL = 25_000_000;
    private static final int MOST_NANOS_OF_CARRYING = 80_000_000;
    /// How a shell says SIGKILL.
    private static final int KILLED = 128 + 9;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /// What a kiosk runs on; every further jar would be opened by every start to look for services in it.
    private static final Pattern NEEDED = Pattern
            .compile("(okhttp-jvm|kotlin-stdlib|okio|oauth2|nimbus|content-type|lang-tag|json-smart|accessors|asm|jcip"
                    + "|tink|protobuf|gson|h2|jackson-(core|databind|annotations)|slf4j-api|jspecify)-.*\\.jar");

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
            assertTrue(kiosk.starts().size() > KILLS / SIDE_BY_SIDE / 2, "most were killed at work: " + kiosk);
            assertTrue(kiosk.promised().size() > KILLS / SIDE_BY_SIDE, "and stored something: " + kiosk);
            assertTrue(kiosk.received().size() <= kiosk.promised().size() + KILLS / SIDE_BY_SIDE,
                    "at most one for every kill that it could no longer tell of: " + kiosk);
            kiosk.promised().forEach((id, digest) -> assertEquals(List.of(digest), kiosk.received().get(id), id));
            kiosk.received().values().forEach(digests -> assertEquals(1, digests.size(), "arrived once"));
        }
    }

    /// One machine's life.
    ///
    /// @param sent
    ///            requests that brought a parcel: more than arrived where a kill lost the answer
    /// @param resumed
    ///            uploads that went on after a kill
    private record Kiosk(Map<String, String> promised, Map<String, List<String>> received, List<Integer> starts,
            AtomicInteger killedStarting, List<String> breaches, int sent, int resumed) {

        @Override
        public String toString() {
            return "killed %d times, %d of them while starting: %d stored, %d arrived in %d requests, %d uploads resumed, starts at most %d ms"
                    .formatted(starts.size() + killedStarting.get(), killedStarting.get(), promised.size(),
                            received.size(), sent, resumed, starts.stream().mapToInt(it -> it).max().orElse(0));
        }
    }

    private Kiosk live(Path data, Random chance) throws Exception {
        try (WireCentre centre = WireCentre.start()) {
            var kiosk = new Kiosk(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new AtomicInteger(),
                    new ArrayList<>(), 0, 0);
            EnrolledKiosk.enrol(centre.base(), data).close();
            for (int kill = 0; kill < KILLS / SIDE_BY_SIDE; kill++) {
                boolean whole = kill % WHOLE == 0;
                Process child = start(List.of("-XX:AOTCache=" + classes), centre.base(), data, chance.nextLong(),
                        whole ? "kiosk" : "spool");
                killSomewhere(child, chance, whole ? MOST_NANOS_OF_CARRYING : MOST_NANOS_BEFORE_THE_KILL, kiosk);
            }
            int resumed = centre.count("HEAD /v1/uploads");
            try (EnrolledKiosk last = EnrolledKiosk.open(centre.base(), data, Optional.empty())) {
                Await.until(PATIENCE, () -> last.client().spool().waiting().isEmpty(), "all is carried");
                assertEquals(List.of(), last.client().spool().setAside());
            }
            return new Kiosk(kiosk.promised(), centre.received(), kiosk.starts(), kiosk.killedStarting(),
                    centre.breaches(), centre.count("PUT /v1/parcels"), resumed);
        }
    }

    private void killSomewhere(Process child, Random chance, int mostNanos, Kiosk kiosk)
            throws IOException, InterruptedException {
        try (BufferedReader said = child.inputReader()) {
            // none: while it starts; else ready, then so many parcels
            int lines = chance.nextInt(MOST_PARCELS_BEFORE_THE_KILL + 1);
            boolean ready = false;
            for (int line = 0; line < lines; line++) {
                ready |= note(Objects.requireNonNull(said.readLine(), this::endedByItself), kiosk);
            }
            // somewhere between two words
            LockSupport.parkNanos(chance.nextInt(lines == 0 ? MOST_NANOS_OF_A_START : mostNanos));
            // by its handle: Process.destroyForcibly would close the pipe and with it the last words
            assertTrue(child.toHandle().destroyForcibly(), this::endedByItself);
            // what it still managed to say counts too
            for (String line : said.lines().toList()) {
                ready |= note(line, kiosk);
            }
            kiosk.killedStarting().addAndGet(ready ? 0 : 1);
        }
        assertEquals(KILLED, child.waitFor(), this::endedByItself);
    }

    private String endedByItself() {
        try {
            return "it ended by itself: " + Files.readString(folder.resolve("last-words"));
        } catch (IOException e) {
            return "it ended by itself without a word";
        }
    }

    /// `true` when this was the word that it has started.
    private static boolean note(String line, Kiosk kiosk) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[2].equals("stored")) {
            kiosk.promised().put(words[0], words[1]);
        } else if (words.length == 2 && words[0].equals("ready")) {
            kiosk.starts().add(Integer.parseInt(words[1]));
            return true;
        }
        return false;
    }

    /// Loading classes is most of a start: one kiosk that ends in peace leaves them for the others (JEP 514).
    private void rememberClasses(long seed) throws Exception {
        classPath = jarred(System.getProperty("java.class.path"), folder);
        Path archive = folder.resolve("kiosk.aot");
        try (WireCentre centre = WireCentre.start()) {
            Path data = folder.resolve("peaceful");
            EnrolledKiosk.enrol(centre.base(), data).close();
            Process child = start(List.of("-XX:AOTCacheOutput=" + archive), centre.base(), data, seed, "rehearsal");
            child.inputReader().lines().forEach(line -> assertTrue(line.length() < 200, line));
            assertEquals(0, child.waitFor(), this::endedByItself);
        }
        assertTrue(Files.exists(archive), "nothing was remembered");
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
            } else if (NEEDED.matcher(String.valueOf(compiled.getFileName())).matches()) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Process start(List<String> options, URI centre, Path data, long seed, String what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // compiling and moving the archive would be most of what is left of a start
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=20",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-UsePerfData",
                "-Xlog:disable", "-Xmx96m",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "--sun-misc-unsafe-memory-access=allow", "-cp",
                classPath, KilledKiosk.class.getName(), centre.toString(),
                data.toString(), Long.toString(seed), OpenedParcel.CENTRE_PUBLIC_KEY, what));
        Files.createDirectories(data);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("last-words").toFile()))
                .start();
    }
}
