package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.sync.CatalogueLease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A catalogue from the centre is read as the kiosk's own.
class CatalogueOfTheCentreTest {

    private static final Path OWN = Path.of("services");
    private static final Path QUESTIONS = Path.of("dukcapil", "akta-lahir", "service.json");

    @TempDir
    private Path folder;

    private record Lease(String version, Path services) implements CatalogueLease {
        @Override
        public void close() {
            // nobody else wants it
        }
    }

    @BeforeEach
    void copyOfOurOwn() throws IOException {
        try (var files = Files.walk(OWN)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(OWN.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void goodOneCounts() {
        assertEquals(Optional.empty(), CatalogueOfTheCentre.wrongWith(folder));
        LoadedServices sent = CatalogueOfTheCentre.orElse(Optional.of(new Lease("7", folder)),
                () -> ServiceFolders.read(folder.resolve("nothing")));
        assertEquals(ServiceFolders.read(OWN).catalog().services().size(), sent.catalog().services().size());
    }

    @Test
    void questionThatIsNoQuestionIsNamed() throws IOException {
        Files.writeString(folder.resolve(QUESTIONS), "{ \"questions\": 7 ");
        String why = CatalogueOfTheCentre.wrongWith(folder).orElse("");
        assertTrue(why.contains("akta-lahir"), why);
    }

    @Test
    void emptyFolderIsNoCatalogue() throws IOException {
        assertTrue(CatalogueOfTheCentre.wrongWith(Files.createDirectory(folder.resolve("empty"))).isPresent());
    }

    @Test
    void filesThatWereDamagedAfterTheyWereCheckedAreNotUsed() throws IOException {
        Files.writeString(folder.resolve(QUESTIONS), "{");
        LoadedServices used = CatalogueOfTheCentre.orElse(Optional.of(new Lease("7", folder)),
                () -> ServiceFolders.read(OWN));
        assertTrue(used.faults().isEmpty());
    }
}
