package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceSearch.Found;
import id.mpp.device.Devices;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A technician at a terminal, and a stick that speaks for one.
class SetupCommandTest {

    private static final String SITE = """
            # for the machine at the north door
            [site]
            name = "MPP Kota Samarinda"
            region = "64.72"
            [kiosk]
            name = "Kios utara"
            [central]
            address = "https://mpp.example.go.id"
            enrolment_code = "K7QF-29MD"   # good for one machine
            """;

    @TempDir
    Path folder;
    private Path kioskToml;
    private Path data;
    private String said = "";

    @BeforeEach
    void shipped() throws IOException {
        kioskToml = Files.writeString(folder.resolve("kiosk.toml"), "[data]\nfolder = \"data\"\n");
        data = folder.resolve("data");
    }

    @Test
    void questionsMakeAKiosk() throws Exception {
        assertEquals(SetupCommand.DONE, run("nowhere at all\nsrgaen\n1\n\nKios 2\n2\nxyz\n1\n\n\n1\n0\n0\n"
                + "ftp://mpp\nhttps://mpp.example.go.id\nK7QF-29MD\ny\n"), said);
        KioskConfig config = good();
        assertEquals("33.14", config.site().regionCode());
        assertEquals("MPP Kabupaten Sragen", config.site().name());
        assertEquals("Kios 2", config.kioskName());
        assertEquals(Optional.of(Turn.LEFT), config.screen().turn());
        assertEquals(Optional.of("serial:/dev/serial/by-id/usb-printer?baud=9600"), config.devices().printer());
        assertEquals(Optional.of("escl:http://192.0.2.8/eSCL"), config.devices().scanner());
        assertEquals(Optional.empty(), config.devices().cardReader());
        assertEquals(Optional.of("K7QF-29MD"), config.sync().enrolmentCode());
        assertTrue(said.contains("Tidak ada kabupaten atau kota bernama demikian"), said);
        assertTrue(said.contains("Zona waktu menurut wilayah: Asia/Jakarta"), said);
        assertTrue(said.contains("printer.address: is not of the shape that setup may write; allowed: serial:/dev/"),
                said);
        assertTrue(said.contains("central.address: "), said);
        assertTrue(said.contains("ditanya: serial:/dev/serial/by-id/usb-printer?baud=9600"), said);
        assertFalse(said.contains("K7QF"), "the code is not shown again");
    }

    @Test
    void whoGoesAwayLeavesNothing() throws Exception {
        assertEquals(SetupCommand.UNFINISHED, run("sragen\n1\n"));
        assertFalse(Files.exists(data.resolve("setup.toml")));
        assertTrue(said.contains("Tidak ada yang disimpan"), said);
    }

    @Test
    void whatStandsInKioskTomlIsNotAskedFor() throws Exception {
        Files.writeString(kioskToml, "[data]\nfolder = \"data\"\n[site]\nregion = \"33.14\"\nname = \"MPP Sragen\"\n");
        assertEquals(SetupCommand.DONE, run("\n\n0\n0\n0\n0\nhttps://mpp.example.go.id\n\ny\n", "--lang", "en"), said);
        assertTrue(said.contains("site.region = 33.14  (stands in kiosk.toml)"), said);
        assertEquals("MPP Sragen", good().site().name());
    }

    @Test
    void oneKeyIsSetOrRefusedWithWhatIsAllowed() throws Exception {
        assertEquals(SetupCommand.UNFINISHED, run("", "--set", "site.region", "33.14"), said);
        assertEquals(SetupCommand.WRONG, run("", "--set", "site.region", "33.99"));
        assertTrue(said.contains("allowed: its code as text"), said);
        assertEquals(SetupCommand.WRONG, run("", "--set", "chip.library", "/tmp/mine.so"));
        assertTrue(said.contains("site.name, site.region"), said);
        assertEquals(SetupCommand.UNFINISHED, run("", "--show"));
        assertTrue(said.contains("central.address") && said.contains("is missing"), said);
    }

