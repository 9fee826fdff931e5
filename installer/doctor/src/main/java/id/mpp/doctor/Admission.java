package id.mpp.doctor;

import id.mpp.doctor.look.Machine;
import id.mpp.doctor.look.Patient;
import id.mpp.kiosk.ConfigAtStart;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.state.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of the machine before it is looked at.
final class Admission {

    private Admission() {
    }

    static Patient of(Machine machine, Clock clock, Path configuration, Optional<Path> otherData, String display) {
        List<Path> folders = Stream.concat(otherData.stream(), LastGood.usualDataFolders(
                Optional.ofNullable(machine.environment().get("STATE_DIRECTORY"))).stream()).toList();
        Optional<ConfigAtStart> start = Files.isReadable(configuration) || isMissing(configuration)
                ? Optional.of(ConfigAtStart.of(configuration, folders))
                : Optional.empty();
        Optional<KioskConfig> config = start.flatMap(Admission::config);
        Path data = otherData.or(() -> config.map(KioskConfig::data)).or(() -> start.flatMap(Admission::data))
                .orElse(folders.getFirst());
        Optional<MachineState> state = StateFile.read(machine.at(StateFile.USUAL.toString()));
        return new Patient(machine, configuration, start, config, data, runs(machine, data), state, display, clock);
    }

    private static Optional<KioskConfig> config(ConfigAtStart start) {
        return start instanceof ConfigAtStart.Serving(KioskConfig config) ? Optional.of(config) : Optional.empty();
    }

    private static Optional<Path> data(ConfigAtStart start) {
        return start instanceof ConfigAtStart.FirstRun(_, Path data) ? Optional.of(data) : Optional.empty();
    }

    /// A file that is not there is a fault of the configuration; one that may not be read, is none.
    private static boolean isMissing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.notExists(file) && folder != null && (Files.isExecutable(folder) || Files.notExists(folder));
    }

    /// Whether some program holds the spool. Seen from the kernel's list: to try the lock would be to hold it for a
    /// moment, in which a kiosk that starts finds it taken (proc(5), `/proc/locks`: type, pid, device:inode).
    private static boolean runs(Machine machine, Path data) {
        Path lock = data.resolve("spool.lock");
        try {
            String inode = ":" + Files.getAttribute(lock, "unix:ino");
            return machine.text("/proc/locks").orElse("").lines().filter(line -> line.contains("WRITE"))
                    .anyMatch(line -> line.contains(inode + " "));
        } catch (IOException none) {
            return false;
        }
    }
}
