package id.mpp.sync.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One request. Hides headers and body: they hold tokens and people's data.
///
/// @param patience
///            for the whole call
/// @param accepting
///            how much may come back, and whereto
public record Ask(String method, URI uri, Map<String, String> headers, Body body, Duration patience,
        Accepting accepting) {

    /// No answer of the contract that is read at once comes near it; a captive portal or a broken proxy may
    /// send anything.
    private static final int LONGEST_ANSWER_BYTES = 1 << 20;

    /// What is done with the body of the answer.
    public sealed interface Accepting {

        /// Held in memory.
        record InMemory(int longest) implements Accepting {
        }

        /// A success is written to a file, which is not forced to the disk; anything else is held in memory.
        record IntoFile(Path file, long longest) implements Accepting {
        }
    }

    public Ask(String method, URI uri, Map<String, String> headers, Body body, Duration patience) {
        this(method, uri, headers, body, patience, new Accepting.InMemory(LONGEST_ANSWER_BYTES));
    }

    /// The same for an answer of up to so many bytes.
    public Ask upTo(int longest) {
        return new Ask(method, uri, headers, body, patience, new Accepting.InMemory(longest));
    }

    /// The same with the answer written to a file.
    public Ask into(Path file, long longest) {
        return new Ask(method, uri, headers, body, patience, new Accepting.IntoFile(file, longest));
    }

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
        return new Ask(method, uri, more, body, patience, accepting);
    }

    public Ask bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
