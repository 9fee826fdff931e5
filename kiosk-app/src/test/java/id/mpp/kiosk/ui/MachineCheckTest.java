package id.mpp.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCheckTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneLineNamesWhatIsMissing() throws IOException {
        Path below = Files.createDirectory(folder.resolve("x86_64-linux-gnu"));
        Files.createFile(below.resolve("libfontconfig.so.1"));
        Files.createFile(below.resolve("libfreetype.so.6"));
        assertEquals(Optional.of("The screen needs libraries this machine does not have: "
                + "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"), MachineCheck.complaint(List.of(folder)));
    }

    @Test
    void nothingIsSaidWhereTheTestsThemselvesDraw() {
        assertEquals(Optional.empty(), MachineCheck.complaint());
    }
}
