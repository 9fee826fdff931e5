package id.mpp.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.Console;
import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.recording.Recording;
import id.mpp.simulator.recording.Way;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The console as a technician starts it: a process of its own, before the real far ends.
@Timeout(60)
@Order(2)
class ConsoleTest {

    @TempDir
    private Path folder;

    /// What a run of the console left behind.
    private record Said(int status, String out, String err) {
    }

    @Test
    void testTicketIsPrintedAndItsOutcomeTold() throws Exception {
        try (var printer = PrinterSimulator.start(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON)) {
            Said said = console("print", printer.address(), "--paper", "58");
            assertEquals(0, said.status(), said::toString);
            assertTrue(said.out().contains("printed, confirmed by the printer"), said::toString);
            String paper = new String(printer.papers().getFirst(), StandardCharsets.ISO_8859_1);
            assertTrue(paper.contains("12345678901234567890123456789012"), paper);
        }
    }

    @Test
    void coverThatIsOpenIsToldWithTheOneWhoCanMendIt() throws Exception {
        try (var printer = PrinterSimulator.start(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON)) {
            printer.openCover();
            Said said = console("watch", "--printer", printer.address(), "--for", "2");
            assertEquals(1, said.status(), said::toString);
            assertTrue(said.out().contains("printer     needs attention: cover open (staff can mend it)"),
                    said::toString);
        }
    }

    @Test
    @ResourceLock("mdns")
    void scannerThatAnnouncesItselfIsListedAsALineForTheConfiguration() throws Exception {
        try (var scanner = EsclScannerSimulator.start(0)) {
            scanner.announce("Ruang\u001b[31m 7");
            String line = "address = \"" + scanner.address() + "\"   # [scanner]: Ruang?[31m 7 announces itself";
            // what an announcement needs until it is heard is the network's matter
            Said said = console("list");
            for (int tries = 0; tries < 3 && !said.out().contains(line); tries++) {
                said = console("list");
            }
            assertTrue(said.out().lines().anyMatch(line::equals), said.toString());
            assertEquals(0, said.status());
        }
    }

