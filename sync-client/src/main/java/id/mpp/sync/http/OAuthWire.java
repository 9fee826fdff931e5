package id.mpp.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lets the OAuth library speak through our client, so that its requests obey the same rules.
public final class OAuthWire implements HTTPRequestSender {

    private final CentralHttp http;
    private final Duration patience;

    public OAuthWire(CentralHttp http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /// Sends what the library has made.
    ///
    /// @throws IOException
    ///             when nobody answers
    public HTTPResponse exchange(HTTPRequest request) throws IOException {
        return (HTTPResponse) send(request);
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        Ask ask = new Ask(request.getMethod().name(), request.getURI(), headers(request), body(request), patience);
        return switch (http.send(ask)) {
            case Reply.NoAnswer(String why) -> throw new IOException(why);
            case Reply.Answer answer -> translate(answer);
        };
    }

    /// Without the media type, which goes with the body.
    private static Map<String, String> headers(ReadOnlyHTTPRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderMap().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private static Body body(ReadOnlyHTTPRequest request) {
        String body = request.getBody();
        return body == null
                ? new Body.None()
                : new Body.Bytes("application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    private static HTTPResponse translate(Reply.Answer answer) throws IOException {
        var response = new HTTPResponse(answer.status());
        answer.headers().forEach((name, values) -> response.setHeader(name, values.toArray(new String[0])));
        response.setBody(new String(answer.body(), UTF_8));
        return response;
    }

    /// How long the far end asks to wait (RFC 9110 §10.2.3).
    public static Optional<Duration> retryAfter(HTTPResponse response) {
        return new Reply.Answer(response.getStatusCode(), response.getHeaderMap(), new byte[0]).retryAfter();
    }

    /// The library cannot read what came: garbage, a portal's page.
    public static IOException unreadable(ParseException e) {
        return new IOException("an answer that is not OAuth: " + e.getClass().getSimpleName());
    }
}
