package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Complaints;
import id.mpp.sandbox.store.Complaints.Complaint;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// How far complaints are; what was written and answered stays with the staff.
public final class ComplaintApi {

    private static final int ASKED_PER_KIOSK = 60;

    private final Access access;
    private final Complaints complaints;
    private final Limit perKiosk;

    public ComplaintApi(Access access, Complaints complaints, Clock clock) {
        this.access = access;
        this.complaints = complaints;
        this.perKiosk = new Limit(clock, ASKED_PER_KIOSK, Duration.ofMinutes(10));
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/complaints/lookup", this::lookUp);
    }

    private void lookUp(Context ctx) {
        String kioskId = access.kiosk(ctx);
        String number = Json.text(Json.body(ctx), "number", 40).toUpperCase(Locale.ROOT);
        perKiosk.count(kioskId);
        Complaint found = complaints.find(number)
                .orElseThrow(() -> new Refusal(404, "complaint-unknown", "No such complaint"));
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, Map.of("number", number, "state", found.state().name(), "receivedAt",
                found.receivedAt().toString(), "changedAt", found.changedAt().toString()));
    }
}
