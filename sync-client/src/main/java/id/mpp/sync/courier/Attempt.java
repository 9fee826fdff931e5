package id.mpp.sync.courier;

import java.time.Duration;
import java.util.Optional;

/// How one attempt ended, before it is known when to try again.
sealed interface Attempt {

    record Acknowledged(Acknowledgement word) implements Attempt {
    }

    /// Something is wrong with this parcel's way; others may go on.
    record ParcelLater(String why) implements Attempt {
    }

    /// The centre is away or asks for patience: nothing else would get through either.
    record LineLater(String why, Optional<Duration> retryAfter) implements Attempt {
    }

    /// The centre will never take it.
    ///
    /// @param code
    ///            as in [id.mpp.sync.Spool.SetAside]
    record Never(String code, String why) implements Attempt {
    }

    /// A more urgent parcel goes first; what was sent so far is kept.
    record StoodAside() implements Attempt {
    }
}
