package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.store.ProcessingTime;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when an application is promised.
class DueDateTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @TempDir
    Path services;

    @ParameterizedTest
    @CsvSource({"1–3 hari kerja, 3, WORKING_DAYS", "10–15 menit di loket, 15, MINUTES",
            "3–4 hari kerja setelah foto dan bayar, 4, WORKING_DAYS", "15 menit sampai 1 hari, 1, DAYS",
            "Paling lama 5 hari kerja, 5, WORKING_DAYS", "2 jam, 2, HOURS", "1 minggu, 1, WEEKS"})
    void standardIsReadByItsLongestSpan(String words, int amount, ProcessingTime.Unit unit) {
        assertEquals(Optional.of(new ProcessingTime(amount, unit)), ProcessingTime.longestIn(words));
    }

    @Test
    void standardThatNamesNoSpanIsNone() {
        assertEquals(Optional.empty(), ProcessingTime.longestIn("Selesai pada hari yang sama"));
    }

    /// Some name no span but what it depends on: the visit of an officer, a rule of the regency.
    @Test
    void everySpanThatAServiceOfTheKioskNamesIsUnderstood() throws IOException {
        Path bundled = Path.of("../../kiosk-app/services");
        try (Stream<Path> files = Files.walk(bundled)) {
            List<String> named = files.filter(file -> file.endsWith("texts_id.properties"))
                    .filter(file -> Files.exists(file.resolveSibling("service.json")))
                    .filter(DueDateTest::namesASpan)
                    .map(file -> bundled.relativize(file))
                    .map(file -> file.getName(0) + "." + file.getName(1)).sorted().toList();
            assertTrue(named.size() > 80, named::toString);
            assertEquals(named, ServicesFolder.standards(bundled).keySet().stream().sorted().toList());
        }
    }

    private static boolean namesASpan(Path texts) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(texts)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.getProperty("time", "").matches(".*[0-9].*");
    }

    @Test
    void weekendIsNoWorkingDay() {
        ProcessingTime three = new ProcessingTime(3, ProcessingTime.Unit.WORKING_DAYS);
        // Thursday 09.00, and Saturday 01.00 which is still Friday in Greenwich
        assertEquals(Instant.parse("2026-11-24T02:00:00Z"), three.after(Instant.parse("2026-11-19T02:00:00Z"), WIB));
        assertEquals(Instant.parse("2026-11-24T18:00:00Z"), three.after(Instant.parse("2026-11-20T18:00:00Z"), WIB));
    }

    private void service(String place, String standard) throws IOException {
        Path folder = Files.createDirectories(services.resolve(place));
        Files.writeString(folder.resolve("service.json"), "{}");
        Files.writeString(folder.resolve("texts_id.properties"), "name = Layanan\ntime = " + standard + "\n");
    }

    private static void handIn(TestKiosk kiosk, String serviceId, String receipt) throws IOException {
        Map<String, Object> manifest = Map.of("serviceId", serviceId, "serviceName", "Layanan", "agencyId", "dukcapil",
                "assurance", "TYPED", "receipt", receipt);
        String answers = "{\"citizen\": {\"nik\": \"3314106504900002\"}, \"answers\": []}";
        kiosk.put(kiosk.seal(new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8))))))
                .expect(201);
    }

    @Test
    void eachServiceKeepsItsOwnStandardAndOthersTheCommonOne() throws IOException {
        service("dukcapil/kia", "15–30 menit");
        service("dukcapil/akta-lahir", "1–3 hari kerja");
        service("dukcapil/pindah", "sesuai antrean");
        // a Friday
        HandClock clock = new HandClock(Instant.parse("2026-11-20T02:00:00Z"));
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory().withClock(clock).withServices(services));
                Wire wire = new Wire(centre.base())) {
            TestKiosk kiosk = TestKiosk.enrolled(centre, wire, clock);
            handIn(kiosk, "dukcapil.kia", "26-0001-1A");
            handIn(kiosk, "dukcapil.akta-lahir", "26-0002-2B");
            handIn(kiosk, "dukcapil.pindah", "26-0003-3C");

            assertEquals("2026-11-20T02:30:00Z", due(kiosk, "26-0001-1A"));
            assertEquals("2026-11-25T02:00:00Z", due(kiosk, "26-0002-2B"));
            assertEquals("2026-11-23T02:00:00Z", due(kiosk, "26-0003-3C"), "three days for all others");
            assertTrue(clerksPage(wire, "26-0002-2B").contains("menurut standar layanan ini"));
            assertTrue(clerksPage(wire, "26-0003-3C").contains("standar layanan ini belum diketahui"));
        }
    }

    private static String due(TestKiosk kiosk, String receipt) throws IOException {
        return kiosk.send("POST", "/v1/applications/lookup", Map.of("receipt", receipt, "birthDate", "1990-04-25"))
                .expect(200).field("dueAt");
    }

    private static String clerksPage(Wire wire, String receipt) throws IOException {
        for (var parcel : wire.page("/arrivals/parcels.json").json().path("parcels")) {
            if (parcel.path("receipt").asString().equals(receipt)) {
                return wire.page("/loket/dukcapil/permohonan/" + parcel.path("id").asString()).expect(200).text();
            }
        }
        throw new AssertionError("no application " + receipt);
    }
}
