package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskConfigTest {

    private static final String GOOD = """
            [site]
            name = "MPP Kabupaten Sragen"
            region = "Kabupaten Sragen"
            time_zone = "Asia/Pontianak"
            [central]
            address = "http://127.0.0.1:8080"
            [data]
            folder = "data"
            [printer]
            address = "tcp:192.0.2.7:9100"
            paper = "58mm"
            [screen]
            full_screen = false
            width = 540
            """;

    @TempDir
    Path folder;

    @Test
    void goodFileIsReadAndRelativeFoldersLieBesideIt() throws IOException {
        var config = assertInstanceOf(KioskConfig.Reading.Good.class, read(GOOD)).config();
        assertEquals(folder.resolve("data"), config.data());
        assertEquals(ZoneId.of("Asia/Pontianak"), config.site().timeZone());
        assertEquals(PaperWidth.MM_58, config.devices().paper());
        assertEquals(540, config.screen().width().orElseThrow());
        assertTrue(config.devices().scanner().isEmpty());
    }

    @Test
    void allFaultsAreToldAtOnceWithLineAndWhatIsAllowed() throws IOException {
        List<String> faults = faults(GOOD.replace("Asia/Pontianak", "Asia/Sragen").replace("58mm", "a4")
                .replace("540", "\"wide\"").replace("full_screen", "fullscreen")
                .replace("name = \"MPP Kabupaten Sragen\"", ""));
        assertEquals(5, faults.size(), String.join("\n", faults));
        assertTrue(faults.get(0).endsWith(":1: key 'site.name': is missing; allowed: a text in quotes"),
                faults.get(0));
        assertTrue(faults.get(1).contains(":4: key 'site.time_zone': \"Asia/Sragen\" is not known; allowed: "),
                faults.get(1));
        assertTrue(faults.get(2).contains(":11: key 'printer.paper': \"a4\" is not known; allowed: \"58mm\""),
                faults.get(2));
        assertTrue(faults.get(3).contains(":13: key 'screen.fullscreen': is unknown (did you mean 'full_screen'?)"),
                faults.get(3));
        assertTrue(faults.get(4).contains(":14: key 'screen.width': is of the wrong kind; allowed: a whole number"),
                faults.get(4));
    }

    @Test
    void wrongDeviceAddressSaysWhatIsAllowed() throws IOException {
        List<String> faults = faults(GOOD + "[scanner]\naddress = \"usb:1\"\n");
        assertTrue(faults.getFirst().contains(":16: key 'scanner.address': "), faults.getFirst());
        assertTrue(faults.getFirst().contains("escl:http"), faults.getFirst());
    }

    @Test
    void printerModelIsGenericUnlessNamed() throws IOException {
        assertEquals("generic", good(GOOD).devices().printerModel());
        String named = GOOD.replace("paper = ", "model = \"clone-58\"\npaper = ");
        assertEquals("clone-58", good(named).devices().printerModel());
    }

    @Test
    void unknownPrinterModelIsToldWithTheKnownOnes() throws IOException {
        List<String> faults = faults(GOOD.replace("paper = ", "model = \"epson\"\npaper = "));
        assertTrue(faults.getFirst().contains(":11: key 'printer.model': "), faults.getFirst());
        assertTrue(faults.getFirst().contains("known are generic, epson-tm-t82, "), faults.getFirst());
    }

    @Test
    void rollThatDoesNotFitIntoTheModelIsToldBeforeTheDoorsOpen() throws IOException {
        List<String> faults = faults(GOOD.replace("paper = ", "model = \"epson-tm-t88\"\npaper = "));
        assertTrue(faults.getFirst().contains("a roll of 58 mm does not fit"), faults.getFirst());
    }

    @Test
    void printerModelOfTheHallsOwnLiesBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("ours.properties"), "cut = none\nfeed = 4\n");
        String named = GOOD.replace("paper = ", "model = \"./ours.properties\"\npaper = ");
        assertTrue(good(named).devices().printerModel().endsWith("/ours.properties"));
        Files.writeString(folder.resolve("ours.properties"), "title = Ours\ncut = half\n");
        String fault = faults(named).getFirst();
        assertTrue(fault.contains("ours.properties:2: cut: \"half\" is not understood; allowed: partial, full"), fault);
    }

    @Test
    void tornFileSaysWhereItStopsBeingToml() throws IOException {
        List<String> faults = faults(GOOD.substring(0, GOOD.indexOf("Kabupaten Sragen")));
        assertTrue(faults.getFirst().contains("kiosk.toml:2: this is not TOML: "), faults.getFirst());
    }

    @Test
    void missingFileSaysSo() {
        var bad = assertInstanceOf(KioskConfig.Reading.Bad.class, KioskConfig.read(folder.resolve("nothing.toml")));
        assertTrue(bad.faults().getFirst().contains("nothing.toml: is not there"));
    }

    private KioskConfig good(String text) throws IOException {
        return assertInstanceOf(KioskConfig.Reading.Good.class, read(text)).config();
    }

    private List<String> faults(String text) throws IOException {
        return assertInstanceOf(KioskConfig.Reading.Bad.class, read(text)).faults();
    }

    private KioskConfig.Reading read(String text) throws IOException {
        Path file = folder.resolve("kiosk.toml");
        Files.writeString(file, text);
        return KioskConfig.read(file);
    }
}
