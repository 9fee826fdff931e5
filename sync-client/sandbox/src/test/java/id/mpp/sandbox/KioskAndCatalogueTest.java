package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.CatalogueLease;
import id.mpp.sync.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The centre's services on a kiosk: published, read, swapped whole; what is mad is refused, the centre hears why, and
/// the one before stays. The real client before the real sandbox; what the kiosk's own reader says of cycles and missing
/// texts is in the demo's `CatalogueFromTheCentreTest`.
class KioskAndCatalogueTest extends WholeHallTest {

    private static final String FILE = "dukcapil/akta-lahir/texts_id.properties";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path services;

    private final Heard<String> versions = new Heard<>();

    @BeforeEach
    void oneCounts() throws Exception {
        publish("name=Akta kelahiran");
        hall.kiosk().obey(_ -> new Command.Outcome.Done());
        hall.kiosk().onCatalogue(versions);
        hall.kiosk().checkCatalogue(folder -> text(folder).contains("name=")
                ? Optional.empty()
                : Optional.of("dukcapil.akta-lahir: it has no name"));
        versions.next(String.class);
        assertEquals("name=Akta kelahiran", counting());
    }

    private void publish(String text) throws IOException {
        Path file = services.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        hall.centre.publishCatalogue(services);
    }

    private static String text(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException e) {
            return "";
        }
    }

    private String counting() {
        try (CatalogueLease lease = hall.kiosk().catalogue().orElseThrow()) {
            return text(lease.services());
        }
    }

    private int bundlesFetched() {
        return hall.line.seen("GET", "/v1/catalogue/bundles").size();
    }

    /// Announcements asked for.
    private int polls() {
        return hall.line.seen("GET", "/v1/catalogue").size() - bundlesFetched();
    }

    /// Commands the kiosk to look, and waits until it has looked and has said so. What comes of it is told later.
    private void reread() throws IOException {
        int before = polls();
        String id = hall.centre.command(hall.kioskId(), "reread-catalogue", Optional.empty());
        Await.until(() -> hall.page("/arrivals/commands.json").path("commands").valueStream()
                .anyMatch(it -> it.path("id").asString().equals(id) && it.path("result").asString("").equals("DONE")));
        Await.until(() -> polls() > before);
    }

    /// What the kiosk last told the centre about catalogues.
    private JsonNode told() {
        return hall.line.seen("PUT", "/v1/kiosks").stream().map(it -> JSON.readTree(it.asked().body()))
                .reduce((_, later) -> later).orElseThrow();
    }

    @Test
    void newOneCountsAfterACommandAndWhatWasBegunEndsOnTheOld() throws Exception {
        try (CatalogueLease begun = hall.kiosk().catalogue().orElseThrow()) {
            publish("name=Akta kelahiran baru");
            reread();

            String version = versions.next(String.class);

            assertNotEquals(begun.version(), version);
            assertEquals("name=Akta kelahiran baru", counting());
            assertEquals("name=Akta kelahiran", text(begun.services()), "as it was when it began");
            Await.until(() -> told().path("catalogueVersion").asString("").equals(version));
        }
        hall.restartKiosk();
        assertEquals("name=Akta kelahiran baru", counting(), "also after a restart, before anything was asked");
    }

    @Test
    void unchangedOneIsNotSentAgain() throws Exception {
        reread();
        Await.until(() -> hall.line.lastAnswer("GET", "/v1/catalogue").filter(it -> it.status() == 304).isPresent());
        assertEquals(1, bundlesFetched());
    }

    private void isRefused(String because) throws IOException {
        String before = counting();
        reread();
        Await.until(() -> told().path("catalogueRefusal").asString("").contains(because));
        assertEquals(before, counting(), "the one before stays");
        isNotFetchedAgain();
        assertTrue(hall.page("/arrivals/kiosks.json").toString().contains(because), "the centre's people can read why");
    }

    private void isNotFetchedAgain() throws IOException {
        int fetched = bundlesFetched();
        reread();
        // the kiosk asks again only after it has made up its mind about the answer before
        reread();
        assertEquals(fetched, bundlesFetched(), "not fetched again and again");
    }

    private static byte[] zip(Consumer<Zip> filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.accept((name, content) -> {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            });
        }
        return bytes.toByteArray();
    }

    private interface Zip {
        void add(String name, byte[] content) throws IOException;

        default void entry(String name, byte[] content) {
            try {
                add(name, content);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void oneTheKiosksReaderFindsFaultWithIsRefusedAndAMendedOneTaken() throws Exception {
        publish("title=Akta kelahiran");
        isRefused("dukcapil.akta-lahir: it has no name");

        publish("name=Akta kelahiran, diperbaiki");
        reread();
        versions.next(String.class);
        assertEquals("name=Akta kelahiran, diperbaiki", counting());
        Await.until(() -> told().path("catalogueRefusal").isMissingNode());
    }

    @Test
    void bombIsRefusedBeforeItFillsTheDisk() throws Exception {
        byte[] zeros = new byte[1 << 20];
        hall.centre.publishBundle(zip(zip -> {
            for (int file = 0; file < 130; file++) {
                zip.entry("dukcapil/akta-lahir/" + file, zeros);
            }
        }));
        isRefused("larger than 128 MiB");
    }

    @Test
    void twoHundredMegabytesAreNotEvenFetched() throws Exception {
        var large = new byte[(32 << 20) + 1];
        new Random(1).nextBytes(large);
        hall.centre.publishBundle(large);
        isRefused("larger than 32 MiB");
    }

    @Test
    void nameThatLeadsElsewhereAndWhatIsNoZip() throws Exception {
        hall.centre.publishBundle(zip(zip -> zip.entry("../../enrolment/kiosk.json", "{}".getBytes(UTF_8))));
        isRefused("leads elsewhere");
        hall.centre.publishBundle("<html>".getBytes(UTF_8));
        isRefused("no readable ZIP");
    }

    @Test
    void wrongSignatureIsRefusedAndTheGenuineOneTakenWhenItComes() throws Exception {
        publish("name=Akta kelahiran baru");
        hall.line.meddle((asked, answered) -> asked.is("GET", "/v1/catalogue") && answered.text().startsWith("ey")
                ? answered.withBody(forged(answered.text()))
                : answered);
        isRefused("its signature is wrong");

        hall.line.meddle((_, answered) -> answered);
        reread();
        versions.next(String.class);
        assertEquals("name=Akta kelahiran baru", counting());
    }

    /// The same claims under a signature of other claims' form.
    private static byte[] forged(String jws) {
        int dot = jws.lastIndexOf('.');
        char[] signature = jws.substring(dot + 1).toCharArray();
        Arrays.fill(signature, 10, 20, 'A');
        return (jws.substring(0, dot + 1) + new String(signature)).getBytes(UTF_8);
    }

    @Test
    void bytesOtherThanThoseThatWereSignedAreRefused() throws Exception {
        byte[] other = zip(zip -> zip.entry(FILE, "name=Diganti di jalan".getBytes(UTF_8)));
        publish("name=Akta kelahiran baru, dengan teks yang lebih panjang");
        hall.line.meddle((asked, answered) -> asked.is("GET", "/v1/catalogue/bundles")
                ? answered.withBody(Arrays.copyOf(other, answered.body().length))
                : answered);
        for (int time = 1; time <= 3; time++) {
            int fetched = 1 + time;
            reread();
            Await.until(() -> bundlesFetched() >= fetched);
        }
        Await.until(() -> told().path("catalogueRefusal").asString("").contains("not those that were signed"));
        isNotFetchedAgain();
        assertEquals("name=Akta kelahiran", counting());
    }
}
