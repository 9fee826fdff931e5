package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.catalogue.Regions.Region;
import id.mpp.kiosk.service.Question.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From the province to the village, as in decree 300.2.2-2138/2025.
class RegionsTest {

    private final Regions regions = new Regions();

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("regions.write")) {
            new RegionFiles(Path.of(System.getProperty("regions.from")), Path.of("services", "regions")).write();
        }
    }

    @Test
    void nobodyIsLeftOut() {
        var codes = new HashSet<String>();
        var counts = new int[5];
        count("", counts, codes);
        assertEquals(List.of(38, 514, 7_285, 83_762), List.of(counts[1], counts[2], counts[3], counts[4]));
        assertEquals(38 + 514 + 7_285 + 83_762, codes.size());
    }

    private void count(String code, int[] counts, HashSet<String> codes) {
        for (var region : regions.children(code)) {
            assertEquals(Regions.depth(code) + 1, Regions.depth(region.code()), region.code());
            assertEquals(code, Regions.parent(region.code()));
            assertTrue(!region.name().isBlank() && region.name().equals(region.name().strip()), region.code());
            codes.add(region.code());
            counts[Regions.depth(region.code())]++;
            count(region.code(), counts, codes);
        }
    }

    /// Nothing is read at start; this is what the first question for a region costs.
    @Test
    void theFirstQuestionWaitsForMilliseconds() {
        var services = System.nanoTime();
        ServiceFolders.bundled();
        var begun = System.nanoTime();
        var fresh = new Regions();
        var made = System.nanoTime();
        fresh.children("33.14");
        var index = System.nanoTime();
        fresh.children("33.14.05");
        var province = System.nanoTime();
        fresh.search("33.14", Level.VILLAGE, "jetis");
        var searched = System.nanoTime();
        System.out.printf(
                "regions: made in %.2f ms (all services: %.0f ms), index read in %.1f ms, the villages of a province "
                        + "in %.1f ms, first search in a regency in %.1f ms%n",
                (made - begun) / 1e6, (begun - services) / 1e6,
                (index - made) / 1e6, (province - index) / 1e6, (searched - province) / 1e6);
        assertTrue(made - begun < 20_000_000, "something is read before anybody asks");
        assertTrue(searched - made < 2_000_000_000, "somebody waits for seconds");
    }

    @Test
    void aVillageKnowsWhereItLies() {
        assertEquals(List.of("Jetis", "Sambirejo", "Kabupaten Sragen", "Jawa Tengah"), regions.path("33.14.05.2003"));
        assertEquals(Optional.of("Aceh"), regions.name("11"));
        assertEquals(List.of("Sukorejo", "Jambeyan", "Jetis", "Musuk", "Kadipiro", "Sambirejo", "Blimbing", "Dawung",
                "Sambi").stream().sorted().toList(),
                regions.children("33.14.05").stream().map(Region::name).toList());
    }

    @Test
    void aPlaceThatThereIsNotHasNeitherNameNorVillages() {
        for (var code : List.of("99", "33.99", "33.14.99", "33.14.05.9999", "33.14.5", "x", "..", "33.14.05.2003.1")) {
            assertEquals(Optional.empty(), regions.name(code), code);
            assertEquals(List.of(), regions.path(code), code);
            assertEquals(List.of(), regions.children(code), code);
        }
    }

    @Test
    void theHallsRegencyIsFoundByCodeAndByName() {
        assertEquals(Optional.of("33.14"), regions.regency("Kabupaten Sragen"));
        assertEquals(Optional.of("33.14"), regions.regency("33.14"));
        assertEquals(Optional.of("61.12"), regions.regency("kabupaten kubu raya"));
        assertEquals(Optional.empty(), regions.regency("Sragen Raya"));
    }

    @Test
    void aPlaceIsFoundAmongItsNeighboursWithASlip() {
        assertEquals("33.14.05", regions.search("33.14", Level.DISTRICT, "sambirjo").getFirst().code());
        assertEquals(List.of("Kalimantan Barat"),
                regions.search("", Level.PROVINCE, "kalimantan barat").stream().map(Region::name).toList());
        assertEquals(List.of(), regions.search("33.14", Level.VILLAGE, "pontianak"));
        assertEquals("61.71", regions.search("", Level.VILLAGE, "pontianak").getLast().code(), "a city of the country");
        assertTrue(regions.search("33.14", Level.VILLAGE, "jetis").stream().map(Region::code).toList()
                .contains("33.14.05.2003"), "a village of the regency");
        assertEquals(List.of(), regions.search("33.14", Level.DISTRICT, "jetis"), "no village where none is asked for");
    }
}
