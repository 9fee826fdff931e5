package id.mpp.sandbox.store;

import java.time.Instant;

/// A parcel that has been taken over.
///
/// @param kind
///            `APPLICATION`, `TICKET` …
/// @param receipt
///            the number promised to the citizen; a ticket's queue number
/// @param sealedSha256
///            what the kiosk said it sealed, hex
/// @param receivedSha256
///            what arrived here, hex
/// @param manifest
///            JSON
/// @param imported
///            came on a stick
/// @param proof
///            the signed acknowledgement, the same whenever it is asked for; empty for parcels of the first form
public record ReceivedParcel(String id, String kioskId, String kind, String receipt, String agencyId, String serviceId,
        String serviceName, String assurance, String sealedSha256, String receivedSha256, Instant receivedAt,
        String manifest, boolean imported, String proof) {
}
