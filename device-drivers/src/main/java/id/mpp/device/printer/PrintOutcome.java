package id.mpp.device.printer;

import id.mpp.device.DeviceStatus.Cause;

/// What became of a paper. There is no fourth answer.
public sealed interface PrintOutcome {

    /// The printer itself confirmed the end of this very job.
    record Printed() implements PrintOutcome {
    }

    /// Certainly no paper came out: nothing was sent, or the printer held the whole job and dropped it.
    record NotPrinted(Cause cause) implements PrintOutcome {
    }

    /// Bytes left us and no confirmation came back: there may be a paper, half a paper or none.
    record Uncertain(Cause cause) implements PrintOutcome {
    }
}
