package id.mpp.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.printer.PrinterProfile.Confirming;
import id.mpp.device.printer.PrinterProfile.Cut;
import id.mpp.device.printer.PrinterProfile.Roll;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Printer models as files.
class PrinterProfilesTest {

    @TempDir
    private Path folder;

    static List<String> known() {
        return PrinterProfiles.known();
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyKnownModelIsWithoutFaultAndTakesARoll(String model) throws DeviceException {
        PrinterProfile profile = PrinterProfiles.of(model);
        assertFalse(profile.rolls().isEmpty());
        for (PaperWidth paper : profile.rolls().keySet()) {
            assertEquals(Optional.empty(), PrinterProfiles.problemWith(model, paper));
        }
    }

    @Test
    void everyFileIsAKnownModelAndEveryModelAFile() throws IOException, URISyntaxException {
        Path models = Path.of(PrinterProfiles.class.getResource("models/generic.properties").toURI()).getParent();
        try (var files = Files.list(models)) {
            assertEquals(new TreeSet<>(PrinterProfiles.known()), files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".properties", "")).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void fileSaysOnlyWhatDiffersFromTheGenericOne() throws Exception {
        PrinterProfile clone = PrinterProfiles.of("clone-58");
        assertEquals(Cut.NONE, clone.cut());
        assertEquals(Confirming.PAPER_STATUS, clone.confirming());
        assertEquals(Optional.of(new Roll(32, 384)), clone.roll(PaperWidth.MM_58));
        assertEquals(Optional.empty(), clone.roll(PaperWidth.MM_80));
        assertEquals(PrinterProfiles.generic().codePage(), clone.codePage());
        assertEquals(List.of(0x1D, 0x65, 0x05), PrinterProfiles.of("custom-kiosk").present());
    }

    @Test
    void unknownModelIsToldWithTheKnownOnes() {
        String message = PrinterProfiles.problemWith("epson", PaperWidth.MM_80).orElse("no problem");
        assertTrue(message.contains("\"epson\"") && message.contains("generic, epson-tm-t82, "), message);
    }

    @Test
    void rollThatDoesNotFitIsAProblem() {
        assertEquals(Optional.of("a roll of 58 mm does not fit into a Epson TM-T88IV, V, VI"),
                PrinterProfiles.problemWith("epson-tm-t88", PaperWidth.MM_58));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cut = half | cut: \"half\" is not understood; allowed: partial, full",
            "speed = 9 | allowed: 10 to 500", "speed = fast | allowed: 10 to 500",
            "roll.80mm = 48 | allowed: 48 columns 576 dots", "roll.80mm = 4 columns 576 dots | allowed: 48 columns",
            "code-page = 256 | allowed: 0 to 255, none", "present = 1D6505 | allowed: 1 to 16 bytes as 1D 65 05",
            "present = 1B 70 00 19 19 | never a cash drawer's pulse",
            "present = 10 14 01 00 01 | never a cash drawer's",
            "confirm = yes | allowed: auto, process-id, paper-status, real-time", "qr = yes | allowed: native, raster",
            "drawer = yes | drawer: no such key; allowed: automatic-status, code-page, confirm, ",
            "cut | cut: has no value; write cut = "})
    void wrongLineIsToldWithFileLineKeyAndWhatIsAllowed(String line, String complaint) throws IOException {
        String problem = problemWith("# ours\n\n" + line + "\n");
        assertTrue(problem.startsWith(folder.resolve("ours.properties") + ":3: "), problem);
        assertTrue(problem.contains(complaint), problem);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        String problem = problemWith("cut = half\nqr = maybe\ncut = full\n");
        assertTrue(
                problem.contains(":1: cut: ") && problem.contains(":2: qr: ") && problem.contains(":3: cut: is said"),
                problem);
    }

    @Test
    void fileThatCannotBeReadIsToldByName() throws IOException {
        assertTrue(PrinterProfiles.problemWith(folder + "/nothing", PaperWidth.MM_80).orElseThrow()
                .startsWith(folder + "/nothing cannot be read"));
        Files.write(folder.resolve("binary"), new byte[]{(byte) 0xFF, (byte) 0xFE, 0});
        assertTrue(PrinterProfiles.problemWith(folder + "/binary", PaperWidth.MM_80).orElseThrow()
                .contains("cannot be read as text"));
        Files.write(folder.resolve("huge"), new byte[100_000]);
        assertTrue(PrinterProfiles.problemWith(folder + "/huge", PaperWidth.MM_80).orElseThrow()
                .contains("too large"));
    }

    private String problemWith(String text) throws IOException {
        Path file = folder.resolve("ours.properties");
        Files.writeString(file, text);
        return PrinterProfiles.problemWith(file.toString(), PaperWidth.MM_80).orElse("no problem");
    }
}
