package id.mpp.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The citizen, who had signed in by phone, has left, the parcel has arrived, the kiosk waits for the next one. Nothing
/// of the citizen is reachable in its memory, and nothing lies in its folder, its log or where it keeps temporary files.
class IdleKioskTest {

    @TempDir
    Path folder;

    private static String letters(Random chance, int count) {
        return chance.ints(count, 'a', 'z' + 1).mapToObj(Character::toString).reduce("", String::concat);
    }

    @Test
    void nothingOfTheCitizenIsLeftInAnIdleKiosk() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the citizen: " + seed);
        var chance = new Random(seed);
        String nik = "33" + (10_000_000_000_000L + Math.floorMod(chance.nextLong(), 10_000_000_000_000L));
        List<String> secrets = List.of(nik, letters(chance, 14), letters(chance, 18), letters(chance, 24));
        var visitor = new Visitor(letters(chance, 40), letters(chance, 40), letters(chance, 20), letters(chance, 22),
                letters(chance, 21),
                "33" + (10_000_000_000_000L + Math.floorMod(chance.nextLong(), 10_000_000_000_000L)));
        Path data = Files.createDirectories(folder.resolve("data"));
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path log = folder.resolve("log");
        Path heap = folder.resolve("heap.hprof");
        try (WireCentre centre = WireCentre.start()) {
            visitor.answersAt(centre);
            EnrolledKiosk.enrol(centre.base(), data).close();
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.io.tmpdir=" + temporary, "-cp",
                    Objects.requireNonNull(System.getProperty("java.class.path")), IdleKiosk.class.getName(),
                    centre.base().toString(), data.toString(), heap.toString());
            Process kiosk = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            try (OutputStream in = kiosk.getOutputStream()) {
                in.write(String.join("\n", secrets).getBytes(UTF_8));
            }
            assertEquals(0, kiosk.waitFor(), () -> "see " + log);
            assertTrue(Files.readString(log).contains("idle"));
            assertEquals(1, centre.received().size(), "it was handed in and arrived");
            assertEquals(List.of(visitor.refreshToken(), visitor.accessToken()), visitor.revoked());
        }

        String memory = Files.readString(heap, ISO_8859_1);
        assertTrue(memory.contains("Kios 2, lantai 1"), "the heap was written: the kiosk's own name is in it");
        List<String> found = new ArrayList<>();
        visitor.secrets().forEach((what, secret) -> {
            if (isIn(secret, memory)) {
                found.add(what + " of the visitor in the heap");
            }
        });
        for (String secret : secrets) {
            look(secret, memory, "the heap", found);
        }
        for (Path file : everyFile(folder)) {
            if (!file.equals(heap)) {
                String content = Files.readString(file, ISO_8859_1);
                secrets.forEach(secret -> look(secret, content, String.valueOf(file.getFileName()), found));
                visitor.secrets().values().forEach(secret -> look(secret, content, String.valueOf(file.getFileName()),
                        found));
            }
        }
        assertEquals(List.of(), found);
    }

    /// As bytes of one character and of two.
    private static boolean isIn(String secret, String content) {
        return content.contains(secret) || content.contains(new String(secret.getBytes(UTF_16LE), ISO_8859_1));
    }

    private static void look(String secret, String content, String where, List<String> found) {
        if (isIn(secret, content)) {
            found.add(secret.length() + " characters of the citizen in " + where);
        }
    }

    private static List<Path> everyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
