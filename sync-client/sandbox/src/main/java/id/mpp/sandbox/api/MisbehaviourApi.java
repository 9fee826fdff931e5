package id.mpp.sandbox.api;

import id.mpp.sandbox.CentreClock;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sandbox.tls.TestAuthority;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import tools.jackson.databind.JsonNode;

/// Makes the centre fail on demand, by Java or by `POST /misbehave {mode, path?, requests?, seconds?}`.
public final class MisbehaviourApi {

    private static final String MARK = "misbehaviour";
    private static final Pattern DIGEST = Pattern.compile("\"sha256\":\"[0-9a-f]{64}\"");
    private static final Pattern PROOF = Pattern.compile(",\"proof\":\"[^\"]*\"");

    private final AtomicReference<Misbehaviour> current = new AtomicReference<>(Misbehaviour.NONE);
    private final CountDownLatch closing;
    private final CentreClock clock;
    private final Optional<TestAuthority> authority;

    /// @param closing
    ///            ends slow answers when the sandbox closes
    /// @param authority
    ///            of the certificates, where it listens with TLS
    public MisbehaviourApi(CountDownLatch closing, CentreClock clock, Optional<TestAuthority> authority) {
        this.closing = closing;
        this.clock = clock;
        this.authority = authority;
    }

    public void set(Misbehaviour misbehaviour) {
        current.set(misbehaviour);
        clock.setAhead(misbehaviour.mode() == Mode.CLOCK_OFF ? misbehaviour.span() : Duration.ZERO);
        authority.ifPresent(it -> it.setExpired(misbehaviour.mode() == Mode.EXPIRED_CERTIFICATE));
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
        return Mode.of(name).orElseThrow(() -> Refusal.badRequest("mode: one of " + List.of(Mode.values())));
    }

    private void before(Context ctx) throws InterruptedException {
        if (clock.isWrong()) {
            ctx.header("Date", HttpDate.of(clock.instant()));
        }
        Misbehaviour now = current.get();
        if (!now.befalls(ctx.path())) {
            return;
        }
        current.compareAndSet(now, now.afterOne());
        switch (now.mode()) {
            case NONE, CLOCK_OFF, EXPIRED_CERTIFICATE -> {
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
            case REDIRECT -> {
                ctx.redirect("http://portal.example/login", HttpStatus.FOUND);
                ctx.skipRemainingHandlers();
            }
            case SLOW -> {
                boolean over = closing.await(now.span().toMillis(), TimeUnit.MILLISECONDS);
                if (over) {
                    instead(ctx, new Refusal(503, "unavailable", "The service is closing"));
                }
            }
            case LOST_REPLY, WRONG_DIGEST -> ctx.attribute(MARK, now.mode());
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
        if (ctx.attribute(MARK) == Mode.WRONG_DIGEST) {
            falsify(ctx);
        }
    }

    /// Another digest in an answer that holds one; the proof, which tells the truth, is left out.
    private static void falsify(Context ctx) {
        String answer = Optional.ofNullable(ctx.result()).orElse("");
        if (DIGEST.matcher(answer).find()) {
            ctx.result(PROOF.matcher(DIGEST.matcher(answer).replaceAll("\"sha256\":\"" + "0".repeat(64) + "\""))
                    .replaceAll(""));
        }
    }
}
