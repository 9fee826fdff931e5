package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.QueueLine;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.Tickets.Reserving;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Numbers and waiting.
public final class QueueApi {

    private final Access access;
    private final Tickets tickets;
    private final Duration perPerson;
    private final Supplier<URI> base;

    public QueueApi(Access access, Tickets tickets, Duration perPerson, Supplier<URI> base) {
        this.access = access;
        this.tickets = tickets;
        this.perPerson = perPerson;
        this.base = base;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/queues", this::queues);
        routes.post("/v1/queues/{agencyId}/reservations", this::reserve);
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
        json.put("estimateMinutes", minutes(line.waiting() + line.priorityWaiting()));
        json.put("priorityEstimateMinutes", minutes(line.priorityWaiting()));
        json.put("open", line.open());
        return json;
    }

    private void reserve(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        UUID ticketId = Json.uuid(body, "ticketId");
        String serviceId = Json.text(body, "serviceId", 80);
        boolean priority = Json.flag(body, "priority");
        switch (tickets.reserve(ticketId, kioskId, ctx.pathParam("agencyId"), serviceId, priority)) {
            case Reserving.First(Ticket ticket, int ahead) -> reserved(ctx, 201, ticket, ahead);
            case Reserving.Again(Ticket ticket, int ahead) -> reserved(ctx, 200, ticket, ahead);
            case Reserving.UnknownAgency() -> throw Refusal.notFound();
            case Reserving.Closed() -> throw new Refusal(409, "queue-closed", "The queue is closed");
            case Reserving.Conflict() -> throw new Refusal(409, "ticket-conflict", "Another reservation has this id");
            case Reserving.Expired() -> throw new Refusal(410, "reservation-expired", "The reservation has expired");
        }
    }

    private void reserved(Context ctx, int status, Ticket ticket, int ahead) {
        String counter = tickets.agency(ticket.agencyId()).map(Agency::counter).orElseThrow(Refusal::notFound);
        ctx.status(status);
        Json.answer(ctx,
                Map.of("ticketId", ticket.ticketId(), "number", ticket.number(), "counter", counter, "ahead", ahead,
                        "estimateMinutes", minutes(ahead), "followUrl", base.get() + "/t/" + ticket.follow(),
                        "expiresAt", ticket.expiresAt().toString()));
    }

    private long minutes(int people) {
        return perPerson.multipliedBy(people).toMinutes();
    }
}
