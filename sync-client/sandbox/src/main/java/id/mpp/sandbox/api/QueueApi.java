package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Bookings;
import id.mpp.sandbox.store.Bookings.Booking;
import id.mpp.sandbox.store.Bookings.CheckIn;
import id.mpp.sandbox.store.QueueLine;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.Tickets.Reserving;
import id.mpp.sandbox.store.WaitingTimes;
import id.mpp.sandbox.waiting.Forecast;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Numbers and waiting.
public final class QueueApi {

    private static final int MOST_VOIDED = 20;

    private final Access access;
    private final Tickets tickets;
    private final Bookings bookings;
    private final WaitingTimes waits;
    private final Supplier<URI> base;

    public QueueApi(Access access, Tickets tickets, Bookings bookings, WaitingTimes waits, Supplier<URI> base) {
        this.access = access;
        this.tickets = tickets;
        this.bookings = bookings;
        this.waits = waits;
        this.base = base;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/queues", this::queues);
        routes.post("/v1/queues/{agencyId}/reservations", this::reserve);
        routes.post("/v1/bookings/check-in", this::checkIn);
    }

    private void queues(Context ctx) {
        access.kiosk(ctx);
        Json.answer(ctx, Map.of("queues", tickets.lines().stream().map(this::line).toList()));
    }

    private Map<String, Object> line(QueueLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencyId", line.agency().id());
        json.put("letter", line.agency().letter());
        line.lastCalled().ifPresent(number -> json.put("lastCalled", number));
        json.put("waiting", line.waiting());
        json.put("priorityWaiting", line.priorityWaiting());
        waits.next(line, false).ifPresent(wait -> json.put("waitingTime", wait(wait)));
        waits.next(line, true).ifPresent(wait -> json.put("priorityWaitingTime", wait(wait)));
        json.put("open", line.open());
        line.opensAt().ifPresent(at -> json.put("opensAt", at.toString()));
        line.closesAt().ifPresent(at -> json.put("closesAt", at.toString()));
        line.remaining().ifPresent(left -> json.put("remaining", left));
        return json;
    }

    private void reserve(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        UUID ticketId = Json.uuid(body, "ticketId");
        String serviceId = Json.text(body, "serviceId", 80);
        boolean priority = Json.flag(body, "priority");
        switch (tickets.reserve(ticketId, kioskId, ctx.pathParam("agencyId"), serviceId, priority)) {
            case Reserving.First(Ticket ticket, int ahead) -> answer(ctx, 201, reserved(ticket, ahead));
            case Reserving.Again(Ticket ticket, int ahead) -> answer(ctx, 200, reserved(ticket, ahead));
            case Reserving.UnknownAgency() -> throw Refusal.notFound();
            case Reserving.Closed() -> throw new Refusal(409, "queue-closed", "The queue is closed");
            case Reserving.Full() -> throw new Refusal(409, "quota-reached", "No more numbers today");
            case Reserving.Conflict() -> throw new Refusal(409, "ticket-conflict", "Another reservation has this id");
            case Reserving.Expired() -> throw new Refusal(410, "reservation-expired", "The reservation has expired");
        }
    }

    private Map<String, Object> reserved(Ticket ticket, int ahead) {
        String counter = tickets.agency(ticket.agencyId()).map(Agency::counter).orElseThrow(Refusal::notFound);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ticketId", ticket.ticketId());
        json.put("number", ticket.number());
        json.put("counter", counter);
        json.put("ahead", ahead);
        json.put("waitingTime", wait(waits.of(ticket)));
        json.put("followUrl", base.get() + "/t/" + ticket.follow());
        json.put("expiresAt", ticket.expiresAt().toString());
        return json;
    }

    private static void answer(Context ctx, int status, Map<String, Object> json) {
        ctx.status(status);
        Json.answer(ctx, json);
    }

    private void checkIn(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        UUID ticketId = Json.uuid(body, "ticketId");
        switch (bookings.checkIn(Json.text(body, "code", 32), ticketId, kioskId, voided(body))) {
            case CheckIn.Done(Booking booking, Reserving reserving) -> checkedIn(ctx, booking, reserving);
            case CheckIn.Unknown() -> throw new Refusal(404, "booking-unknown", "No such booking");
            case CheckIn.Used() -> throw new Refusal(409, "booking-used", "The booking has been used");
            case CheckIn.TooEarly(Instant from) -> throw new Refusal(409, "booking-too-early",
                    "The booking is for later").saying("from", from.toString());
            case CheckIn.TooLate(Instant until) -> throw new Refusal(410, "booking-too-late",
                    "The time of the booking is over").saying("until", until.toString());
        }
    }

    private static List<UUID> voided(JsonNode body) {
        JsonNode ids = body.path("voided");
        if (!ids.isMissingNode() && !ids.isArray() || ids.size() > MOST_VOIDED) {
            throw Refusal.badRequest("voided: a short list is needed");
        }
        return ids.valueStream().map(id -> Json.uuid(id.asString(""))).toList();
    }

    private void checkedIn(Context ctx, Booking booking, Reserving reserving) {
        switch (reserving) {
            case Reserving.First(Ticket ticket, int ahead) -> answer(ctx, 201, checkedIn(booking, ticket, ahead));
            case Reserving.Again(Ticket ticket, int ahead) -> answer(ctx, 200, checkedIn(booking, ticket, ahead));
            case Reserving.Closed(),Reserving.Full() -> throw new Refusal(409, "queue-closed", "The queue is closed");
            case Reserving.Conflict() -> throw new Refusal(409, "ticket-conflict", "Another reservation has this id");
            case Reserving.Expired() -> throw new Refusal(410, "reservation-expired", "The reservation has expired");
            case Reserving.UnknownAgency() -> throw new Refusal(404, "booking-unknown", "No such booking");
        }
    }

    private Map<String, Object> checkedIn(Booking booking, Ticket ticket, int ahead) {
        Map<String, Object> json = reserved(ticket, ahead);
        json.put("agencyId", booking.agencyId());
        json.put("serviceId", booking.serviceId());
        json.put("from", booking.from().toString());
        json.put("until", booking.until().toString());
        json.put("priority", booking.priority());
        return json;
    }

    private static Map<String, Object> wait(Forecast forecast) {
        return Map.of("fromMinutes", forecast.from().toMinutes(), "untilMinutes", forecast.until().toMinutes(),
                "basis", forecast.basis().name().toLowerCase(Locale.ROOT), "counters", forecast.counters());
    }
}
