package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said on Maven's command line reaches the demo.
class HandedOverTest {

    @TempDir
    Path folder;

    @BeforeEach
    void mavenWritesDownWhatWasSaid() throws Exception {
        Path file = folder.resolve("handed-over.properties");
        Files.writeString(file, """
                kiosk.called-in=/home/siti/kiosk
                kiosk.config=hall/kiosk.toml
                kiosk.fullscreen=true
                story=
                """);
        System.setProperty("demo.handed-over", file.toString());
    }

    @AfterEach
    void forget() {
        for (String name : new String[]{"demo.handed-over", "kiosk.called-in", "kiosk.config", "kiosk.fullscreen"}) {
            System.clearProperty(name);
        }
    }

    @Test
    void relativePathMeansTheFolderMavenWasCalledIn() {
        HandedOver.take();
        assertEquals(Optional.of(Path.of("/home/siti/kiosk/hall/kiosk.toml")), HandedOver.path("kiosk.config"));
    }

    @Test
    void emptyPropertyIsNone() {
        HandedOver.take();
        assertEquals(Optional.empty(), HandedOver.value("story"));
    }

    @Test
    void ownPropertyWins() {
        System.setProperty("kiosk.fullscreen", "false");
        HandedOver.take();
        assertEquals(Optional.of("false"), HandedOver.value("kiosk.fullscreen"));
    }
}
