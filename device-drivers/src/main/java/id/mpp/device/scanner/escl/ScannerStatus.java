package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
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
        var feeder = feederTrouble();
        boolean stopped = state.equals("Stopped") || state.equals("Down");
        return feeder.isEmpty() && stopped ? Optional.of(Cause.HARDWARE_FAULT) : feeder;
    }

    /// `AdfState` of the specification. An empty feeder is no trouble, and states yet unknown are not ours to fear.
    private Optional<Cause> feederTrouble() {
        return switch (feederState) {
            case "ScannerAdfJam", "ScannerAdfDuplexPageTooShort", "ScannerAdfDuplexPageTooLong" ->
                Optional.of(Cause.PAPER_JAM);
            case "ScannerAdfMultipickDetected" -> Optional.of(Cause.DOUBLE_FEED);
            // the rollers did not take the sheet: it has to be laid in again, as if none had been there
            case "ScannerAdfMispick" -> Optional.of(Cause.NO_DOCUMENT);
            case "ScannerAdfHatchOpen", "ScannerAdfDoorOpen" -> Optional.of(Cause.COVER_OPEN);
            case "ScannerAdfInputTrayFailed", "ScannerAdfInputTrayOverloaded" -> Optional.of(Cause.HARDWARE_FAULT);
            default -> Optional.empty();
        };
    }

    /// What keeps this source from being scanned now. What a citizen has to do at the feeder does not keep the glass.
    Optional<Cause> troubleWith(Source source) {
        boolean empty = source.fed() && feederState.equals("ScannerAdfEmpty");
        return trouble().filter(cause -> source.fed() || cause.mender() != Mender.CITIZEN)
                .or(() -> empty ? Optional.of(Cause.NO_DOCUMENT) : Optional.empty());
    }

    /// Did the scanner itself give this job up? Then the pages it has sent are not all there were.
    boolean gaveUp(String jobPath) {
        var jobState = jobStates.getOrDefault(jobPath, "");
        return jobState.equals("Aborted") || jobState.equals("Canceled");
    }
}