    @Test
    void siteTomlOfAStickIsTakenOverOnceAndItsCodeWiped() throws Exception {
        Path site = stick("run/media/mpp-kiosk/TEKNISI", SITE);
        long length = Files.size(site);
        assertEquals(SetupCommand.DONE, run("", "--unattended"), said);
        assertTrue(said.contains(site + ": dipakai, kode pendaftaran dihapus dari sana"), said);
        assertEquals(Optional.of("K7QF-29MD"), good().sync().enrolmentCode());
        assertFalse(Files.readString(site).contains("K7QF"));
        assertEquals(length, Files.size(site));
        assertTrue(Files.readString(site).contains("\n# enrolment code: wiped after use "), Files.readString(site));
        assertEquals(SetupCommand.DONE, run("", "--set", "kiosk.name", "Kios selatan"), said);
        assertEquals(SetupCommand.DONE, run("", "--unattended"), said);
        assertEquals("Kios selatan", good().kioskName(), "what was changed at the machine stays");
        Files.writeString(site, SITE.replace("K7QF-29MD", "AAAA-2222"));
        assertEquals(SetupCommand.DONE, run("", "--unattended"), said);
        assertEquals(Optional.of("AAAA-2222"), good().sync().enrolmentCode());
    }

    @Test
    void fromAWriteProtectedStickAllIsTakenAndTheCodeIsSaidToStayThere() throws Exception {
        Path site = stick("run/media/mpp-kiosk/TEKNISI", SITE);
        protect(site, true);
        try {
            assertEquals(SetupCommand.CANNOT, run("", "--unattended"), said);
            assertTrue(said.contains(site + ": dipakai, tetapi kode pendaftaran masih ada di sana"), said);
            assertEquals("Kios utara", good().kioskName());
        } finally {
            protect(site, false);
        }
    }

