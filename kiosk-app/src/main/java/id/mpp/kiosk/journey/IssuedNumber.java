package id.mpp.kiosk.journey;

import java.time.LocalTime;
import java.util.UUID;

/// A queue number this machine gave out today.
///
/// @param takenAt
///            at the site
public record IssuedNumber(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
        LocalTime takenAt, Fate fate) {

    public enum Fate {
        /// Nobody knows yet.
        OPEN, PRINTED, PAPERLESS, VOID
    }
}
