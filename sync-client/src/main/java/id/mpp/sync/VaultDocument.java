package id.mpp.sync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A document the citizen handed in before, kept by the centre. Hides itself.
///
/// @param type
///            canonical document type of the catalogue, `kk`
/// @param storedAt
///            when it was handed in
/// @param source
///            where: the name of a kiosk or an office
/// @param sha256
///            of the PDF, hex
public record VaultDocument(UUID id, String type, String name, Instant storedAt, String source, int pages,
        String sha256) {

    /// What stands in an application's manifest under `documents` instead of the pages.
    ///
    /// @param document
    ///            the service's name for the paper, as its part would be called
    public Map<String, Object> referredToAs(String document) {
        return Map.of("name", document, "vaultId", id.toString());
    }

    @Override
    public String toString() {
        return "VaultDocument[hidden]";
    }
}
