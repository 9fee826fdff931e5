package id.mpp.kiosk.journey;

import java.time.Duration;

/// Why the staff's door stays shut.
public sealed interface DutyRefusal {

    /// What was shown or typed is no badge.
    record NoBadge() implements DutyRefusal {
    }

    /// Badge or PIN; which of the two is not told.
    record Wrong(int triesLeft) implements DutyRefusal {
    }

    /// Too many wrong tries at this machine.
    record Locked(Duration pause) implements DutyRefusal {
    }

    /// The centre has not said who staff are, or too long ago.
    record NoRoster() implements DutyRefusal {
    }
}
