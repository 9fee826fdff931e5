package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.service.ServiceDefinition;

/// What came of asking for numbers: all of them or none.
public sealed interface Issue {

    /// Written down here and not yet anybody's: print them or show them, then settle them.
    record Given(Slip slip) implements Issue {
    }

    /// No number now.
    ///
    /// @param at
    ///            for what; of several wishes the first that cannot be had
    record Refused(Notice why, ServiceDefinition at) implements Issue {
    }
}
