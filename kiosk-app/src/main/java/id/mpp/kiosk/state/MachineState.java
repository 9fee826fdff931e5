package id.mpp.kiosk.state;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the kiosk stands. Nothing of any citizen: the screen's name, never what is on it.
///
/// @param version
///            of the program that runs, which after an upgrade may not be the one that is installed
/// @param written
///            when this was true
/// @param since
///            when the program was started
/// @param screen
///            name of the page that is shown, `welcome`
public record MachineState(String version, long pid, Instant written, Instant since, String screen,
        List<DeviceLine> devices, Configuration configuration, boolean enrolled, boolean online, int waiting,
        int setAside) {

    public MachineState {
        devices = List.copyOf(devices);
    }

    /// One device.
    ///
    /// @param name
    ///            one of those in [id.mpp.device.Devices]
    /// @param status
    ///            one word: `Ready`, `Busy`, `NeedsAttention`, `Absent`, `Starting`, `Closed`
    /// @param cause
    ///            [DeviceStatus.Cause], where it needs attention
    /// @param warnings
    ///            [DeviceStatus.Warning] each, where it is ready
    /// @param why
    ///            the driver's own words where it is absent; they name port or address
    public record DeviceLine(String name, String status, Optional<String> cause, List<String> warnings, String why) {

        public DeviceLine {
            warnings = List.copyOf(warnings);
        }

        public static DeviceLine of(Device device) {
            return of(device.name(), device.status());
        }

        public static DeviceLine of(String name, DeviceStatus status) {
            String word = status.getClass().getSimpleName();
            return switch (status) {
                case DeviceStatus.Ready(var warnings) -> new DeviceLine(name, word, Optional.empty(),
                        warnings.stream().sorted().map(Enum::name).toList(), "");
                case DeviceStatus.NeedsAttention(var cause) ->
                    new DeviceLine(name, word, Optional.of(cause.name()), List.of(), "");
                case DeviceStatus.Absent(var why, _) -> new DeviceLine(name, word, Optional.empty(), List.of(), why);
                case DeviceStatus.Starting _,DeviceStatus.Busy _,DeviceStatus.Closed _ ->
                    new DeviceLine(name, word, Optional.empty(), List.of(), "");
            };
        }
    }

    /// What the program was told when it started.
    ///
    /// @param file
    ///            that of people
    /// @param lastGood
    ///            whether it runs with the last configuration that was good, because today's is not
    /// @param faults
    ///            of today's then, each as `file:line: key 'x': what is wrong; allowed: …`
    public record Configuration(String file, boolean lastGood, List<String> faults) {

        public Configuration {
            faults = List.copyOf(faults);
        }
    }
}