    /// Permissions do not hold root back; the file system's own mark does.
    private static void protect(Path file, boolean on) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            assertTrue(file.toFile().setWritable(!on));
            return;
        }
        var chattr = new ProcessBuilder("chattr", on ? "+i" : "-i", file.toString()).start();
        Assumptions.assumeTrue(chattr.waitFor() == 0, "skipped: this file system knows no mark against writing");
    }

    @Test
    void helpIsGivenWhereNothingIsInstalled() throws Exception {
        Files.delete(kioskToml);
        assertEquals(SetupCommand.DONE, run("", "--help"), said);
        assertTrue(said.contains("--unattended"), said);
    }

    @Test
    void aStickCountsMoreThanTheBootPartition() throws Exception {
        stick("boot", SITE);
        stick("media/STICK", "[kiosk]\nname = \"Kios barat\"\n");
        assertEquals(SetupCommand.DONE, run("", "--unattended"), said);
        assertEquals("Kios barat", good().kioskName());
        assertEquals("64.72", good().site().regionCode());
    }

    @Test
    void ofAWrongSiteTomlNothingIsTaken() throws Exception {
        Path site = stick("boot",
                SITE + "[printer]\naddress = \"file:/etc/shadow\"\n[chip]\nlibrary = \"/tmp/x.so\"\n");
        assertEquals(SetupCommand.WRONG, run("", "--unattended"));
        assertTrue(said.contains(site + ":11: key 'printer.address': is not of the shape"), said);
        assertTrue(said.contains(site + ":13: key 'chip.library': has no place here"), said);
        assertFalse(Files.exists(data.resolve("setup.toml")));
        assertTrue(Files.readString(site).contains("K7QF"), "and the code is still good");
    }

    @Test
    void aCodeThatCannotBeWipedIsNotTaken() throws Exception {
        Path site = stick("boot",
                "central = { address = \"https://mpp.example.go.id\", enrolment_code = \"K7QF-29MD\" }\n");
        assertEquals(SetupCommand.WRONG, run("", "--unattended"));
        assertTrue(said.contains(site + ":1: key 'central.enrolment_code': cannot be wiped here; allowed: a line"),
                said);
    }

    @Test
    void whereverASiteTomlIsTornItIsTakenWholeOrNotAtAll() throws Exception {
        byte[] whole = (SITE + "[printer]\naddress = \"tcp:192.0.2.7:9100\"\n").getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            Files.deleteIfExists(data.resolve("setup.toml"));
            Files.deleteIfExists(data.resolve("site-applied"));
            Path site = stick("boot", new String(whole, 0, length, StandardCharsets.UTF_8));
            int status = run("", "--unattended");
            refused += status == SetupCommand.WRONG ? 1 : 0;
            assertTrue(status == SetupCommand.DONE || !Files.exists(data.resolve("setup.toml")), "cut at " + length);
            KioskConfig.Reading reading = KioskConfig.read(kioskToml);
            assertFalse(reading instanceof KioskConfig.Reading.Bad, () -> reading + " after " + site);
        }
        assertTrue(refused > whole.length / 2, refused + " of " + whole.length);
    }

    @Test
    void aLinkOnAStickLeadsNowhere() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.toml"), SITE);
        Path place = Files.createDirectories(folder.resolve("media/EVIL/mpp-kiosk"));
        Files.createSymbolicLink(place.resolve("site.toml"), elsewhere);
        assertEquals(SetupCommand.DONE, run("", "--unattended"));
        assertTrue(said.contains("Tidak ada site.toml"), said);
        assertTrue(Files.readString(elsewhere).contains("K7QF"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertEquals(SetupCommand.CANNOT, run("", "--set", "kiosk.name", "Kios 1"), said);
        assertTrue(said.contains("Jalankan sebagai root"), said);
        Files.writeString(kioskToml, "[data]\nfolder = ");
        assertEquals(SetupCommand.CANNOT, run("", "--show"));
        assertTrue(said.contains(kioskToml + ":2: this is not TOML"), said);
    }

    @Test
    void languageIsIndonesianUnlessEnglishIsAskedFor() {
        assertEquals(Language.INDONESIAN, SetupCommand.language(new ArrayList<>(), Map.of("LANG", "C.UTF-8")));
        assertEquals(Language.ENGLISH, SetupCommand.language(new ArrayList<>(), Map.of("LANG", "en_GB.UTF-8")));
        var args = new ArrayList<>(List.of("--lang", "en", "--show"));
        assertEquals(Language.ENGLISH, SetupCommand.language(args, Map.of("LANG", "id_ID.UTF-8")));
        assertEquals(List.of("--show"), args);
    }

    private Path stick(String where, String text) throws IOException {
        Path place = Files.createDirectories(folder.resolve(where).resolve("mpp-kiosk"));
        return Files.writeString(place.resolve("site.toml"), text);
    }

    private int run(String typed, String... args) throws Exception {
        var out = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--config", kioskToml.toString()));
        Language language = SetupCommand.language(words, Map.of());
        var terminal = new SetupTerminal(new BufferedReader(new StringReader(typed)),
                new PrintStream(out, true, StandardCharsets.UTF_8), language);
        int status = new SetupCommand(terminal, folder, new Bench()).run(words);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    /// What is plugged in; the devices themselves are tried where their far ends are.
    private static final class Bench implements SetupInterview.DeviceLook {
        @Override
        public List<Found> found() {
            return List.of(new Found(List.of(Devices.PRINTER, Devices.QR_SCANNER),
                    "serial:/dev/serial/by-id/usb-printer?baud=9600", ""),
                    new Found(List.of(Devices.SCANNER), "escl:http://192.0.2.8/eSCL", "Ruang 7"));
        }

        @Override
        public String state(Draft draft, SetupKey key) {
            return "ditanya: " + draft.value(key).orElse("");
        }
    }

    private KioskConfig good() {
        var reading = KioskConfig.read(kioskToml);
        return assertInstanceOf(KioskConfig.Reading.Good.class, reading, reading::toString).config();
    }
}
