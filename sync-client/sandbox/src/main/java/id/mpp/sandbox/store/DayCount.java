package id.mpp.sandbox.store;

import java.time.Duration;
import java.util.Optional;

/// One agency on one day.
///
/// @param day
///            of the hall's own zone, `2026-11-23`
/// @param counted
///            numbers somebody really had
/// @param lost
///            void or expired
/// @param waitTime
///            average from number to call; empty while nobody has been called
/// @param serviceTime
///            average at the counter
public record DayCount(String day, String agencyId, int counted, int waiting, int served, int lost,
        Optional<Duration> waitTime, Optional<Duration> serviceTime, int applications) {
}
