package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.opening.Counters.Today;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sites that come with the program: two halls, a van, and one file for each of the first 21 regions of MPP Digital
/// (Sekretariat Kabinet, 21 June 2023).
class ExampleSitesTest {

    private static final Path SITES = Path.of("sites");
    private static final int FIRST_REGIONS = 21;
    private static final LoadedServices SERVICES = ServiceFolders.bundled();
    private static final Regions REGIONS = new Regions();

    @ParameterizedTest
    @CsvSource({"banyumas, 33.02, Kabupaten Banyumas, +07:00", "banyuwangi, 35.10, Kabupaten Banyuwangi, +07:00",
            "brebes, 33.29, Kabupaten Brebes, +07:00", "grobogan, 33.15, Kabupaten Grobogan, +07:00",
            "hulu-sungai-selatan, 63.06, Kabupaten Hulu Sungai Selatan, +08:00",
            "kotawaringin-barat, 62.01, Kabupaten Kotawaringin Barat, +07:00",
            "magetan, 35.20, Kabupaten Magetan, +07:00", "musi-rawas, 16.05, Kabupaten Musi Rawas, +07:00",
            "sragen, 33.14, Kabupaten Sragen, +07:00", "tuban, 35.23, Kabupaten Tuban, +07:00",
            "banda-aceh, 11.71, Kota Banda Aceh, +07:00", "batam, 21.71, Kota Batam, +07:00",
            "bukittinggi, 13.75, Kota Bukittinggi, +07:00", "kendari, 74.71, Kota Kendari, +08:00",
            "magelang, 33.71, Kota Magelang, +07:00", "metro, 18.72, Kota Metro, +07:00",
            "mojokerto, 35.76, Kota Mojokerto, +07:00", "samarinda, 64.72, Kota Samarinda, +08:00",
            "surakarta, 33.72, Kota Surakarta, +07:00", "tanjung-pinang, 21.72, Kota Tanjung Pinang, +07:00",
            "yogyakarta, 34.71, Kota Yogyakarta, +07:00"})
    void firstRegionsHaveTheirCodeNameAndTime(String file, String code, String name, String offset) {
        Site site = site("first-21/" + file + ".toml");
        assertEquals(code, site.regionCode());
        assertEquals(Optional.of(name), REGIONS.name(code));
        assertEquals(name, site.region());
        assertEquals(offset, site.timeZone().getRules().getOffset(Instant.parse("2026-11-22T00:00:00Z")).getId());
        assertEquals(Optional.empty(), site.title(), "the region's name stands below the words for every hall");
    }

