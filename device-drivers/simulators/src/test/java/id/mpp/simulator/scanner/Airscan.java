package id.mpp.simulator.scanner;

import id.mpp.simulator.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// sane-airscan, an eSCL client that nobody here wrote, led to one simulated scanner and to nothing else.
record Airscan(Path configuration) {

    static final String DEVICE = "airscan:e0:Lab";

    static Airscan ledTo(EsclScannerSimulator simulator, Path folder) throws IOException {
        Peers.need(Peers.program("scanimage").isPresent(), "scanimage is not installed");
        Peers.need(Peers.program("airscan-discover").isPresent(), "sane-airscan is not installed");
        var configuration = Files.createDirectories(folder.resolve("sane"));
        Files.writeString(configuration.resolve("dll.conf"), "airscan\n");
        Files.writeString(configuration.resolve("airscan.conf"), """
                [devices]
                "Lab" = http://127.0.0.1:%d/eSCL, eSCL
                [options]
                discovery = disable
                """.formatted(simulator.port()));
        return new Airscan(configuration);
    }

    Map<String, String> environment() {
        return Map.of("SANE_CONFIG_DIR", configuration.toString());
    }

    /// Runs scanimage on it.
    ///
    /// @return its exit status
    int scan(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scanimage", "--device-name=" + DEVICE, "--format=png",
                "--resolution=100", "--mode=Gray"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(environment());
        var process = builder.start();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new AssertionError("scanimage hangs: " + Files.readString(folder.resolve("said.txt")));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
