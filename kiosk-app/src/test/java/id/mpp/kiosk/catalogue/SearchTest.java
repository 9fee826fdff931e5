package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import id.mpp.kiosk.service.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Search SEARCH = Search.of(ServiceFolders.read(Path.of("services")).catalog());

    @ParameterizedTest
    @CsvSource({"akta lahir, dukcapil.akta-lahir", "AKTE LAHIR, dukcapil.akta-lahir",
            "akta klahiran, dukcapil.akta-lahir", "birth certificate, dukcapil.akta-lahir",
            "punya anak, dukcapil.akta-lahir", "ktp ilang, dukcapil.ktp-hilang", "e-ktp hilang, dukcapil.ktp-hilang",
            "KTP-el hilnag, dukcapil.ktp-hilang", "saya mau bikin skck, polres.skck-baru",
            "sekcek baru, polres.skck-baru", "perpanjang skck, polres.skck-panjang",
            "pasport baru, imigrasi.paspor-baru",
            "ijin praktek perawat, dpmptsp.sip-perawat", "sip perwat, dpmptsp.sip-perawat",
            "nurse, dpmptsp.sip-perawat", "kartu kuning, disnaker.ak1", "pajak motor, samsat.tahunan",
            "surat jalan, dukcapil.pindah-keluar", "bansos, dinsos.dtsen", "family card, dukcapil.kk-ubah",
            "kartu kelurga, dukcapil.kk-ubah", "bpjs bay, bpjskes.bayi", "jualan, dpmptsp.nib-orang",
            "bpjs mati, bpjskes.reaktivasi", "kena tilang, kejari.tilang", "air mati, pdam.aduan",
            "kawin, kemenag.nikah", "kursus menjahit, disnaker.lowongan", "bantuan sosial, dinsos.dtsen",
            "meningal, dukcapil.akta-mati", "jaminan kesehatan, bpjskes.daftar"})
    void peopleFindWhatTheyMean(String typed, String meant) {
        var found = SEARCH.find(typed);
        assertFalse(found.isEmpty(), typed);
        assertEquals(meant, found.getFirst().id(), typed);
    }

    @Test
    void everyServiceIsFoundFirstByItsOwnName() {
        var catalog = ServiceFolders.read(Path.of("services")).catalog();
        for (var service : catalog.services()) {
            for (var language : Language.values()) {
                assertEquals(service, SEARCH.find(service.words().say(language, "name")).getFirst());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "akte gajah", "xylophone", "qqqq"})
    void nothingIsFoundWhereNothingIsMeant(String typed) {
        assertEquals(List.of(), SEARCH.find(typed));
    }

    @Test
    void resultsAppearFromTheFirstLetter() {
        assertTrue(SEARCH.find("s").size() > 1);
        assertTrue(SEARCH.find("ak").stream().anyMatch(service -> service.id().equals("dukcapil.akta-lahir")));
    }

    @Test
    void aNameCountsMoreThanAKeywordAndPopularServicesComeFirst() {
        var keyword = service("a.keyword", "Lain", List.of("sepeda"));
        var name = service("a.name", "Sepeda", List.of());
        var popular = service("a.popular", "Sepeda", List.of());
        var catalog = new ServiceCatalog(List.of(), List.of(keyword, name, popular), List.of(), List.of("a.popular"));
        assertEquals(List.of(popular, name, keyword), Search.of(catalog).find("sepeda"));
    }

    @ParameterizedTest
    @CsvSource({"kelahiran, kelahiran, true", "kelahiran, klahiran, true", "kelahiran, kellahiran, true",
            "kelahiran, kelqhiran, true", "kelahiran, kealhiran, true", "kelahiran, kelah, true",
            "kelahiran, kleah, true", "kelahiran, klahran, false", "akta, aktaa, true", "akta, aktaab, false"})
    void oneSlipIsForgiven(String word, String typed, boolean forgiven) {
        assertEquals(forgiven, Misspellings.oneSlipFromBeginning(word, typed));
        var misspellings = new Misspellings(List.of(word));
        assertTrue(!forgiven || misspellings.candidates(typed).contains(0), "found by its forms");
    }

    @Test
    void fiveThousandServicesNeedLittleWork() {
        var seed = 20_261_121L;
        var random = new Random(seed);
        var services = new ArrayList<ServiceDefinition>();
        for (var number = 0; number < 5_000; number++) {
            services.add(service("a.s" + number, word(random) + " " + word(random) + " " + number,
                    List.of(word(random), word(random) + " " + word(random))));
        }
        var search = Search.of(new ServiceCatalog(List.of(), services, List.of(), List.of()));
        for (var tries = 0; tries < 500; tries++) {
            var name = services.get(random.nextInt(services.size())).words().say(Language.INDONESIAN, "name");
            var typed = slip(random, name.substring(0, 1 + random.nextInt(name.length())));
            var found = search.look(typed);
            // all 5,000 share one agency name, so the beginning of that alone costs 5,000
            assertTrue(found.examined() < 10_000, typed + " examined " + found.examined() + ", seed " + seed);
        }
    }

    private static String slip(Random random, String text) {
        var at = random.nextInt(text.length());
        return random.nextBoolean() ? text : text.substring(0, at) + "x" + text.substring(at + 1);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++) {
            word.append("bdfghjklmnprstw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static ServiceDefinition service(String id, String name, List<String> keywords) {
        var agency = new Agency("a", "A", "people", words("name", "Kantor"));
        return new ServiceDefinition(id, "1", agency, List.of(), keywords, "doc", Channel.COUNTER, List.of(), List.of(),
                new PublicStandard(1, OptionalLong.empty(), Optional.empty(), List.of()), words("name", name));
    }

    private static Words words(String key, String text) {
        return new Words(Map.of(Language.INDONESIAN, Map.of(key, text)));
    }
}
