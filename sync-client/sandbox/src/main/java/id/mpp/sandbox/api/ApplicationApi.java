package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Applications;
import id.mpp.sandbox.store.Applications.Application;
import id.mpp.sandbox.store.Applications.Stage;
import id.mpp.sandbox.store.Correction;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.SentAnswers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How far applications are.
public final class ApplicationApi {

    /// A date of birth has some 25,000 values; ten wrong ones an hour for a number would take months.
    private static final int WRONG_PER_RECEIPT = 10;
    private static final int ASKED_PER_KIOSK = 60;

    private final Access access;
    private final Applications applications;
    private final Parcels parcels;
    private final Limit perReceipt;
    private final Limit perKiosk;

    public ApplicationApi(Access access, Applications applications, Parcels parcels, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.parcels = parcels;
        this.perReceipt = new Limit(clock, WRONG_PER_RECEIPT, Duration.ofHours(1));
        this.perKiosk = new Limit(clock, ASKED_PER_KIOSK, Duration.ofMinutes(10));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/applications", this::own);
        routes.post("/v1/applications/lookup", this::lookUp);
        routes.get("/v1/applications/{receipt}/answers", this::answers);
    }

    private void own(Context ctx) {
        String nik = access.citizen(ctx).nik();
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, Map.of("applications",
                applications.ofCitizen(nik).stream().map(ApplicationApi::json).toList()));
    }

    /// Only what is needed now: while a correction is awaited.
    private void answers(Context ctx) {
        String nik = access.citizen(ctx).nik();
        String receipt = ctx.pathParam("receipt");
        Application application = applications.ofCitizen(nik).stream().filter(it -> it.receipt().equals(receipt))
                .filter(it -> it.stage() == Stage.WAITING_FOR_CITIZEN && it.correction().isPresent()).findFirst()
                .orElseThrow(() -> new Refusal(404, "application-unknown", "No such application"));
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, SentAnswers.of(applications.history(application), parcels).json(application));
    }

    private void lookUp(Context ctx) {
        String kioskId = access.kiosk(ctx);
        JsonNode body = Json.body(ctx);
        String receipt = Json.text(body, "receipt", 40);
        LocalDate birthDate = birthDate(body);
        perKiosk.count(kioskId);
        perReceipt.check(receipt);
        Application found = applications.lookUp(receipt, birthDate).orElseThrow(() -> {
            perReceipt.count(receipt);
            return new Refusal(404, "application-unknown", "No such application");
        });
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, json(found));
    }

    private static LocalDate birthDate(JsonNode body) {
        try {
            return LocalDate.parse(Json.text(body, "birthDate", 10));
        } catch (DateTimeException e) {
            throw Refusal.badRequest("birthDate: a date is needed");
        }
    }

    private static Map<String, Object> json(Application application) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("receipt", application.receipt());
        json.put("serviceId", application.serviceId());
        json.put("serviceName", application.serviceName());
        json.put("stage", application.stage().name());
        List<Map<String, String>> stages = application.stages().stream()
                .map(reached -> Map.of("stage", reached.stage().name(), "at", reached.at().toString())).toList();
        json.put("stages", stages);
        application.dueAt().ifPresent(at -> json.put("dueAt", at.toString()));
        application.reason().ifPresent(reason -> json.put("rejection", Map.of("code", reason.code(), "text",
                Map.of("id", reason.indonesian(), "en", reason.english()))));
        if (application.permitUrl().isPresent() && application.locked()) {
            json.put("surveyNeeded", true);
        } else {
            application.permitUrl().ifPresent(url -> json.put("permitUrl", url));
        }
        application.correction().ifPresent(correction -> json.put("correction", json(correction)));
        application.corrects().ifPresent(receipt -> json.put("corrects", receipt));
        return json;
    }

    private static Map<String, Object> json(Correction correction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", correction.documents());
        json.put("questions", correction.questions());
        correction.until().ifPresent(at -> json.put("until", at.toString()));
        return json;
    }
}
