package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Receipt;

/// What became of *Kirim*.
public sealed interface Submission {

    /// Durable and sealed on this machine: *diterima* may be said.
    record Kept(Receipt receipt) implements Submission {
    }

    /// Nothing was kept and nothing was sent; the citizen still has everything on the screen. `why` is for the log and
    /// for staff.
    record NotKept(String why) implements Submission {
    }
}
