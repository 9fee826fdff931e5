package id.mpp.demo.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.farend.Phone;
import id.mpp.simulator.scanner.SamplePaper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The citizen has left and the next one stands before the welcome screen. Whoever takes the whole machine now, its
/// memory too, finds nothing of the citizen in it.
class WelcomeScreenTest {

    private static final int DOTS_PER_INCH = 200;
    private static final int TELLING_BYTES = 48;

    @TempDir
    Path folder;

    private static String letters(Random chance, int count) {
        return chance.ints(count, 'a', 'z' + 1).mapToObj(Character::toString).reduce("", String::concat);
    }

    private static String digits(Random chance, int count) {
        return chance.ints(count, '0', '9' + 1).mapToObj(Character::toString).reduce("", String::concat);
    }

    @Test
    void nothingOfTheCitizenIsLeftAtTheWelcomeScreen() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the citizen: " + seed);
        var chance = new Random(seed);
        var place = letters(chance, 10);
        var address = letters(chance, 12);
        var registration = digits(chance, 14);
        var answers = String.join("\n", "request\toption\tbaru", "level\toption\tners",
                "place-kind\toption\tpuskesmas", "place-name\twords\t" + place, "village\tplace\t33.14.02.2012",
                "place-address\twords\t" + address, "which\toption\tpertama", "str-number\twords\t" + registration,
                "str-term\toption\tseumur-hidup", "phone\twords\t081200000017");
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("an answer in small letters", place.substring(1).getBytes(ISO_8859_1));
        secrets.put("an answer in all letters", address.substring(1).getBytes(ISO_8859_1));
        secrets.put("an answer in digits", registration.getBytes(ISO_8859_1));
        secrets.put("the NIK", "3314106504900002".getBytes(ISO_8859_1));
        secrets.put("the name", "Siti Rahayu (contoh)".getBytes(ISO_8859_1));
        secrets.put("the birth date", "1990-04-25".getBytes(ISO_8859_1));
        secrets.put("the home address", "Jalan Contoh 12".getBytes(ISO_8859_1));

        var heap = folder.resolve("heap.hprof");
        var kioskFolder = Files.createDirectories(folder.resolve("kiosk"));
        var temporary = Files.createDirectories(folder.resolve("temporary"));
        var log = folder.resolve("log");
        try (var farEnds = FarEnds.start(FarEndsConfig.in(kioskFolder))) {
            farEnds.scanner().orElseThrow().layOnGlass(SamplePaper.REGISTRATION.draw(DOTS_PER_INCH));
            var kiosk = new ProcessBuilder(command(temporary, farEnds.kioskToml(), heap)).redirectError(log.toFile())
                    .start();
            try (var in = kiosk.getOutputStream()) {
                in.write(answers.getBytes(UTF_8));
            }
            follow(kiosk, new Phone(farEnds.centre()), log);
            var arrivals = new Arrivals(farEnds.centre());
            for (var name : List.of("str.pdf", "ket_praktik.pdf")) {
                var pdf = folder.resolve(name);
                arrivals.keepPaper(arrivals.application().orElseThrow().id(), name, pdf);
                pages(pdf, secrets);
                Files.delete(pdf);
            }
        }
        assertEquals(List.of(), found(secrets, heap));
    }

    private List<String> command(Path temporary, Path kioskToml, Path heap) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"), LoneKiosk.class.getName(), kioskToml.toString(),
                folder.resolve("pictures").toString(), heap.toString());
    }

    /// Until it is idle; meanwhile the phone reads the code on its screen.
    private static void follow(Process kiosk, Phone phone, Path log) throws Exception {
        var told = new StringBuilder();
        try (var out = new BufferedReader(new InputStreamReader(kiosk.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.append(line).append('\n');
                if (line.startsWith(LoneKiosk.CODE)) {
                    var code = URI.create(line.substring(LoneKiosk.CODE.length()));
                    assertTrue(phone.approve(Phone.userCode(code).orElseThrow(), Phone.SAMPLE_CITIZEN));
                }
            }
        }
        assertEquals(0, kiosk.waitFor(), () -> told + read(log));
        assertTrue(told.toString().contains(LoneKiosk.IDLE), told::toString);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, ISO_8859_1);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /// Pieces of the scanned pages as they were sent.
    private static void pages(Path pdf, Map<String, byte[]> secrets) throws IOException {
        int images = 0;
        try (var application = Loader.loadPDF(pdf.toFile())) {
            for (var page : application.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        try (var raw = image.getCOSObject().createRawInputStream()) {
                            secrets.put("picture " + ++images + " of " + pdf.getFileName(), middle(raw.readAllBytes()));
                        }
                    }
                }
            }
        }
        assertTrue(images > 0, () -> "no picture in " + pdf.getFileName());
    }

    private static byte[] middle(byte[] bytes) {
        var piece = new byte[TELLING_BYTES];
        System.arraycopy(bytes, bytes.length / 2, piece, 0, TELLING_BYTES);
        return piece;
    }

    private List<String> found(Map<String, byte[]> secrets, Path heap) throws IOException {
        List<String> found = new ArrayList<>();
        String memory = Files.readString(heap, ISO_8859_1);
        assertTrue(memory.contains("Kios peraga"), "the heap was written: the kiosk's own name is in it");
        look(secrets, memory, "the heap", found);
        Files.delete(heap);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).filter(it -> !it.toString().endsWith(".png")).toList()) {
                look(secrets, Files.readString(file, ISO_8859_1), folder.relativize(file).toString(), found);
            }
        }
        return found;
    }

    /// As bytes of one character and of two.
    private static void look(Map<String, byte[]> secrets, String content, String where, List<String> found) {
        secrets.forEach((what, bytes) -> {
            var wide = new byte[bytes.length * 2];
            for (int at = 0; at < bytes.length; at++) {
                wide[2 * at] = bytes[at];
            }
            if (content.contains(new String(bytes, ISO_8859_1)) || content.contains(new String(wide, ISO_8859_1))) {
                found.add(what + " in " + where);
            }
        });
    }
}
