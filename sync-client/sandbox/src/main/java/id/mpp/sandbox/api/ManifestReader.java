package id.mpp.sandbox.api;

import id.mpp.sandbox.store.TicketReport;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads what a manifest says, strictly: it was written by a machine far away, and ends up on the staff's page.
record ManifestReader(JsonNode manifest) {

    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    /// `A-021` online, `AP-003` with priority, `A2-007` from kiosk 2's own series, `A0-001` from one that was not
    /// enrolled yet.
    private static final Pattern NUMBER = Pattern.compile("[A-Z][P0-9]?-[0-9]{3,4}");
    private static final String NONE = "-";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 100;

    String receipt() {
        return needed("receipt", LONGEST_ID);
    }

    String agencyId() {
        String id = needed("agencyId", LONGEST_ID);
        if (!AGENCY.matcher(id).matches() && !neverNumbered()) {
            throw unreadable();
        }
        return id;
    }

    String serviceId() {
        return needed("serviceId", LONGEST_ID);
    }

    /// The service's id where a ticket's manifest has no name.
    String serviceName() {
        return manifest.path("serviceName").isString() ? needed("serviceName", LONGEST_NAME) : serviceId();
    }

    /// How sure the kiosk is who it was; `-` for tickets, which belong to nobody.
    String assurance() {
        return manifest.path("assurance").isString() ? needed("assurance", 40) : "-";
    }

    TicketReport ticket(String kioskId) {
        String number = needed("number", 20);
        if (!NUMBER.matcher(number).matches() && !neverNumbered()) {
            throw unreadable();
        }
        try {
            return new TicketReport(Json.uuid(needed("ticketId", 36)).toString(), kioskId, agencyId(), serviceId(),
                    number, manifest.path("priority").asBoolean(false),
                    TicketReport.Outcome.valueOf(needed("outcome", 20)),
                    Instant.parse(needed("at", 40)).truncatedTo(ChronoUnit.MILLIS));
        } catch (IllegalArgumentException | DateTimeException | Refusal e) {
            throw unreadable();
        }
    }

    /// A booking was asked about and nobody heard the answer: whatever became of it here, nobody has that number.
    private boolean neverNumbered() {
        return manifest.path("number").asString("").equals(NONE) && manifest.path("agencyId").asString("").equals(NONE)
                && manifest.path("outcome").asString("").equals("VOID");
    }

    /// What may be missing; a value of another form counts as missing.
    Optional<String> maybe(String name) {
        JsonNode value = manifest.path(name);
        boolean usable = value.isString() && !value.stringValue().isBlank()
                && value.stringValue().length() <= LONGEST_ID;
        return usable ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private String needed(String name, int longest) {
        JsonNode value = manifest.path(name);
        if (!value.isString() || value.stringValue().isBlank() || value.stringValue().length() > longest) {
            throw unreadable();
        }
        return value.stringValue();
    }

    private static Refusal unreadable() {
        return new Refusal(422, "parcel-unreadable", "The manifest is not understood");
    }
}