    @Test
    void codeIsToldByLengthAndKindAndShownOnlyWhenAskedFor() throws Exception {
        try (var qr = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), QrScannerSimulator.Framing.CR)) {
            Said hidden = consoleThen("show a code", () -> qr.show("3374051202900001"), "read", qr.address());
            assertEquals(0, hidden.status(), hidden::toString);
            assertTrue(hidden.out().contains("16 characters, digits"), hidden::toString);
            assertFalse(hidden.out().contains("3374051202900001"), hidden::toString);
            Said shown = consoleThen("show a code", () -> qr.show("B-021"), "read", qr.address(), "--show");
            assertTrue(shown.out().lines().anyMatch("B-021"::equals), shown::toString);
        }
    }

    @Test
    void pageIsWrittenWholeAndItsSizeTold() throws Exception {
        Path page = folder.resolve("page.jpg");
        try (var scanner = EsclScannerSimulator.start(0)) {
            scanner.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            Said said = console("scan", scanner.address(), "--to", page.toString(), "--dpi", "100");
            assertEquals(0, said.status(), said::toString);
            assertTrue(said.out().contains("(210 × 297 mm)"), said::toString);
            assertEquals(ImageIO.read(page.toFile()).getHeight(), SamplePaper.REGISTRATION.draw(100).getHeight());
            Said again = console("scan", scanner.address(), "--to", page.toString());
            assertEquals(2, again.status(), "it must not be replaced: " + again);
        }
    }

    @Test
    void portThatAnotherProgramHoldsIsToldWithTheWayOut() throws Exception {
        try (var printer = PrinterSimulator.start(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON);
                Transport ours = TransportAddress.parse(printer.address()).open(DeviceTimings.ofHall())) {
            Said said = console("print", printer.address());
            assertEquals(1, said.status(), said::toString);
            assertTrue(said.out().contains("is held by process " + ProcessHandle.current().pid()), said::toString);
            assertTrue(said.out().contains("systemctl stop kiosk"), said::toString);
        }
    }

    @Test
    void portIsFreeAfterItsOwnerWasKilled() throws Exception {
        try (var qr = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), QrScannerSimulator.Framing.CR)) {
            Process owner = start(System.getProperty("java.class.path"), "read", qr.address());
            awaitLine(owner.inputReader(), "show a code");
            owner.destroyForcibly().waitFor();
            TransportAddress.parse(qr.address()).open(DeviceTimings.ofHall()).close();
        }
    }

    @Test
    void scannersThatAreNoPortAreNotTakenForOne() throws Exception {
        Said camera = console("read", "camera:/dev/video99");
        assertEquals(1, camera.status(), camera::toString);
        assertTrue(camera.out().contains("/dev/video99"), camera::toString);
        Said wedge = console("read", "wedge:");
        assertEquals(2, wedge.status(), wedge::toString);
        assertTrue(wedge.out().contains("let it type into this terminal"), wedge::toString);
    }

    @Test
    void wrongUsageSaysWhatIsAllowed() throws Exception {
        Said noCommand = console("prnt");
        assertEquals(2, noCommand.status());
        assertTrue(noCommand.out().contains("allowed are list, watch, print, scan, read, card"), noCommand::toString);
        Said wrongWidth = console("print", "tcp:127.0.0.1:9100", "--paper", "57");
        assertEquals(2, wrongWidth.status());
        assertTrue(wrongWidth.out().contains("allowed are 58 and 80"), wrongWidth::toString);
        Said help = console("scan", "--help");
        assertEquals(0, help.status());
        assertTrue(help.out().startsWith("Usage: scan <address>"), help::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "tcp"})
    void withTheSimulatorsAPrintedTicketIsRecordedBothWays(String wire) throws Exception {
        Path file = folder.resolve("wire.txt");
        FarEnd end = wire.equals("tcp") ? TcpFarEnd.open(0) : Pty.open(folder.resolve("printer"), 38400);
        try (var printer = PrinterSimulator.start(end, PrinterModel.EPSON)) {
            Said said = console("print", printer.address(), "--record", file.toString());
            assertEquals(0, said.status(), said::toString);
            Recording recording = Recording.read(file);
            assertEquals("printer", recording.device());
            assertEquals(1, printer.papers().size());
            assertTrue(went(recording, Way.FROM_HOST).contains("123456789012345678901234567890"), said::toString);
            assertTrue(went(recording, Way.TO_HOST).length() > 0, "no answer was recorded");
            assertFalse(Files.readString(file).contains(printer.address()), "where the wire led is nobody's business");
        }
    }

    private static String went(Recording recording, Way way) {
        return recording.lines().stream().filter(line -> line.way() == way)
                .map(line -> new String(line.bytes(), StandardCharsets.ISO_8859_1)).collect(Collectors.joining());
    }

    /// A production package: no simulators, no logging provider.
    @Test
    void withoutTheSimulatorsNothingCanBeRecordedAndNothingClutters() throws Exception {
        Said said = consoleOf(productionClassPath(), "read", "serial:/dev/ttyUSB99", "--record",
                folder.resolve("wire.txt").toString());
        assertEquals(2, said.status(), said::toString);
        assertTrue(said.out().contains("--record needs the simulators"), said::toString);
        Said absent = consoleOf(productionClassPath(), "read", "serial:/dev/ttyUSB99");
        assertEquals(1, absent.status(), absent::toString);
        assertEquals("/dev/ttyUSB99 is not there", absent.out().strip());
        assertEquals("", absent.err());
    }

    private static String productionClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("simulators") && !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Said console(String... arguments) throws Exception {
        return consoleOf(System.getProperty("java.class.path"), arguments);
    }

    private Said consoleOf(String classPath, String... arguments) throws Exception {
        Process process = start(classPath, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    /// Does `then` as soon as the console has said `cue`.
    private Said consoleThen(String cue, Runnable then, String... arguments) throws Exception {
        Process process = start(System.getProperty("java.class.path"), arguments);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(out, cue);
            then.run();
            String rest = out.lines().collect(Collectors.joining("\n"));
            return new Said(process.waitFor(), rest, Files.readString(folder.resolve("err")));
        }
    }

    private static void awaitLine(BufferedReader out, String cue) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(cue)) {
            line = out.readLine();
        }
        assertTrue(line != null, () -> "the console never said \"" + cue + "\"");
    }

    private Process start(String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", "-cp", classPath, Console.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    }
}
