package id.mpp.sandbox.page;

import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Applications;
import id.mpp.sandbox.store.Applications.Application;
import id.mpp.sandbox.store.Applications.Reason;
import id.mpp.sandbox.store.Applications.Stage;
import id.mpp.sandbox.store.Correction;
import id.mpp.sandbox.store.CounterDesk;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.SentAnswers;
import id.mpp.sandbox.store.Standards;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.Vault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The clerk's side: numbers are called, recalled, served and finished; applications get a stage and, where one is
/// needed, a reason in plain words.
///
/// | address | what |
/// |---|---|
/// | `/loket` | choose agency and counter |
/// | `/loket/{agencyId}?counter=…` | the counter |
/// | POST `/loket/{agencyId}/next` | calls whoever is next |
/// | POST `/loket/{agencyId}/tickets/{id}/recall`, `…/serve`, `…/finish`, `…/no-show`, `…/back` | the buttons |
/// | `/loket/{agencyId}/permohonan/{parcelId}` | one application; POST (`stage`, `code`, `id`, `en`, `permitUrl`, `survey`, `document.<id>`, `question.<id>`, `until`) moves it |
public final class CounterPages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 400;

    private static final int MOST_TICKED = 40;

    private final SandboxConfig config;
    private final Tickets tickets;
    private final CounterDesk desk;
    private final Applications applications;
    private final Standards standards;
    private final Parcels parcels;
    private final Vault vault;
    private final CounterPage page;

    public CounterPages(SandboxConfig config, Tickets tickets, CounterDesk desk, Applications applications,
            Standards standards, Parcels parcels, Vault vault) {
        this.config = config;
        this.tickets = tickets;
        this.desk = desk;
        this.applications = applications;
        this.standards = standards;
        this.parcels = parcels;
        this.vault = vault;
        this.page = new CounterPage(new LocalTime(config.zone(), config.clock()));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/loket",
                ctx -> Pages.show(ctx, "id", "Loket", Html.NOTHING, CounterPage.choice(tickets.agencies())));
        routes.get("/loket/{agencyId}", this::counter);
        routes.post("/loket/{agencyId}/next", ctx -> {
            Optional<Ticket> called = desk.callNext(agency(ctx).id(), counterName(ctx));
            pressed(ctx, called.isPresent());
        });
        routes.post("/loket/{agencyId}/tickets/{id}/recall", ctx -> pressed(ctx, desk.recall(ctx.pathParam("id"))));
        routes.post("/loket/{agencyId}/tickets/{id}/serve", ctx -> pressed(ctx, tickets.serve(ctx.pathParam("id"))));
        routes.post("/loket/{agencyId}/tickets/{id}/finish", ctx -> pressed(ctx, tickets.finish(ctx.pathParam("id"))));
        routes.post("/loket/{agencyId}/tickets/{id}/no-show", ctx -> pressed(ctx, desk.noShow(ctx.pathParam("id"))));
        routes.post("/loket/{agencyId}/tickets/{id}/back", ctx -> pressed(ctx, desk.backInLine(ctx.pathParam("id"))));
        routes.get("/loket/{agencyId}/permohonan/{parcelId}", this::application);
        routes.post("/loket/{agencyId}/permohonan/{parcelId}", this::advance);
    }

    private Agency agency(Context ctx) {
        return tickets.agency(ctx.pathParam("agencyId")).orElseThrow(NotFoundResponse::new);
    }

    /// As the clerk chose it; the agency's own counter if nobody did.
    private String counterName(Context ctx) {
        String chosen = Objects.requireNonNullElse(
                ctx.formParam("counter") == null ? ctx.queryParam("counter") : ctx.formParam("counter"), "").strip();
        return chosen.isEmpty() || chosen.length() > LONGEST_NAME ? agency(ctx).counter() : chosen;
    }

    /// Back to the counter either way; what was not possible is not, because somebody else was quicker.
    private void pressed(Context ctx, boolean done) {
        ctx.header("X-Done", Boolean.toString(done));
        ctx.redirect(address(agency(ctx), counterName(ctx)), HttpStatus.SEE_OTHER);
    }

    static String address(Agency agency, String counter) {
        return "/loket/" + agency.id() + "?counter=" + URLEncoder.encode(counter, StandardCharsets.UTF_8);
    }

    private void counter(Context ctx) {
        Agency agency = agency(ctx);
        String counter = counterName(ctx);
        Pages.show(ctx, "id", counter, Html.of("<noscript><meta http-equiv=refresh content=5></noscript>"),
                page.counter(new CounterPage.Shown(agency, counter, desk.atCounter(agency.id(), counter),
                        desk.waiting(agency.id()), desk.over(agency.id()), applications.ofAgency(agency.id()))));
    }

    private Application found(Context ctx) {
        return applications.find(ctx.pathParam("parcelId")).filter(a -> a.agencyId().equals(agency(ctx).id()))
                .orElseThrow(NotFoundResponse::new);
    }

    private void application(Context ctx) {
        show(ctx, found(ctx), "");
    }

    private void show(Context ctx, Application application, String complaint) {
        List<Application> history = applications.history(application);
        Pages.show(ctx, "id", "Permohonan " + application.receipt(), Html.NOTHING, page.application(agency(ctx),
                counterName(ctx), new ApplicationView.Shown(application, standards.isPromisedByItsOwn(application),
                        SentAnswers.of(history, parcels), history.stream().map(it -> new ApplicationView.Handed(
                                it, parcels.parts(it.parcelId()), vault.usedBy(it.parcelId()))).toList(),
                        complaint)));
    }

    private void advance(Context ctx) {
        Application application = found(ctx);
        Stage stage = stage(field(ctx, "stage"));
        Optional<Reason> reason = reason(ctx);
        if (stage.needsReason() && reason.isEmpty()) {
            ctx.status(400);
            show(ctx, application, "Tuliskan alasan dalam dua bahasa, dengan kata yang dipahami warga.");
            return;
        }
        String permit = field(ctx, "permitUrl");
        if (!permit.isEmpty() && !isAddress(permit)) {
            ctx.status(400);
            show(ctx, application, "Alamat dokumen harus dimulai dengan https://");
            return;
        }
        boolean done = applications.advance(application.parcelId(), new Applications.Decision(stage, reason,
                permit.isEmpty() ? Optional.empty() : Optional.of(permit), correction(ctx),
                !field(ctx, "survey").isEmpty()));
        ctx.header("X-Done", Boolean.toString(done));
        ctx.redirect(ctx.path() + "?counter=" + URLEncoder.encode(counterName(ctx), StandardCharsets.UTF_8),
                HttpStatus.SEE_OTHER);
    }

    /// Every ticked `document.<id>` and `question.<id>`; the day named is the last one.
    private Correction correction(Context ctx) {
        Optional<Instant> until = Optional.empty();
        try {
            String day = field(ctx, "until");
            until = day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day).plusDays(1).atStartOfDay(config.zone()).toInstant()
                            .minusSeconds(1));
        } catch (DateTimeException e) {
            throw new BadRequestResponse("no such day");
        }
        return new Correction(ticked(ctx, "document."), ticked(ctx, "question."), until);
    }

    private static List<String> ticked(Context ctx, String prefix) {
        return ctx.formParamMap().keySet().stream().filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME).limit(MOST_TICKED).toList();
    }

    private static Stage stage(String name) {
        return List.of(Stage.values()).stream().filter(stage -> stage.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadRequestResponse("no such stage"));
    }

    /// Own words in both languages, else one of the usual reasons.
    private static Optional<Reason> reason(Context ctx) {
        String indonesian = field(ctx, "id");
        String english = field(ctx, "en");
        if (!indonesian.isEmpty() && !english.isEmpty() && indonesian.length() <= LONGEST_REASON
                && english.length() <= LONGEST_REASON) {
            return Optional.of(new Reason("other", indonesian, english));
        }
        return UsualReasons.of(field(ctx, "code"));
    }

    private static boolean isAddress(String text) {
        try {
            return text.length() <= 300 && "https".equals(URI.create(text).getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }
}
