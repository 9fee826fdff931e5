package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.setup.Settings;
import id.mpp.kiosk.setup.SetupFile;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kiosk.toml`, which people write, `setup.toml`, which setup writes, and the copies of both that were last good.
class TwoFilesTest {

    /// As it is shipped.
    private static final String SHIPPED = "[data]\nfolder = \"data\"\n# end of kiosk.toml\n";
    private static final Settings LEARNED = Settings.NONE.with(SetupKey.SITE_NAME, "MPP Kota Samarinda")
            .with(SetupKey.REGION, "64.72").with(SetupKey.CENTRAL, "https://mpp.example.go.id")
            .with(SetupKey.KIOSK_NAME, "Kios \"utama\" \\ lantai 1")
            .with(SetupKey.PRINTER, "tcp:192.0.2.7:9100").with(SetupKey.TURN, "left")
            .with(SetupKey.ENROLMENT_CODE, "K7QF-29MD");

    @TempDir
    Path folder;
    private Path kioskToml;
    private Path data;
    private SetupFile setup;

    @BeforeEach
    void shipped() throws IOException {
        kioskToml = Files.writeString(folder.resolve("kiosk.toml"), SHIPPED);
        data = folder.resolve("data");
        setup = new SetupFile(data);
    }

    @Test
    void asShippedItIsAFirstRun() {
        var first = assertInstanceOf(KioskConfig.Reading.Unfinished.class, KioskConfig.read(kioskToml));
        assertEquals(data, first.data());
        assertEquals(3, first.missing().size(), first.missing().toString());
        assertEquals(new ConfigAtStart.FirstRun(kioskToml, data), atStart());
    }

    @Test
    void anythingElseWrongIsNoFirstRun() throws IOException {
        Files.writeString(kioskToml, SHIPPED + "[screen]\nwidth = 3\n");
        assertTrue(faults().stream().anyMatch(it -> it.contains("screen.width")));
        assertInstanceOf(ConfigAtStart.Faulty.class, atStart());
    }

    @Test
    void whatSetupLearnedIsUsedWhereKioskTomlIsSilent() throws IOException {
        setup.write(LEARNED);
        KioskConfig config = good();
        assertEquals("Kota Samarinda", config.site().region());
        assertEquals("Kios \"utama\" \\ lantai 1", config.kioskName());
        assertEquals(Optional.of("tcp:192.0.2.7:9100"), config.devices().printer());
        assertEquals(Optional.of(Turn.LEFT), config.screen().turn());
        assertEquals(Optional.of("K7QF-29MD"), config.sync().enrolmentCode());
        assertEquals(List.of(kioskToml, setup.path()), config.source().files());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(setup.path())));
    }

    @Test
    void whatPeopleWriteCountsMore() throws IOException {
        setup.write(LEARNED);
        Files.writeString(kioskToml, SHIPPED + "[site]\nregion = \"33.14\"\n[printer]\npaper = \"58mm\"\n");
        KioskConfig config = good();
        assertEquals("Kabupaten Sragen", config.site().region());
        assertEquals("MPP Kota Samarinda", config.site().name());
        assertEquals(Optional.of("tcp:192.0.2.7:9100"), config.devices().printer(), "of one table both say something");
    }

    @Test
    void aFaultNamesTheFileItIsIn() throws IOException {
        setup.write(LEARNED.with(SetupKey.REGION, "99.99").with(SetupKey.TURN, "upside-down"));
        Files.writeString(kioskToml, SHIPPED + "[printer]\npaper = \"a4\"\n");
        List<String> faults = faults();
        assertEquals(3, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(kioskToml + ":5: key 'printer.paper'"), faults.get(0));
        assertTrue(faults.get(1).startsWith(setup.path() + ":5: key 'site.region'"), faults.get(1));
        assertTrue(faults.get(2).contains("key 'screen.turn': \"upside-down\" is not known; allowed: \"normal\""),
                faults.get(2));
    }

    /// It belongs to the kiosk's own user: whoever got hold of that shall not have a library loaded at the next start.
    @Test
    void setupMayNotSayWhatOnlyPeopleSay() throws IOException {
        setup.write(LEARNED);
        Files.writeString(setup.path(), "[chip]\nlibrary = \"/tmp/mine.so\"\nslot = 1\npin_file = \"pin\"\n"
                + Files.readString(setup.path()));
        List<String> faults = faults();
        assertTrue(faults.getFirst().startsWith(setup.path() + ":2: key 'chip.library': has no place here; allowed: "
                + "site.name"), faults.toString());
        assertEquals(3, faults.size(), faults.toString());
    }

    @Test
    void tornSetupNeverCountsAsLess() throws IOException {
        setup.write(LEARNED);
        byte[] whole = Files.readAllBytes(setup.path());
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(setup.path(), Arrays.copyOf(whole, length));
            var bad = assertInstanceOf(KioskConfig.Reading.Bad.class, KioskConfig.read(kioskToml), "cut at " + length);
            assertTrue(bad.faults().getFirst().startsWith(setup.path().toString()), bad.faults().toString());
        }
    }

    @Test
    void tornSetupThatNeverServedIsAskedForAgain() throws IOException {
        setup.write(LEARNED);
        byte[] whole = Files.readAllBytes(setup.path());
        Files.write(setup.path(), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(new ConfigAtStart.FirstRun(kioskToml, data), atStart());
        assertEquals(Settings.NONE, SetupDesk.of(kioskToml).learned());
        Files.writeString(kioskToml, SHIPPED + "[site]\nname = \"MPP Sragen\"\nregion = \"33.14\"\n[central]\n"
                + "address = \"https://mpp.example.go.id\"\n");
        assertEquals("MPP Sragen", serving().site().name(), "what people wrote is enough by itself");
        assertTrue(serving().source().passedOver().getFirst().startsWith(setup.path().toString()));
    }

    @Test
    void whereverAFileIsTornTheLastGoodOnesServe() throws IOException {
        Files.writeString(kioskToml,
                SHIPPED.replace("# end", "[site]\nname = \"MPP Kota Samarinda\"\nregion = \"64.72\"\n"
                        + "[screen]\nfull_screen = false\n[kiosk]\nname = \"Kios 7\"\n# end"));
        setup.write(LEARNED);
        new LastGood(data, kioskToml).keep();
        for (Path file : List.of(kioskToml, setup.path())) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length - 1; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertLastGoodServes(file, "cut at " + length);
                byte[] zeros = Arrays.copyOf(Arrays.copyOf(whole, length), whole.length);
                Files.write(file, zeros);
                assertLastGoodServes(file, "zeros from " + length);
            }
            Files.write(file, whole);
        }
        assertEquals(List.of(), serving().source().passedOver(), "whole again");
    }

    private void assertLastGoodServes(Path torn, String how) {
        KioskConfig config = serving();
        assertEquals("Kios 7", config.kioskName(), how);
        assertEquals(Optional.of("tcp:192.0.2.7:9100"), config.devices().printer(), how);
        assertEquals(folder.resolve("data"), config.data(), how + ": a relative folder still lies beside the original");
        assertTrue(config.source().passedOver().getFirst().startsWith(torn.toString()),
                how + ": " + config.source().passedOver());
    }

    @Test
    void aWrongEditServesTheLastGoodOneAndTellsWhatIsWrong() throws IOException {
        setup.write(LEARNED);
        new LastGood(data, kioskToml).keep();
        Files.writeString(kioskToml, SHIPPED + "[printer]\nadress = \"tcp:192.0.2.8:9100\"\n");
        KioskConfig config = serving();
        assertTrue(config.source().passedOver().getFirst().contains(":5: key 'printer.adress': is unknown"),
                config.source().passedOver().toString());
        assertEquals("NeedsAttention", DeviceReport.configuration(config.source()).orElseThrow().status());
        assertTrue(DeviceReport.configuration(config.source()).orElseThrow().detail().length() <= 200);
    }

    @Test
    void aGoodEditServesAtOnce() throws IOException {
        setup.write(LEARNED);
        new LastGood(data, kioskToml).keep();
        Files.writeString(kioskToml, SHIPPED.replace("# end", "[kiosk]\nname = \"Kios 9\"\n# end"));
        assertEquals("Kios 9", serving().kioskName());
        Files.writeString(kioskToml, SHIPPED);
        assertEquals("Kios \"utama\" \\ lantai 1", serving().kioskName());
        assertEquals(List.of(), serving().source().passedOver());
    }

    @Test
    void copiesOfAnotherFileAreNotTaken() throws IOException {
        setup.write(LEARNED);
        new LastGood(data, kioskToml).keep();
        Path other = Files.writeString(folder.resolve("other.toml"), "[data]\nfolder = \"data\"\n[x\n");
        assertInstanceOf(ConfigAtStart.Faulty.class, ConfigAtStart.of(other, List.of(data)));
    }

    @Test
    void theCodeIsNeitherCopiedNorKept() throws IOException {
        setup.write(LEARNED);
        new LastGood(data, kioskToml).keep();
        assertTrue(Files.readString(setup.path()).contains("K7QF-29MD"));
        assertFalse(Files.readString(data.resolve("last-good/setup.toml")).contains("K7QF"));
        long length = Files.size(setup.path());
        Object inode = Files.getAttribute(setup.path(), "unix:ino");
        setup.forgetCode();
        assertFalse(Files.readString(setup.path()).contains("K7QF"));
        assertEquals(length, Files.size(setup.path()));
        assertEquals(inode, Files.getAttribute(setup.path(), "unix:ino"), "wiped where it stood");
        assertEquals(Optional.empty(), good().sync().enrolmentCode());
        assertEquals("Kota Samarinda", good().site().region());
    }

    @Test
    void keepingTheSameAgainWritesNothing() throws IOException {
        setup.write(LEARNED);
        var lastGood = new LastGood(data, kioskToml);
        lastGood.keep();
        Object inode = Files.getAttribute(data.resolve("last-good"), "unix:ino");
        setup.forgetCode();
        lastGood.keep();
        assertEquals(inode, Files.getAttribute(data.resolve("last-good"), "unix:ino"));
        setup.write(LEARNED.with(SetupKey.KIOSK_NAME, "Kios 3"));
        lastGood.keep();
        assertArrayEquals(Files.readString(setup.path()).replace("enrolment_code = \"K7QF-29MD\"",
                "# enrolment code: wiped afte").getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(data.resolve("last-good/setup.toml")));
    }

    private KioskConfig serving() {
        return assertInstanceOf(ConfigAtStart.Serving.class, atStart()).config();
    }

    private ConfigAtStart atStart() {
        return ConfigAtStart.of(kioskToml, List.of(data));
    }

    private KioskConfig good() {
        var reading = KioskConfig.read(kioskToml);
        return assertInstanceOf(KioskConfig.Reading.Good.class, reading, reading::toString).config();
    }

    private List<String> faults() {
        return assertInstanceOf(KioskConfig.Reading.Bad.class, KioskConfig.read(kioskToml)).faults();
    }
}
