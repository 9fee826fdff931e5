package id.mpp.kiosk.journey;

import java.time.Instant;

/// The citizen's wish that new papers are kept for the next time.
///
/// @param version
///            of the text the citizen agreed to
public record Keeping(String version, Instant at) {
}
