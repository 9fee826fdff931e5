package id.mpp.sandbox.store;

import java.time.Instant;

/// What a ticket parcel says became of a number, given out online or from the kiosk's own series.
public record TicketReport(String ticketId, String kioskId, String agencyId, String serviceId, String number,
        boolean priority, Outcome outcome, Instant at) {

    public enum Outcome {
        PRINTED, PAPERLESS, VOID
    }
}
