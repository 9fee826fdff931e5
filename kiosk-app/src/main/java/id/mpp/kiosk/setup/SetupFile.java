package id.mpp.kiosk.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `<data>/setup.toml`: what setup has learned of this machine, used where `kiosk.toml` is silent. Written whole or not
/// at all, readable for the kiosk alone; its last line tells that nothing is missing.
public final class SetupFile {

    /// Without it the file was cut off.
    public static final String LAST_LINE = "# end of setup.toml";

    private static final String HEAD = """
            # Written by mpp-kiosk-setup and the first-run screen. What stands in /etc/mpp-kiosk/kiosk.toml counts more.
            # To change something run mpp-kiosk-setup, or write it into kiosk.toml.
            """;

    private final Path file;

    /// @param data
    ///            private data folder; made if missing when something is written
    public SetupFile(Path data) {
        this.file = data.resolve("setup.toml");
    }

    public Path path() {
        return file;
    }

    /// @throws IOException
    ///             when nothing was changed: no room, no right to write
    public void write(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        WholeFiles.write(file, (HEAD + settings.toToml() + LAST_LINE + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Wipes the enrolment code, once the centre knows the machine.
    public void forgetCode() throws IOException {
        if (Files.exists(file)) {
            CodeLine.wipe(file);
        }
    }

    /// Whether the whole file is there.
    public static boolean isWhole(byte[] bytes) {
        List<String> lines = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).stripTrailing().split("\n", -1));
        return lines.getLast().equals(LAST_LINE);
    }
}
