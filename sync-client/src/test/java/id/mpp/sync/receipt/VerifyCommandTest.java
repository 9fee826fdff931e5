package id.mpp.sync.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.http.Json;
import id.mpp.sync.wire.TestCentreKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody verifies receipts at a terminal without a network.
class VerifyCommandTest {

    @TempDir
    Path folder;

    private final Instant now = Instant.now();
    private final TestCentreKey centre = new TestCentreKey();
    private final TestKioskKey kiosk = new TestKioskKey("kiosk-0002");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String root = "";
    private String keys = "";

    @BeforeEach
    void files() throws Exception {
        root = Files.write(folder.resolve("root.jwk"), Json.bytes(centre.trustRoot())).toString();
        keys = Files.writeString(folder.resolve("keys.jws"), TestKioskKey.list(centre, now,
                List.of(kiosk.entry("admitted", now.minus(Duration.ofDays(9)), Optional.empty()))) + "\n").toString();
    }

    private int verify(String in, String... arguments) {
        return new VerifyCommand(new ByteArrayInputStream(in.getBytes(UTF_8)), new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), () -> now).run(arguments);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private void wrongCall(String why, String... arguments) {
        err.reset();
        assertEquals(2, verify("", arguments));
        assertTrue(err.toString(UTF_8).contains(why), () -> err.toString(UTF_8));
        assertEquals("", said(), "nothing that could be taken for a verdict");
    }

    @Test
    void genuineReceiptIsShownOnOneLine() {
        assertEquals(0, verify("", "--root", root, "--keys", keys, "https://pusat.example/bukti#" + kiosk.claim(now)));

        assertEquals(1, said().lines().count());
        assertTrue(said().startsWith("genuine  26-0472-7K  "), said());
        assertTrue(said().contains("dukcapil.akta-lahir  kiosk-0002 \"Kios pintu timur\""), said());
        assertTrue(said().contains("sha256 5f2473ace4d6501cf5c149aadd8f2e4b568cd322a8274709c49f05433dd54359"), said());
    }

    @Test
    void linesFromTheStandardInputAreJudgedEachAndOneBadOneDecides() {
        String changed = kiosk.claim(now).replaceFirst("[.].", ".B");
        assertEquals(0, verify(kiosk.claim(now) + "\n\n" + kiosk.claim(now), "--keys", keys, "--root", root, "-"));
        assertEquals(1, verify(kiosk.claim(now) + "\n" + changed + "\n" + "A".repeat(1 << 20) + "\n" + kiosk.claim(now),
                "--keys", keys, "--root", root));
        assertEquals(List.of("genuine", "genuine", "genuine", "not-genuine", "not-genuine", "genuine"),
                said().lines().map(line -> line.split(" ", -1)[0]).toList());
    }

    @Test
    void kioskThatWasStruckOffSendsToTheCentre() throws Exception {
        Files.writeString(Path.of(keys), TestKioskKey.list(centre, now, List.of(kiosk.entry("revoked",
                now.minus(Duration.ofDays(9)), Optional.of(now.minusSeconds(60))))));
        assertEquals(1, verify("", "--root", root, "--keys", keys, kiosk.claim(now.minus(Duration.ofDays(1)))));
        assertEquals(1, verify("", "--root", root, "--keys", keys, kiosk.claim(now)));
        assertTrue(said().startsWith("struck-off-before  26-0472-7K"), said());
        assertTrue(said().contains("\nstruck-off-after  26-0472-7K"), said());
        assertTrue(said().contains("ask the centre"), said());
    }

    @Test
    void nameFromFarAwayDoesNothingToTheTerminal() throws Exception {
        Map<String, Object> entry = kiosk.entry("admitted", now.minusSeconds(60), Optional.empty());
        entry.put("name", "Kios\u001b[2J\u009b2J");
        Files.writeString(Path.of(keys), TestKioskKey.list(centre, now, List.of(entry)));
        assertEquals(0, verify("", "--root", root, "--keys", keys, kiosk.claim(now)));
        assertTrue(said().contains("\"Kios?[2J?2J\""), said());
    }

    @Test
    void enrolmentOfAKioskHoldsTheRootToo() throws Exception {
        Path record = Files.write(folder.resolve("enrolment.json"),
                Json.bytes(Map.of("kioskId", "kiosk-0002", "trustRoot", centre.trustRoot())));
        assertEquals(0, verify("", "--root", record.toString(), "--keys", keys, kiosk.claim(now)));
    }

    @Test
    void wrongCallsSayWhatToDo() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        String other = Files.write(folder.resolve("other.jwk"), Json.bytes(new TestCentreKey().trustRoot())).toString();
        wrongCall("--root is missing", "--keys", keys, "x");
        wrongCall("--keys is missing", "--root", root, "x");
        wrongCall("after --keys", "--root", root, "--keys");
        wrongCall("usage: verify", "--root", root, "--keys", keys, "--loud");
        wrongCall("more words", "--root", root, "--keys", keys, "one", "two");
        wrongCall("There is no file", "--root", folder.resolve("nowhere").toString(), "--keys", keys, "x");
        wrongCall("cannot be read", "--root", folder.toString(), "--keys", keys, "x");
        wrongCall("no public key of a centre", "--root", empty.toString(), "--keys", keys, "x");
        wrongCall("no public key of a centre", "--root", keys, "--keys", keys, "x");
        wrongCall("Fetch them again", "--root", root, "--keys", empty.toString(), "x");
        wrongCall("--root is of the same centre", "--root", other, "--keys", keys, "x");
        wrongCall("No claim", "--root", root, "--keys", keys, "-");
        wrongCall("No claim", "--root", root, "--keys", keys);
    }

    @Test
    void helpIsHelp() {
        assertEquals(0, verify("", "--help"));
        assertTrue(said().contains("enrolment/enrolment.json"), said());
    }

    /// In a process of its own, with nothing of the network, the index and the sealing on its class path.
    @Test
    void commandNeedsNeitherNetworkNorIndexNorSealing() throws Exception {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Stream.of("okhttp", "okio", "h2-", "tink", "kotlin", "test-classes")
                        .noneMatch(Path.of(entry).getFileName().toString()::contains))
                .collect(Collectors.joining(File.pathSeparator));
        Path said = folder.resolve("said");
        Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class", "-cp", path, VerifyCommand.class.getName(), "--root", root, "--keys", keys,
                kiosk.claim(now)).redirectErrorStream(true).redirectOutput(said.toFile()).start();

        assertTrue(command.waitFor(120, TimeUnit.SECONDS));

        String log = Files.readString(said);
        assertEquals(0, command.exitValue(), () -> log.lines().filter(line -> !line.contains("source:"))
                .collect(Collectors.joining("\n")));
        assertTrue(log.contains("\ngenuine  26-0472-7K"), "it did its work");
        assertTrue(log.contains(KioskKeyList.class.getName() + " source:"), "and told its classes");
        List<String> notWanted = log.lines()
                .filter(line -> Stream.of("java.net.Socket ", "java.net.http.", "sun.nio.ch.NioSocketImpl ", "okhttp3.",
                        "org.h2.", "com.google.crypto.tink.").anyMatch(line::contains))
                .toList();
        assertEquals(List.of(), notWanted);
    }
}
