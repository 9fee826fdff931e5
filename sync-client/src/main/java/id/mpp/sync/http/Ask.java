package id.mpp.sync.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One request. Hides headers and body: they hold tokens and people's data.
///
/// @param patience
///            for the whole call
public record Ask(String method, URI uri, Map<String, String> headers, Body body, Duration patience) {

    public static Ask get(URI uri, Duration patience) {
        return new Ask("GET", uri, Map.of(), new Body.None(), patience);
    }

    /// A request with a JSON body.
    public static Ask json(String method, URI uri, Object value, Duration patience) {
        return new Ask(method, uri, Map.of(), new Body.Bytes("application/json", Json.bytes(value)), patience);
    }

    /// The same with one more header.
    public Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Ask(method, uri, more, body, patience);
    }

    public Ask bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
