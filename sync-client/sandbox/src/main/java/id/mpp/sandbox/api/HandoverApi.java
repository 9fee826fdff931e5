package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Handover;
import id.mpp.sandbox.store.Handover.State;
import id.mpp.sandbox.store.Handovers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A kiosk waiting for a paper from a phone.
public final class HandoverApi {

    private static final int LONGEST_WAIT_SECONDS = 25;
    private static final int LONGEST_NAME = 120;
    /// A citizen in a hurry opens one every few seconds; a kiosk gone mad, all the time.
    private static final int MOST = 60;
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final Set<String> REASONS = Set.of("unreadable", "locked", "too-large", "too-many-pages", "empty",
            "not-wanted");

    private final Access access;
    private final Handovers handovers;
    private final Supplier<URI> base;
    private final Limit limit;

    /// @param base
    ///            where phones reach the centre
    public HandoverApi(Access access, Handovers handovers, Supplier<URI> base, Clock clock) {
        this.access = access;
        this.handovers = handovers;
        this.base = base;
        this.limit = new Limit(clock, MOST, SPAN);
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/handovers", this::begin);
        routes.get("/v1/handovers/{handoverId}", this::state);
        routes.delete("/v1/handovers/{handoverId}", this::cancel);
        routes.get("/v1/handovers/{handoverId}/file", this::file);
        routes.post("/v1/handovers/{handoverId}/outcome", this::outcome);
    }

    private void begin(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        String language = Json.text(body, "locale", 2);
        if (!List.of("id", "en").contains(language)) {
            throw Refusal.badRequest("locale: id or en");
        }
        limit.count(kioskId);
        Handovers.Begun begun = handovers
                .begin(Json.uuid(body, "handoverId"), kioskId, Json.text(body, "paper", LONGEST_NAME), language)
                .orElseThrow(() -> new Refusal(409, "handover-over", "This handover has gone on"));
        Map<String, Object> json = json(begun.handover());
        json.put("url", base.get() + "/kirim/" + begun.token());
        ctx.header("Cache-Control", "no-store");
        ctx.status(begun.isNew() ? 201 : 200);
        Json.answer(ctx, json);
    }

    private void state(Context ctx) throws InterruptedException {
        Handover now = own(ctx);
        String seen = Objects.requireNonNullElse(ctx.queryParam("seen"), "");
        Duration patience = patience(ctx);
        if (!seen.isEmpty()) {
            State state = List.of(State.values()).stream().filter(it -> it.text().equals(seen)).findFirst()
                    .orElseThrow(() -> Refusal.badRequest("seen: no such state"));
            now = handovers.awaitOther(now.id(), now.kioskId(), state, patience).orElseThrow(Refusal::notFound);
        }
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, json(now));
    }

    private static Duration patience(Context ctx) {
        String value = Objects.requireNonNullElse(ctx.queryParam("waitSeconds"), "0");
        if (!value.matches("[0-9]{1,2}") || Integer.parseInt(value) > LONGEST_WAIT_SECONDS) {
            throw Refusal.badRequest("waitSeconds: 0 to 25");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private void cancel(Context ctx) {
        handovers.cancel(own(ctx).id());
        ctx.status(204);
    }

    private void file(Context ctx) {
        Handover now = own(ctx);
        Handover.FileNote note = now.file().orElseThrow(Refusal::notFound);
        byte[] file = handovers.file(now.id(), now.kioskId()).orElseThrow(Refusal::notFound);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(note.mediaType());
        ctx.result(file);
    }

    private void outcome(Context ctx) {
        Handover now = own(ctx);
        JsonNode body = Json.body(ctx);
        switch (Json.text(body, "outcome", 20)) {
            case "taken" -> handovers.taken(now.id());
            case "refused" -> {
                String reason = Json.text(body, "reason", 20).toLowerCase(Locale.ROOT);
                if (!REASONS.contains(reason)) {
                    throw Refusal.badRequest("reason: unknown");
                }
                handovers.refused(now.id(), reason);
            }
            default -> throw Refusal.badRequest("outcome: taken or refused");
        }
        ctx.status(204);
    }

    private Handover own(Context ctx) {
        String kioskId = access.kiosk(ctx);
        return handovers.find(Json.uuid(ctx.pathParam("handoverId")).toString(), kioskId)
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, Object> json(Handover handover) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("handoverId", handover.id());
        json.put("state", handover.state().text());
        json.put("expiresAt", handover.expiresAt().toString());
        handover.file().ifPresent(file -> json.put("file",
                Map.of("mediaType", file.mediaType(), "bytes", file.bytes(), "sha256", file.sha256())));
        return json;
    }
}
