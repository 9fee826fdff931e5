package id.mpp.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where exceptions become answers.
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {
    }

    /// Shows people a page instead of a problem.
    public interface ForPeople {

        /// @return whether somebody with a browser asked, who has his page now
        boolean answered(Context ctx, int status);
    }

    public static void addTo(RoutesConfig routes, ForPeople people) {
        routes.exception(Refusal.class, (refusal, ctx) -> refusal.answer(ctx));
        routes.exception(HttpResponseException.class,
                (e, ctx) -> {
                    if (!people.answered(ctx, e.getStatus())) {
                        new Refusal(e.getStatus(), typeOf(e.getStatus()), titleOf(e.getStatus())).answer(ctx);
                    }
                });
        routes.exception(EofException.class, (e, ctx) -> {
            LOG.info("A kiosk hung up in mid-request: {} {}", ctx.method(), ctx.endpoint().path);
            Refusal.badRequest("The body ended too soon").answer(ctx);
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("A request failed: {} {}", ctx.method(), ctx.endpoint().path, e);
            new Refusal(500, "broken", "The service failed").answer(ctx);
        });
    }

    private static String typeOf(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 413 -> "too-large";
            default -> status < 500 ? "bad-request" : "broken";
        };
    }

    private static String titleOf(int status) {
        return status < 500 ? "The request cannot be met" : "The service failed";
    }
}
