package id.mpp.kiosk.journey;

import java.time.LocalDate;

/// What became of a complaint, in the hall's days.
///
/// @param number
///            `P26-0R3K-7Q`
/// @param changed
///            when it came to this stage
public record ComplaintState(String number, Stage stage, LocalDate received, LocalDate changed) {

    public enum Stage {
        RECEIVED,
        FORWARDED,
        ANSWERED
    }
}
