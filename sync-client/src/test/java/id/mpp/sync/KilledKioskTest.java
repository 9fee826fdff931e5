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
import java.util.Collections;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kiosks in processes of their own, storing and carrying, are killed (SIGKILL) at any moment, again and again, also
/// while they start; every eighth is a whole one, the others only store: a whole one takes longer to start than to be
/// killed. Every parcel whose *stored* was printed arrives exactly once with the digest that was printed. `-Dkills=` for
/// more, `-Dseed=` to repeat the choices (not the scheduler's).
class KilledKioskTest {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int SIDE_BY_SIDE = 4;
    private static final int WHOLE = 8;
    /// What a kiosk has said before it is killed: nothing while it starts; else ready, then so many parcels. Each as
    /// often as the others: most of what a kill costs is the start before it.
    private static final List<Integer> LINES_BEFORE_THE_KILL = List.of(0, 1, 2, 3, 4);
    private static final int MOST_NANOS_OF_STORING = 25_000_000;
    private static final int MOST_NANOS_OF_CARRYING = 80_000_000;
    /// Until one was seen.
    private static final long NANOS_OF_A_START = 200_000_000;
    /// How a shell says SIGKILL.
    private static final int KILLED = 128 + 9;
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String TO_STORE = "tink|protobuf|gson|h2|jackson-(core|databind|annotations)|slf4j-api|jspecify";
    private static final String TO_CARRY = "okhttp-jvm|kotlin-stdlib|okio|oauth2|nimbus|content-type|lang-tag|json-smart"
            + "|accessors|asm|jcip";

    @TempDir
    Path folder;

    /// What is started: a whole kiosk or only its spool.
    ///
    /// @param classPath
    ///            what it runs on; every further jar would be opened by every start to look for services in it
    /// @param classes
    ///            what a start loads, left by one that ended in peace (JEP 514)
    private record Part(String name, String classPath, Path classes, int mostNanosBeforeTheKill) {
    }

    @Test
    void everyStoredParcelArrivesOnceHoweverOftenTheKioskIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the kills: " + seed);
        long began = System.nanoTime();
        String compiled = jarred();
        var storing = new Part("spool", classPath(compiled, TO_STORE), folder.resolve("spool.aot"),
                MOST_NANOS_OF_STORING);
        var carrying = new Part("kiosk", classPath(compiled, TO_STORE + "|" + TO_CARRY),
                folder.resolve("kiosk.aot"), MOST_NANOS_OF_CARRYING);
        rememberClasses(storing, carrying, seed);
        List<Future<Kiosk>> lives = new ArrayList<>();
        try (ExecutorService kiosks = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (int number = 0; number < SIDE_BY_SIDE; number++) {
                var chance = new Random(seed + number);
                Path data = folder.resolve("kiosk-" + number);
                lives.add(kiosks.submit(() -> live(storing, carrying, data, chance)));
            }
        }
        int killedStarting = 0;
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
            killedStarting += kiosk.killedStarting().get();
        }
        assertTrue(killedStarting > KILLS / 40, "and many while they started: " + killedStarting);
        System.out.printf("%d kills took %d s%n", KILLS, Duration.ofNanos(System.nanoTime() - began).toSeconds());
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

    private Kiosk live(Part storing, Part carrying, Path data, Random chance) throws Exception {
        try (WireCentre centre = WireCentre.start()) {
            var kiosk = new Kiosk(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new AtomicInteger(),
                    new ArrayList<>(), 0, 0);
            EnrolledKiosk.enrol(centre.base(), data).close();
            Map<Part, Long> starts = new HashMap<>();
            List<Integer> lines = new ArrayList<>(LINES_BEFORE_THE_KILL);
            for (int kill = 0; kill < KILLS / SIDE_BY_SIDE; kill++) {
                if (kill % lines.size() == 0) {
                    Collections.shuffle(lines, chance);
                }
                Part part = kill % WHOLE == 0 ? carrying : storing;
                long started = System.nanoTime();
                Process child = start(part, "-XX:AOTCache=", "killed", centre.base(), data, chance.nextLong());
                killSomewhere(child, lines.get(kill % lines.size()), chance.nextDouble(), part, started, starts, kiosk);
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

    private void killSomewhere(Process child, int lines, double moment, Part part, long started,
            Map<Part, Long> starts, Kiosk kiosk) throws IOException, InterruptedException {
        try (BufferedReader said = child.inputReader()) {
            boolean ready = false;
            for (int line = 0; line < lines; line++) {
                if (note(Objects.requireNonNull(said.readLine(), this::endedByItself), kiosk)) {
                    ready = true;
                    starts.put(part, System.nanoTime() - started);
                }
            }
            // somewhere between two words, or somewhere in what the last start took
            long most = lines == 0 ? starts.getOrDefault(part, NANOS_OF_A_START) : part.mostNanosBeforeTheKill();
            LockSupport.parkNanos((long) (moment * most));
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

    /// Loading classes is most of a start: of each part one that ends in peace leaves them for the others.
    private void rememberClasses(Part storing, Part carrying, long seed) throws Exception {
        // needs no centre, which takes its time itself
        Process first = start(storing, "-XX:AOTCacheOutput=", "rehearsed", NOWHERE, folder.resolve("peaceful"), seed);
        try (WireCentre centre = WireCentre.start()) {
            Path data = folder.resolve("peaceful-kiosk");
            EnrolledKiosk.enrol(centre.base(), data).close();
            Process second = start(carrying, "-XX:AOTCacheOutput=", "rehearsed", centre.base(), data, seed);
            for (Process child : List.of(first, second)) {
                child.inputReader().lines().forEach(line -> assertTrue(line.length() < 200, line));
                assertEquals(0, child.waitFor(), this::endedByItself);
            }
        }
        for (Part part : List.of(storing, carrying)) {
            assertTrue(Files.exists(part.classes()), "nothing was remembered");
        }
    }

    /// A class archive takes no folders: what was just compiled goes into jars.
    private String jarred() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path compiled = Path.of(entry);
            if (Files.isDirectory(compiled)) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                try (var out = new JarOutputStream(Files.newOutputStream(jar));
                        Stream<Path> files = Files.walk(compiled)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        out.putNextEntry(new ZipEntry(compiled.relativize(file).toString()));
                        Files.copy(file, out);
                    }
                }
                jars.add(jar.toString());
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String classPath(String compiled, String needed) {
        Pattern name = Pattern.compile("(" + needed + ")-.*\\.jar");
        return Stream.concat(Stream.of(compiled), Stream.of(System.getProperty("java.class.path")
                .split(File.pathSeparator))
                .filter(entry -> name.matcher(String.valueOf(Path.of(entry).getFileName())).matches()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process start(Part part, String archive, String how, URI centre, Path data, long seed)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(archive + part.classes());
        // compiling and moving the archive would be most of what is left of a start
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=20",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-UsePerfData",
                "-Xlog:disable", "-Xmx96m",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "--sun-misc-unsafe-memory-access=allow", "-cp",
                part.classPath(), KilledKiosk.class.getName(), centre.toString(),
                data.toString(), Long.toString(seed), OpenedParcel.CENTRE_PUBLIC_KEY, part.name(), how));
        Files.createDirectories(data);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("last-words").toFile()))
                .start();
    }
}
