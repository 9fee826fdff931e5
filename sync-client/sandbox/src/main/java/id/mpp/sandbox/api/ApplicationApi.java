package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Applications;
import id.mpp.sandbox.store.Applications.Application;
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
    private final Limit perReceipt;
    private final Limit perKiosk;

    public ApplicationApi(Access access, Applications applications, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.perReceipt = new Limit(clock, WRONG_PER_RECEIPT, Duration.ofHours(1));
        this.perKiosk = new Limit(clock, ASKED_PER_KIOSK, Duration.ofMinutes(10));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/applications", this::own);
        routes.post("/v1/applications/lookup", this::lookUp);
    }

    private void own(Context ctx) {
        String nik = access.citizen(ctx).nik();
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, Map.of("applications",
                applications.ofCitizen(nik).stream().map(ApplicationApi::json).toList()));
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
        application.permitUrl().ifPresent(url -> json.put("permitUrl", url));
        return json;
    }
}