    @Test
    void thereIsAFileForEachOfThemAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(SITES.resolve("first-21"))) {
            assertEquals(FIRST_REGIONS, files.filter(it -> it.toString().endsWith(".toml")).count());
        }
    }

    @ParameterizedTest
    @CsvSource({"sragen.toml", "kubu-raya.toml", "van-sragen.toml"})
    void everyAgencyAndServiceNamedIsInTheCatalogue(String file) {
        assertEquals(List.of(), site(file).offer().unknown(SERVICES.catalog()));
    }

    @Test
    void sragenHasTheWholeCatalogueAndItsOwnCounters() {
        Site site = site("sragen.toml");
        ServiceCatalog here = site.offer().of(SERVICES.catalog());
        assertEquals(19, here.agencies().size());
        assertEquals(98, here.services().size());
        assertEquals("Loket 22", counter(here, "taspen"));
        assertEquals(ZoneId.of("Asia/Jakarta"), site.timeZone());
    }

    @Test
    void kubuRayaHasFifteenAgenciesAndNinetyServicesAndAGreenOfItsOwn() {
        Site site = site("kubu-raya.toml");
        ServiceCatalog here = site.offer().of(SERVICES.catalog());
        assertEquals(15, here.agencies().size());
        assertEquals(90, here.services().size());
        assertEquals(new TreeSet<>(List.of("dukcapil", "dpmptsp", "dinkes", "polres", "samsat", "imigrasi", "bpn",
                "bapenda", "kpp", "bpjskes", "bpjstk", "disnaker", "dinsos", "kemenag", "pa")),
                here.agencies().stream().map(Agency::id).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(6, here.popular().size());
        assertEquals("61.12", site.regionCode());
        assertEquals(ZoneId.of("Asia/Pontianak"), site.timeZone());
        assertEquals("#0b5a34", site.look().accent().orElseThrow().toString());
        assertTrue(Files.isReadable(site.look().logo().orElseThrow()));
        assertEquals(List.of(Language.INDONESIAN, Language.ENGLISH), site.look().languages());
    }

    @Test
    void whatAHallHasNotIsInNoListOfIt() {
        ServiceCatalog here = site("kubu-raya.toml").offer().of(SERVICES.catalog());
        assertEquals(Optional.empty(), here.agency("taspen"));
        assertEquals(Optional.empty(), here.service("taspen.klaim"));
        assertTrue(here.lifeEvents().stream().allMatch(event -> !here.ofLifeEvent(event.id()).isEmpty()));
    }

    @Test
    void immigrationIsInKubuRayaOnWednesdaysAndMadeExamplesOfHoursCountNoMore() {
        Site site = site("kubu-raya.toml");
        var passport = site.offer().of(SERVICES.catalog()).service("imigrasi.paspor-baru").orElseThrow();
        var counters = site.counters(SERVICES.site());
        var thursday = counters.of(passport, Today.UNHEARD, instant(site, "2026-11-19T10:00"));
        assertEquals(Optional.of(LocalDateTime.parse("2026-11-25T07:30")), thursday.again());
        var wednesday = counters.of(passport, Today.UNHEARD, instant(site, "2026-11-18T10:00"));
        assertEquals(new Opening.Open(LocalTime.of(13, 0), LocalTime.of(14, 0)), wednesday.opening());
        assertEquals("WIB", wednesday.zoneName());
        assertEquals(false, wednesday.example());
    }

    @Test
    void theDayBeforeChristmasIsShortAndChristmasIsClosedInSragen() {
        Site site = site("sragen.toml");
        var birth = site.offer().of(SERVICES.catalog()).service("dukcapil.akta-lahir").orElseThrow();
        var counters = site.counters(SERVICES.site());
        assertEquals(new Opening.Open(LocalTime.of(11, 30), LocalTime.NOON),
                counters.of(birth, Today.UNHEARD, instant(site, "2026-12-24T10:00")).opening());
        var christmas = counters.of(birth, Today.UNHEARD, instant(site, "2026-12-25T10:00"));
        var closed = assertInstanceOf(Opening.Closed.class, christmas.opening());
        assertEquals(Opening.Reason.HOLIDAY, closed.reason());
        assertEquals("Christmas Day", closed.words().orElseThrow().say(Language.ENGLISH, Opening.WHY));
        assertEquals(Optional.of(LocalDateTime.parse("2026-12-28T07:30")), christmas.again());
    }

    @Test
    void holidaysOfTheCatalogueCountInAHallThatNamesNone() {
        Site site = site("first-21/samarinda.toml");
        var birth = SERVICES.catalog().service("dukcapil.akta-lahir").orElseThrow();
        var newYear = site.counters(SERVICES.site()).of(birth, Today.UNHEARD, instant(site, "2027-01-01T10:00"));
        assertEquals(Opening.Reason.HOLIDAY, assertInstanceOf(Opening.Closed.class, newYear.opening()).reason());
        assertEquals("WITA", newYear.zoneName());
    }

    @Test
    void vanHasASmallPrinterAndGoesByItsOwnHours() {
        KioskConfig config = read("van-sragen.toml");
        assertEquals(PaperWidth.MM_58, config.devices().paper());
        Site van = config.site();
        assertEquals(Optional.of("MPP Keliling"), van.title());
        ServiceCatalog here = van.offer().of(SERVICES.catalog());
        assertEquals(4, here.agencies().size());
        assertEquals(Optional.empty(), here.service("dukcapil.ambil"));
        var health = here.ofAgency("bpjskes").getFirst();
        var saturday = van.counters(SERVICES.site()).of(health, Today.UNHEARD, instant(van, "2026-11-21T10:00"));
        assertEquals(new Opening.Open(LocalTime.of(11, 15), LocalTime.NOON), saturday.opening());
    }

    private static String counter(ServiceCatalog catalog, String agency) {
        return catalog.agency(agency).orElseThrow().words().say(Language.INDONESIAN, "counter");
    }

    private static Instant instant(Site site, String time) {
        return LocalDateTime.parse(time).atZone(site.timeZone()).toInstant();
    }

    private static Site site(String file) {
        return read(file).site();
    }

    private static KioskConfig read(String file) {
        KioskConfig.Reading reading = KioskConfig.read(SITES.resolve(file));
        if (reading instanceof KioskConfig.Reading.Bad(var faults)) {
            throw new AssertionError(String.join("\n", faults));
        }
        return assertInstanceOf(KioskConfig.Reading.Good.class, reading).config();
    }
}
