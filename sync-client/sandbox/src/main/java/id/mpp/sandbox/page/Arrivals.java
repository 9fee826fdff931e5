package id.mpp.sandbox.page;

import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.store.Bookings;
import id.mpp.sandbox.store.Commands;
import id.mpp.sandbox.store.DayCounts;
import id.mpp.sandbox.store.HelpCalls;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.Vault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The staff's side: one page, its buttons, and the same for programs.
///
/// | address | what |
/// |---|---|
/// | `/` | the page |
/// | `/arrivals.csv` | counts per agency and day |
/// | `/arrivals/parcels.json`, `/arrivals/parcels/{id}` | parcels; one with its manifest |
/// | `/arrivals/parcels/{id}/application.pdf`, `…/{name}` | the opened application; each paper handed in with it or taken from the vault |
/// | `/arrivals/tickets.json`, `/arrivals/help-calls.json`, `/arrivals/kiosks.json`, `…/counts.json`, `…/bookings.json`, `…/commands.json` | the other lists |
/// | POST `/arrivals/tickets/{id}/call`, `…/serve`, `…/finish` | the counter's buttons |
/// | POST `/arrivals/help-calls/{id}/acknowledge` | staff are on their way |
/// | POST `/arrivals/queues/{agencyId}/toggle` | closes or opens a line |
public final class Arrivals {

    private final Parcels parcels;
    private final Vault vault;
    private final Tickets tickets;
    private final HelpCalls helpCalls;
    private final Kiosks kiosks;
    private final Commands commands;
    private final Bookings bookings;
    private final DayCounts days;
    private final MisbehaviourApi misbehaviour;
    private final ArrivalsPage page;

    public Arrivals(SandboxConfig config, Parcels parcels, Vault vault, Tickets tickets, HelpCalls helpCalls,
            Kiosks kiosks, Commands commands, Bookings bookings, DayCounts days, MisbehaviourApi misbehaviour) {
        this.parcels = parcels;
        this.vault = vault;
        this.tickets = tickets;
        this.helpCalls = helpCalls;
        this.kiosks = kiosks;
        this.commands = commands;
        this.bookings = bookings;
        this.days = days;
        this.misbehaviour = misbehaviour;
        this.page = new ArrivalsPage(config, tickets.agencies());
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
        routes.get("/arrivals.csv", this::csv);
        routes.get("/arrivals/parcels.json", this::parcelsJson);
        routes.get("/arrivals/parcels/{id}", ctx -> {
            ReceivedParcel parcel = parcel(ctx);
            Json.answer(ctx, ArrivalsJson.parcelWithManifest(parcel, vault.usedBy(parcel.id())));
        });
        routes.get("/arrivals/parcels/{id}/{name}", this::pdf);
        routes.get("/arrivals/tickets.json",
                ctx -> Json.answer(ctx,
                        Map.of("tickets", tickets.recent().stream().map(ArrivalsJson::ticket).toList())));
        routes.get("/arrivals/help-calls.json", ctx -> Json.answer(ctx,
                Map.of("helpCalls", helpCalls.recent().stream().map(ArrivalsJson::helpCall).toList())));
        routes.get("/arrivals/kiosks.json",
                ctx -> Json.answer(ctx, Map.of("kiosks", kiosks.all().stream().map(ArrivalsJson::kiosk).toList())));
        routes.get("/arrivals/counts.json", ctx -> Json.answer(ctx, parcels.counts()));
        routes.get("/arrivals/bookings.json", ctx -> Json.answer(ctx,
                Map.of("bookings", bookings.all().stream().map(ArrivalsJson::booking).toList())));
        routes.get("/arrivals/commands.json", ctx -> Json.answer(ctx,
                Map.of("commands", commands.recent().stream().map(ArrivalsJson::command).toList())));
        addButtons(routes);
    }

    private void addButtons(RoutesConfig routes) {
        routes.post("/arrivals/tickets/{id}/call", ctx -> pressed(ctx, tickets.call(ctx.pathParam("id")), "tickets"));
        routes.post("/arrivals/tickets/{id}/serve", ctx -> pressed(ctx, tickets.serve(ctx.pathParam("id")), "tickets"));
        routes.post("/arrivals/tickets/{id}/finish",
                ctx -> pressed(ctx, tickets.finish(ctx.pathParam("id")), "tickets"));
        routes.post("/arrivals/help-calls/{id}/acknowledge", ctx -> {
            helpCalls.acknowledge(ctx.pathParam("id"));
            pressed(ctx, true, "help");
        });
        routes.post("/arrivals/queues/{agencyId}/toggle", ctx -> {
            tickets.agency(ctx.pathParam("agencyId")).ifPresent(agency -> tickets.rules().toggle(agency.id()));
            ctx.redirect(Said.LINE_SWITCHED.address("lines"), HttpStatus.SEE_OTHER);
        });
    }

    /// Back to the page either way: if it was not possible, somebody else was quicker, and the page now shows it.
    private static void pressed(Context ctx, boolean done, String section) {
        ctx.header("X-Done", Boolean.toString(done));
        ctx.redirect("/#" + section, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        List<Kiosk> known = kiosks.all();
        Map<String, String> names = known.stream().collect(Collectors.toMap(Kiosk::kioskId, Kiosk::name));
        List<ReceivedParcel> applications = parcels.all().stream().filter(p -> p.kind().equals("APPLICATION")).toList();
        Html body = page.body(new ArrivalsPage.Shown(helpCalls.recent(), tickets.recent(), applications,
                tickets.lines(), known, names, days.all(), kiosks.usableCode(),
                parcels.counts(), commands.recent(), bookings.all(),
                tickets.rules()::of, misbehaviour.now().mode(),
                Said.of(ctx.queryParam("said"))));
        Html refreshAnyway = Html.of("<noscript><meta http-equiv=refresh content=5></noscript>");
        Pages.show(ctx, "id", "Kedatangan", refreshAnyway, body);
    }

    private void csv(Context ctx) {
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"kedatangan.csv\"");
        ctx.result(ArrivalsCsv.of(days.all()));
    }

    private void parcelsJson(Context ctx) {
        Json.answer(ctx, Map.of("parcels", parcels.all().stream().map(ArrivalsJson::parcel).toList()));
    }

    private void pdf(Context ctx) {
        String id = parcel(ctx).id();
        String name = ctx.pathParam("name");
        byte[] pdf = vault.pdfUsedBy(id, name.replaceFirst("[.]pdf$", ""))
                .or(() -> parcels.pdf(id, name).map(Opening.Part::bytes)).orElseThrow(NotFoundResponse::new);
        ctx.contentType("application/pdf");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", "no-store");
        ctx.result(pdf);
    }

    private ReceivedParcel parcel(Context ctx) {
        return parcels.find(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }
}
