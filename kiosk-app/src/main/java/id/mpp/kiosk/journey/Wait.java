package id.mpp.kiosk.journey;

import java.time.Duration;

/// How long until a number is called, as the centre says: a range, because nobody knows it to the minute. Never made up
/// here.
///
/// @param from
///            at the earliest
/// @param until
///            at the latest; not before `from`
/// @param rough
///            nothing that was served stands behind it, and it has to be said
public record Wait(Duration from, Duration until, boolean rough) {
}
