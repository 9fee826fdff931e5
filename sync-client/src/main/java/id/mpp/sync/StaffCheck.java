package id.mpp.sync;

import java.time.Duration;

/// Whether somebody with a badge and a PIN may open the staff's pages; answered on this machine, also without a line.
public sealed interface StaffCheck {

    record Welcome(Role role) implements StaffCheck {
    }

    /// Badge or PIN is wrong; which of the two is not told.
    record Wrong(int triesLeft) implements StaffCheck {
    }

    /// Too many wrong tries at this kiosk.
    record Locked(Duration pause) implements StaffCheck {
    }

    /// No roster has come yet, or the last one is too old.
    record NoRoster() implements StaffCheck {
    }

    enum Role {
        CLERK, SUPERVISOR, TECHNICIAN
    }
}
