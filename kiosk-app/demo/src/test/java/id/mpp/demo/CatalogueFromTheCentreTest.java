package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.CatalogueLease;
import id.mpp.sync.Command;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All of our services published by the centre and read by the kiosk's own reader before they count; one question gone
/// mad, and the whole is refused, the centre reads why, and the one before stays.
class CatalogueFromTheCentreTest {

    private static final Path OWN = Path.of("../services");
    private static final String BIRTH = "dukcapil/akta-lahir/";

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> versions = new LinkedBlockingQueue<>();
    private final Sandbox centre = Sandbox.start(SandboxConfig.inMemory());
    private final CentrePages pages = new CentrePages(centre.base());
    private SyncClient kiosk;

    @BeforeEach
    void ourOwnCount() throws Exception {
        copyOfOurOwn();
        centre.publishCatalogue(folder.resolve("services"));
        kiosk = SyncClients.open(new SyncConfig(centre.base(), folder.resolve("data"),
                Optional.of(centre.enrolmentCode()), "Mesin 1"), Clock.systemUTC(), CentrePages.LIVELY);
        kiosk.obey(_ -> new Command.Outcome.Done());
        kiosk.onCatalogue(versions::add);
        kiosk.checkCatalogue(services -> ServiceFolders.read(services).faults().stream().findFirst()
                .map(Object::toString));
        assertTrue(versions.poll(60, TimeUnit.SECONDS) != null, "our own are without fault");
        assertEquals(ServiceFolders.read(OWN).catalog().services().size(), counting());
    }

    private void copyOfOurOwn() throws IOException {
        try (var files = Files.walk(OWN)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("services").resolve(OWN.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @AfterEach
    void close() {
        kiosk.close();
        pages.close();
        centre.close();
    }

    private int counting() {
        try (CatalogueLease lease = kiosk.catalogue().orElseThrow()) {
            return ServiceFolders.read(lease.services()).catalog().services().size();
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path changed = folder.resolve("services").resolve(BIRTH + file);
        String before = Files.readString(changed);
        assertTrue(before.contains(from), "the file is not as it was");
        Files.writeString(changed, before.replace(from, to));
    }

    private void isRefused(String... because) throws Exception {
        int before = counting();
        String version = kiosk.catalogue().map(lease -> {
            lease.close();
            return lease.version();
        }).orElseThrow();
        centre.publishCatalogue(folder.resolve("services"));
        centre.command("kiosk-0001", "reread-catalogue", Optional.empty());
        pages.await("kiosks.json", it -> {
            String told = it.path("kiosks").path(0).path("health").path("catalogueRefusal").asString("");
            return Arrays.stream(because).allMatch(told::contains);
        });
        assertEquals(before, counting());
        assertTrue(versions.isEmpty(), "no other counts");
        try (CatalogueLease lease = kiosk.catalogue().orElseThrow()) {
            assertEquals(version, lease.version());
        }
    }

    @Test
    void questionsThatWaitForEachOtherAreRefused() throws Exception {
        change("service.json", "{ \"id\": \"birthplace\", \"kind\": \"choice\",",
                "{ \"id\": \"birthplace\", \"kind\": \"choice\", \"when\": {\"marriage\": [\"ada\"]},");
        change("service.json", "{ \"id\": \"marriage\", \"kind\": \"choice\",",
                "{ \"id\": \"marriage\", \"kind\": \"choice\", \"when\": {\"birthplace\": [\"rumah\"]},");
        isRefused("akta-lahir", "marriage", "is not an earlier question");
    }

    @Test
    void textThatIsMissingInOneLanguageIsRefused() throws Exception {
        change("texts_en.properties", "question.birth-order.title = Which child of the mother is this?\n", "");
        isRefused("akta-lahir/texts_en.properties", "question.birth-order.title");
    }
}
