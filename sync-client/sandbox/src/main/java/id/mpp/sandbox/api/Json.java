package id.mpp.sandbox.api;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON in and out, with refusals instead of nulls.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Json() {
    }

    public static void answer(Context ctx, Object value) {
        ctx.contentType("application/json");
        ctx.result(MAPPER.writeValueAsBytes(value));
    }

    /// A compact JWS (RFC 7515).
    static void signed(Context ctx, String jws) {
        ctx.contentType("application/jose");
        ctx.result(jws);
    }

    /// Reads JSON that was written here before.
    ///
    /// @throws JacksonException
    ///             if it is none
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static JsonNode body(Context ctx) {
        try {
            JsonNode body = MAPPER.readTree(ctx.bodyAsBytes());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw Refusal.badRequest("The body is not JSON");
        }
        throw Refusal.badRequest("The body is not a JSON object");
    }

    /// A text of 1 to `longest` characters.
    static String text(JsonNode object, String name, int longest) {
        JsonNode value = object.path(name);
        if (!value.isString() || value.stringValue().isBlank() || value.stringValue().length() > longest) {
            throw Refusal.badRequest(name + ": a text of 1 to " + longest + " characters is needed");
        }
        return value.stringValue();
    }

    static UUID uuid(JsonNode object, String name) {
        return uuid(text(object, name, 36));
    }

    static UUID uuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw Refusal.badRequest("An id is not a UUID");
        }
        return UUID.fromString(value);
    }

    static boolean flag(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isBoolean()) {
            throw Refusal.badRequest(name + ": true or false is needed");
        }
        return value.booleanValue();
    }
}
