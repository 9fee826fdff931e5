package id.mpp.doctor.look;

import id.mpp.kiosk.ConfigAtStart;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.state.MachineState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// What is looked at.
///
/// @param configuration
///            file that people write
/// @param start
///            what a kiosk would start as now; empty where the file may not be read
/// @param config
///            to go by: today's, or the last good one where today's is wrong; empty where there is neither
/// @param data
///            the kiosk's data folder
/// @param kioskRuns
///            whether a kiosk holds its spool now
/// @param state
///            what the kiosk says of itself, fresh or stale
/// @param display
///            the kiosk's X display, `:0`
public record Patient(Machine machine, Path configuration, Optional<ConfigAtStart> start,
        Optional<KioskConfig> config, Path data, boolean kioskRuns, Optional<MachineState> state, String display,
        Clock clock) {
}
