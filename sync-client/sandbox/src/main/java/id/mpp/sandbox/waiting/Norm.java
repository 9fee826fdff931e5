package id.mpp.sandbox.waiting;

import java.time.Duration;

/// What an agency says of itself, until its own work says more.
///
/// @param turn
///            how long one turn takes
/// @param counters
///            how many of its counters usually serve
public record Norm(Duration turn, int counters) {
}
