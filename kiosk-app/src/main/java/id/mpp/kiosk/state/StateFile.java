package id.mpp.kiosk.state;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `state.json` in the folder that systemd gives a service while it runs (`RuntimeDirectory=`, systemd.exec(5)): in
/// memory, gone with the service. Replaced as a whole, so that a reader never sees half of it; not forced to any disk.
public final class StateFile {

    /// Where the installed service has it.
    public static final Path USUAL = Path.of("/run/mpp-kiosk/state/state.json");

    private static final String NAME = "state.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StateFile() {
    }

    /// Where this process is to write it; empty when it was given no such folder.
    ///
    /// @param environment
    ///            of the process: `RUNTIME_DIRECTORY`
    public static Optional<Path> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("RUNTIME_DIRECTORY")).map(it -> it.split(File.pathSeparator, 2)[0])
                .filter(it -> !it.isBlank()).map(it -> Path.of(it, NAME));
    }

    /// Writes it.
    ///
    /// @throws IOException
    ///             when it cannot be; what stood there before stands there still
    public static void write(Path file, MachineState state) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(state));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Empty when there is none, or none that can be understood.
    public static Optional<MachineState> read(Path file) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), MachineState.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }
}
