package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.Map;
import java.util.Optional;

/// What `ScannerStatus` says (Mopria eSCL Technical Specification).
///
/// @param state
///            `Idle`, `Processing`, `Testing`, `Stopped` or `Down`
/// @param feederState
///            `ScannerAdfLoaded`, `ScannerAdfEmpty`, `ScannerAdfJam` …; empty if the scanner has no feeder or no sensor
/// @param jobStates
///            path of each job the scanner remembers → `Processing`, `Completed`, `Canceled`, `Aborted` …
record ScannerStatus(String state, String feederState, Map<String, String> jobStates) {

    ScannerStatus {
        jobStates = Map.copyOf(jobStates);
    }

    /// What a person has to see to before anything can be scanned.
    Optional<Cause> trouble() {
        var feeder = switch (feederState) {
            case "ScannerAdfJam", "ScannerAdfMispick", "ScannerAdfMultipickDetected", "ScannerAdfDuplexPageTooShort",
                    "ScannerAdfDuplexPageTooLong" ->
                Optional.of(Cause.PAPER_JAM);
            case "ScannerAdfHatchOpen" -> Optional.of(Cause.COVER_OPEN);
            case "ScannerAdfInputTrayFailed" -> Optional.of(Cause.HARDWARE_FAULT);
            // the empty feeder of an idle scanner is no trouble, and states yet unknown are not ours to fear
            default -> Optional.<Cause>empty();
        };
        boolean stopped = state.equals("Stopped") || state.equals("Down");
        return feeder.isEmpty() && stopped ? Optional.of(Cause.HARDWARE_FAULT) : feeder;
    }

    /// What keeps this source from being scanned now.
    Optional<Cause> troubleWith(Source source) {
        boolean empty = source == Source.FEEDER && feederState.equals("ScannerAdfEmpty");
        return trouble().or(() -> empty ? Optional.of(Cause.NO_DOCUMENT) : Optional.empty());
    }

    /// Did the scanner itself give this job up? Then the pages it has sent are not all there were.
    boolean gaveUp(String jobPath) {
        var jobState = jobStates.getOrDefault(jobPath, "");
        return jobState.equals("Aborted") || jobState.equals("Canceled");
    }
}
