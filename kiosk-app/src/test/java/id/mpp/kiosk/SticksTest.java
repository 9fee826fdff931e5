package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is taken for a stick: only what is a file system of its own.
class SticksTest {

    @TempDir
    Path media;

    @Test
    void folderLeftBehindByAnEarlierStickIsNone() throws IOException {
        Files.createDirectories(media.resolve("petugas").resolve("STIK"));
        assertEquals(Optional.empty(), new Sticks(List.of(media)).mounted());
    }

    @Test
    void placeThatIsNotThereHasNone() {
        assertEquals(Optional.empty(), new Sticks(List.of(media.resolve("missing"))).mounted());
    }

    /// Every Linux has file systems mounted below its root.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsMountedIsFound() throws IOException {
        Path found = new Sticks(List.of(Path.of("/"))).mounted().orElseThrow();
        assertNotEquals(Files.getFileStore(Path.of("/")), Files.getFileStore(found));
    }
}
