package id.mpp.sandbox.api;

import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.Roster;
import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.Commands;
import id.mpp.sandbox.store.Commands.Command;
import id.mpp.sandbox.store.HelpCall;
import id.mpp.sandbox.store.HelpCalls;
import id.mpp.sandbox.store.Kiosks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Calls for help, and kiosks saying how they are.
public final class HallApi {

    private static final int LONGEST_WAIT_SECONDS = 25;

    private final Access access;
    private final HelpCalls helpCalls;
    private final Kiosks kiosks;
    private final AccessTokens tokens;
    private final Commands commands;
    private final Roster roster;
    private final Statements statements;
    private final Clock clock;

    public HallApi(Access access, HelpCalls helpCalls, Kiosks kiosks, AccessTokens tokens,
            Commands commands, Roster roster, Statements statements, Clock clock) {
        this.access = access;
        this.helpCalls = helpCalls;
        this.kiosks = kiosks;
        this.tokens = tokens;
        this.commands = commands;
        this.roster = roster;
        this.statements = statements;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/help-calls", this::call);
        routes.get("/v1/help-calls/{callId}", this::state);
        routes.delete("/v1/help-calls/{callId}", this::cancel);
        routes.get("/v1/staff-roster", this::roster);
        routes.put("/v1/kiosks/{kioskId}/heartbeat", this::heartbeat);
    }

    private void call(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        HelpCalls.Called called = helpCalls.call(Json.uuid(body, "callId"), kioskId, Json.text(body, "screen", 60));
        ctx.status(called.isNew() ? 201 : 200);
        answer(ctx, called.call());
    }

    private void state(Context ctx) throws InterruptedException {
        String kioskId = access.kiosk(ctx);
        String callId = Json.uuid(ctx.pathParam("callId")).toString();
        answer(ctx, helpCalls.awaitAnswer(callId, kioskId, patience(ctx)).orElseThrow(Refusal::notFound));
    }

    private static Duration patience(Context ctx) {
        String value = Objects.requireNonNullElse(ctx.queryParam("waitSeconds"), "0");
        if (!value.matches("[0-9]{1,2}") || Integer.parseInt(value) > LONGEST_WAIT_SECONDS) {
            throw Refusal.badRequest("waitSeconds: 0 to 25");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private void cancel(Context ctx) {
        String kioskId = access.kiosk(ctx);
        String callId = Json.uuid(ctx.pathParam("callId")).toString();
        if (helpCalls.find(callId, kioskId).isEmpty()) {
            throw Refusal.notFound();
        }
        helpCalls.cancel(callId);
        ctx.status(204);
    }

    private static void answer(Context ctx, HelpCall call) {
        Json.answer(ctx, Map.of("callId", call.callId(), "state", call.state().name().toLowerCase(Locale.ROOT)));
    }

    private void heartbeat(Context ctx) {
        String kioskId = access.kiosk(ctx);
        if (!kioskId.equals(ctx.pathParam("kioskId"))) {
            throw new Refusal(403, "not-this-kiosk", "The token belongs to another kiosk");
        }
        JsonNode health = Json.body(ctx);
        Json.text(health, "screen", 60);
        Json.text(health, "version", 40);
        if (!health.path("devices").isArray() || health.toString().length() > 20_000) {
            throw Refusal.badRequest("devices: a list is needed");
        }
        if (health.path("run").isString() && kiosks.isCloned(kioskId, Json.uuid(health, "run").toString())) {
            tokens.revokeAll(kioskId);
            throw Refusal.unauthorized();
        }
        kiosks.heard(kioskId, health.toString());
        List<String> orders = commands.waiting(kioskId).stream().map(this::signed).toList();
        Json.answer(ctx, Map.of("serverTime", clock.instant().toString(), "commands", orders));
    }

    private String signed(Command command) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("id", command.id());
        claims.put("kind", command.kind().text());
        command.argument().ifPresent(argument -> claims.put("argument", argument));
        return statements.sign(Typ.COMMAND, command.kioskId(), command.seq(), claims);
    }

    private void roster(Context ctx) {
        access.kiosk(ctx);
        Json.signed(ctx, statements.sign(Typ.ROSTER, Statements.ALL_KIOSKS, roster.seq(),
                Map.of("staff", roster.members())));
    }
}
