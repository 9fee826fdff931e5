package id.mpp.sandbox.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/// A request that is answered with an RFC 9457 problem. Thrown by handlers, turned into the answer by [Refusals]. Never
/// carries personal data.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    /// @param type
    ///            the end of `urn:mpp:problem:…`, as the contract lists it
    Refusal(int status, String type, String title) {
        super(title);
        this.status = status;
        this.type = type;
    }

    static Refusal badRequest(String title) {
        return new Refusal(400, "bad-request", title);
    }

    static Refusal notFound() {
        return new Refusal(404, "not-found", "No such thing");
    }

    static Refusal unauthorized() {
        return new Refusal(401, "unauthorized", "A valid token is needed");
    }

    void answer(Context ctx) {
        if (status == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        if (type.equals("tus-version")) {
            ctx.header("Tus-Version", "1.0.0");
        }
        String title = Optional.ofNullable(getMessage()).orElse("");
        ctx.status(status);
        Json.answer(ctx, Map.of("type", "urn:mpp:problem:" + type, "title", title, "status", status));
        ctx.contentType("application/problem+json");
    }
}
