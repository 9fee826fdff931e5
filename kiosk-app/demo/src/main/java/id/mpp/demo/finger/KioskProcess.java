package id.mpp.demo.finger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command that starts the demo's kiosk as a process of its own: full screen, without the bench panel.
final class KioskProcess {

    private KioskProcess() {
    }

    /// @param folder
    ///            gets the log and the kiosk's data
    static List<String> command(Path folder) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
                "-Dkiosk.fullscreen=true", "-Ddemo.panel=false", "-Ddemo.folder=" + folder));
        for (var property : System.getProperties().stringPropertyNames()) {
            if (property.startsWith("javafx.") || property.startsWith("prism.")) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "id.mpp.demo.Demo"));
        return command;
    }
}
