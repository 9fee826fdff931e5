package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a hall writes wrong, and what it is told: the file, the line, the key, and what to write instead.
class SiteReaderTest {

    private static final String GOOD = """
            [central]
            address = "http://127.0.0.1:8080"
            [data]
            folder = "data"
            [site]
            name = "MPP Kota Samarinda"
            region = "64.72"
            """;
    /// Of the first line after [#GOOD].
    private static final int NEXT = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"33.14, Asia/Jakarta", "61.12, Asia/Pontianak", "64.72, Asia/Makassar", "51.71, Asia/Makassar",
            "74.71, Asia/Makassar", "91.71, Asia/Jayapura", "81.71, Asia/Jayapura", "Kabupaten Sragen, Asia/Jakarta"})
    void theTimeComesFromTheRegion(String region, String zone) throws IOException {
        assertEquals(ZoneId.of(zone), good(GOOD.replace("64.72", region)).timeZone());
    }

    @Test
    void aTimeThatIsNotTheRegionsIsAFault() throws IOException {
        fault("time_zone = \"Asia/Jakarta\"", NEXT, "site.time_zone", "allowed: Asia/Makassar");
    }

    @ParameterizedTest
    @CsvSource({"64.99", "6472", "Samarinda Raya", "64.72.01"})
    void aRegionThatThereIsNotIsAFault(String region) throws IOException {
        String fault = faults(GOOD.replace("64.72", region)).getFirst();
        assertTrue(fault.contains("kiosk.toml:7: key 'site.region': \"" + region + "\" is no regency or city"), fault);
        assertTrue(fault.contains("\"33.14\""), fault);
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithItsRatioAndADarkerOne() throws IOException {
        fault("accent = \"#196bcd\"", NEXT, "site.accent", "reaches 4.", "7:1 is needed", "allowed: a darker colour");
        fault("accent = \"blue\"", NEXT, "site.accent", "\"blue\" is not known", "six digits");
    }

    @Test
    void aLogoIsAPictureBesideTheFile() throws IOException {
        fault("logo = \"logo.png\"", NEXT, "site.logo", "logo.png is no PNG", "allowed: a square PNG");
        Files.write(folder.resolve("logo.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertEquals(folder.resolve("logo.png"), good(GOOD + "logo = \"logo.png\"\n").look().logo().orElseThrow());
    }

    @Test
    void indonesianIsAlwaysAmongTheLanguages() throws IOException {
        fault("languages = [\"en\"]", NEXT, "site.languages", "is without \"id\"");
        fault("languages = [\"id\", \"jv\"]", NEXT, "site.languages", "\"jv\" is not known");
        assertEquals(List.of(Language.INDONESIAN), good(GOOD + "languages = [\"id\"]\n").look().languages());
    }

    @Test
    void aMachineCannotSpeakWhatTheHallDoesNot() throws IOException {
        fault("languages = [\"id\"]\n[screen]\nlanguage = \"en\"", NEXT + 2, "screen.language", "allowed: \"id\"");
    }

    @Test
    void hoursThatAreNoneAreFaultsEachWithItsLine() throws IOException {
        fault("[hours]\nmonday = [\"8-15\"]", NEXT + 1, "hours.monday", "\"8-15\" is no span of hours");
        fault("[hours]\nmonday = [\"08:00-12:00\", \"11:00-15:00\"]", NEXT + 1, "hours.monday", "overlap");
        fault("[hours]\nmonady = [\"08:00-12:00\"]", NEXT + 1, "hours.monady", "did you mean 'monday'?");
        fault("[hours]\ncut_off_minutes = \"30\"", NEXT + 1, "hours.cut_off_minutes", "a whole number");
    }

    @Test
    void daysThatAreNoneAreFaults() throws IOException {
        fault("[[holidays]]\nday = \"25 December\"\nid = \"Natal\"\nen = \"Christmas\"", NEXT + 1, "holidays[0].day",
                "2026-12-25");
        fault("[[holidays]]\nid = \"Natal\"\nen = \"Christmas\"", NEXT, "holidays[0].day", "is missing");
        fault("[[special_days]]\nfirst = 2026-12-24\nlast = 2026-12-20\nid = \"Banjir\"\nen = \"Flood\"", NEXT + 2,
                "special_days[0].last", "is before the first day");
        fault("[[special_days]]\nfirst = 2026-12-24\nid = \"Banjir\"", NEXT, "special_days[0].en", "is missing");
    }

    @Test
    void agenciesAreNamedOnceAndSpelledRight() throws IOException {
        fault("[[agencies]]\nid = \"dukcapil\"\n[[agencies]]\nid = \"dukcapil\"", NEXT + 3, "agencies[1].id",
                "is named twice");
        fault("[[agencies]]\nid = \"dukcapil\"\ncuonter = \"Loket 1\"", NEXT + 2, "agencies[0].cuonter",
                "did you mean 'counter'?");
        fault("[[agencies]]\nid = \"pa\"\nhours = { tuesday = [\"9\"] }", NEXT + 2, "agencies[0].hours.tuesday",
                "is no span of hours");
        fault("[agencies]\ndukcapil = \"Loket 1\"", NEXT, "agencies", "allowed: tables [[agencies]]");
    }

    @Test
    void whereAnAgencyIsNamedIsRememberedForWhoeverLoadsTheServices() throws IOException {
        Site site = good(GOOD + "[[agencies]]\nid = \"dukcpil\"\n[offer]\nwithout = [\"a.b\"]\n");
        assertTrue(site.written().getOrDefault("dukcpil", "").endsWith("kiosk.toml:8"), site.written().toString());
        assertTrue(site.written().getOrDefault("a.b", "").endsWith("kiosk.toml:11"), site.written().toString());
    }

    private void fault(String more, int line, String key, String... words) throws IOException {
        List<String> faults = faults(GOOD + more + "\n");
        String fault = faults.getFirst();
        assertTrue(fault.contains("kiosk.toml:" + line + ": key '" + key + "': "), String.join("\n", faults));
        for (String word : words) {
            assertTrue(fault.contains(word), fault);
        }
    }

    private Site good(String text) throws IOException {
        return switch (read(text)) {
            case KioskConfig.Reading.Good(var config) -> config.site();
            case KioskConfig.Reading.Bad(var faults) -> throw new AssertionError(String.join("\n", faults));
            case KioskConfig.Reading.Unfinished(var missing, _) -> throw new AssertionError(missing.toString());
        };
    }

    private List<String> faults(String text) throws IOException {
        return assertInstanceOf(KioskConfig.Reading.Bad.class, read(text)).faults();
    }

    private KioskConfig.Reading read(String text) throws IOException {
        return KioskConfig.read(Files.writeString(folder.resolve("kiosk.toml"), text));
    }
}
