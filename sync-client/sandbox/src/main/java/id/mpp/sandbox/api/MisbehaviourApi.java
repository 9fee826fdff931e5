package id.mpp.sandbox.api;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import tools.jackson.databind.JsonNode;

/// Makes the centre fail on demand, by Java or by `POST /misbehave {mode, path?, requests?, seconds?}`.
public final class MisbehaviourApi {

    private static final String MARK = "misbehaviour";

    private final AtomicReference<Misbehaviour> current = new AtomicReference<>(Misbehaviour.NONE);
    private final CountDownLatch closing;

    /// @param closing
    ///            ends slow answers when the sandbox closes
    public MisbehaviourApi(CountDownLatch closing) {
        this.closing = closing;
    }

    public void set(Misbehaviour misbehaviour) {
        current.set(misbehaviour);
    }

    public Misbehaviour now() {
        return current.get();
    }

    public void addTo(RoutesConfig routes) {
        routes.before(this::before);
        routes.after(this::after);
        routes.post("/misbehave", this::choose);
    }

    private void choose(Context ctx) {
        JsonNode body = Json.body(ctx);
        Misbehaviour usual = Misbehaviour.always(mode(Json.text(body, "mode", 20)));
        set(new Misbehaviour(usual.mode(), body.path("path").asString(""),
                body.path("requests").asInt(usual.requests()),
                Duration.ofSeconds(body.path("seconds").asLong(usual.span().toSeconds()))));
        Json.answer(ctx, Map.of("mode", Json.text(body, "mode", 20)));
    }

    private static Mode mode(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "none" -> Mode.NONE;
            case "http500" -> Mode.HTTP500;
            case "garbage" -> Mode.GARBAGE;
            case "slow" -> Mode.SLOW;
            case "unavailable" -> Mode.UNAVAILABLE;
            case "lostreply" -> Mode.LOST_REPLY;
            default -> throw Refusal.badRequest("mode: none, http500, garbage, slow, unavailable or lostReply");
        };
    }

    private void before(Context ctx) throws InterruptedException {
        Misbehaviour now = current.get();
        if (!now.befalls(ctx.path())) {
            return;
        }
        current.compareAndSet(now, now.afterOne());
        switch (now.mode()) {
            case NONE -> {
            }
            case HTTP500 -> instead(ctx, new Refusal(500, "broken", "The service failed"));
            case UNAVAILABLE -> {
                ctx.header("Retry-After", Long.toString(now.span().toSeconds()));
                instead(ctx, new Refusal(503, "unavailable", "The service is not available now"));
            }
            case GARBAGE -> {
                ctx.html("<html><body>Selamat datang di WiFi gratis. Silakan setujui ketentuan.</body></html>");
                ctx.skipRemainingHandlers();
            }
            case SLOW -> {
                boolean over = closing.await(now.span().toMillis(), TimeUnit.MILLISECONDS);
                if (over) {
                    instead(ctx, new Refusal(503, "unavailable", "The service is closing"));
                }
            }
            case LOST_REPLY -> ctx.attribute(MARK, now.mode());
        }
    }

    private static void instead(Context ctx, Refusal refusal) {
        refusal.answer(ctx);
        ctx.skipRemainingHandlers();
    }

    private void after(Context ctx) {
        if (ctx.attribute(MARK) == Mode.LOST_REPLY) {
            // what was asked has been done; the line dies before the answer is written
            ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection()
                    .getEndPoint().close();
        }
    }
}
