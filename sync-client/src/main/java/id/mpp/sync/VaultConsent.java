package id.mpp.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The citizen's wish that the centre keeps new papers for the next time.
///
/// @param version
///            of the text the citizen agreed to
/// @param at
///            when
/// @param parts
///            names of the application's parts to keep; nothing else is kept
public record VaultConsent(String version, Instant at, List<String> parts) {

    public VaultConsent {
        if (version.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException("a consent is to a text, and about something");
        }
        parts = List.copyOf(parts);
    }

    /// What stands in an application's manifest under `vault`.
    public Map<String, Object> manifest() {
        return Map.of("consentVersion", version, "consentedAt", at.toString(), "parts", parts);
    }
}
