package id.mpp.sync;

import java.time.Instant;

/// What became of a complaint. Nothing of what was written or answered.
///
/// @param number
///            `P26-0R3K-7Q`
public record ComplaintStatus(String number, State state, Instant receivedAt, Instant changedAt) {

    public enum State {
        RECEIVED,
        /// To whoever can answer it.
        FORWARDED,
        /// On the phone that was left, else at the help desk.
        ANSWERED
    }
}
