package id.mpp.sandbox.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A request that is answered with an RFC 9457 problem. Thrown by handlers, turned into the answer by [Refusals]. Never
/// carries personal data.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

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

    /// RFC 6585 section 4.
    static Refusal tooMany(Duration wait) {
        return new Refusal(429, "too-many", "Too many tries").with("Retry-After", Long.toString(wait.toSeconds()));
    }

    Refusal with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /// A further member of the problem (RFC 9457 section 3.2).
    Refusal saying(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /// The end of its `urn:mpp:problem:…`.
    String type() {
        return type;
    }

    /// For a person: the title, and the detail if there is one.
    String reason() {
        String title = Optional.ofNullable(getMessage()).orElse("");
        return members.containsKey("detail") ? title + ": " + members.get("detail") : title;
    }

    void answer(Context ctx) {
        if (status == 401 && !headers.containsKey("WWW-Authenticate")) {
            ctx.header("WWW-Authenticate", "DPoP algs=\"ES256\", Bearer");
        }
        headers.forEach(ctx::header);
        if (type.equals("tus-version")) {
            ctx.header("Tus-Version", "1.0.0");
        }
        String title = Optional.ofNullable(getMessage()).orElse("");
        ctx.status(status);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:mpp:problem:" + type);
        problem.put("title", title);
        problem.put("status", status);
        problem.putAll(members);
        Json.answer(ctx, problem);
        ctx.contentType("application/problem+json");
    }
}
