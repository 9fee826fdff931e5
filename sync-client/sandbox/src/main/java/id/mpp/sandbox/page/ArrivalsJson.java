package id.mpp.sandbox.page;

import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.store.Bookings.Booking;
import id.mpp.sandbox.store.Commands.Command;
import id.mpp.sandbox.store.HelpCall;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same arrivals for programs: the demo's report and tests.
final class ArrivalsJson {

    private ArrivalsJson() {
    }

    static Map<String, Object> parcel(ReceivedParcel parcel) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", parcel.id());
        json.put("kioskId", parcel.kioskId());
        json.put("kind", parcel.kind().toLowerCase(Locale.ROOT));
        json.put("receipt", parcel.receipt());
        json.put("agencyId", parcel.agencyId());
        json.put("serviceId", parcel.serviceId());
        json.put("serviceName", parcel.serviceName());
        json.put("assurance", parcel.assurance());
        json.put("sealedSha256", parcel.sealedSha256());
        json.put("receivedSha256", parcel.receivedSha256());
        json.put("receivedAt", parcel.receivedAt().toString());
        json.put("imported", parcel.imported());
        return json;
    }

    static Map<String, Object> parcelWithManifest(ReceivedParcel parcel, List<Vault.Used> papers) {
        Map<String, Object> json = parcel(parcel);
        json.put("manifest", Json.read(parcel.manifest()));
        json.put("fromVault", papers.stream().map(paper -> Map.of("name", paper.name(), "found",
                paper.document().isPresent())).toList());
        return json;
    }

    static Map<String, Object> ticket(Ticket ticket) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ticketId", ticket.ticketId());
        json.put("kioskId", ticket.kioskId());
        json.put("number", ticket.number());
        json.put("agencyId", ticket.agencyId());
        json.put("serviceId", ticket.serviceId());
        json.put("priority", ticket.priority());
        json.put("state", ticket.state().name());
        ticket.outcome().ifPresent(outcome -> json.put("outcome", outcome));
        json.put("takenAt", ticket.takenAt().toString());
        return json;
    }

    static Map<String, Object> helpCall(HelpCall call) {
        return Map.of("callId", call.callId(), "kioskId", call.kioskId(), "screen", call.screen(), "state",
                call.state().name().toLowerCase(Locale.ROOT), "calledAt", call.calledAt().toString());
    }

    static Map<String, Object> booking(Booking booking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", booking.code());
        json.put("agencyId", booking.agencyId());
        json.put("serviceId", booking.serviceId());
        json.put("from", booking.from().toString());
        json.put("until", booking.until().toString());
        json.put("used", booking.ticketId().isPresent());
        return json;
    }

    static Map<String, Object> command(Command command) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", command.id());
        json.put("kioskId", command.kioskId());
        json.put("kind", command.kind().text());
        command.doneAt().ifPresent(at -> json.put("doneAt", at.toString()));
        command.result().ifPresent(result -> json.put("result", result));
        return json;
    }

    static Map<String, Object> kiosk(Kiosk kiosk) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kioskId", kiosk.kioskId());
        json.put("kioskNumber", kiosk.number());
        json.put("name", kiosk.name());
        json.put("state", kiosk.state().name());
        kiosk.heardAt().ifPresent(at -> json.put("heardAt", at.toString()));
        kiosk.health().ifPresent(health -> json.put("health", Json.read(health)));
        return json;
    }
}
