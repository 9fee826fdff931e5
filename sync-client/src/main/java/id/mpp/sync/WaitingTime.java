package id.mpp.sync;

import java.time.Duration;

/// How long until a number is called, as the centre reckons from what was served: a range, within which four of five
/// people are called.
///
/// @param from
///            at the earliest
/// @param until
///            at the latest; not before `from`
public record WaitingTime(Duration from, Duration until, Basis basis) {

    /// What it is made of.
    public enum Basis {
        /// Turns of today.
        TODAY,
        /// Turns of earlier days: today has too few yet.
        EARLIER,
        /// The agency's usual time; nothing that was served stands behind it.
        NORM
    }
}
