package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A box on the way from a kiosk to its centre that understands what passes. Holds every exchange of the product's own
/// client against the contract, keeps what it saw, and changes what a test wants changed.
final class Between implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long LARGEST_BODY_BYTES = 64L << 20;
    /// Of one hop, or made anew by who sends (RFC 9110 section 7.6.1). Without `Accept-Encoding` nothing is packed.
    private static final Set<String> OF_ONE_HOP = Set.of("connection", "content-length", "expect", "host", "upgrade",
            "transfer-encoding", "keep-alive", "accept-encoding");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Javalin server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, URI> route = _ -> URI.create("http://127.0.0.1:1");
    private volatile UnaryOperator<Asked> addition = asked -> asked;
    private volatile Meddling meddling = (_, answered) -> answered;

    /// @param target
    ///            path and query
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Asked(String method, String target, Map<String, List<String>> headers, byte[] body) {

        String path() {
            return URI.create(target).getPath();
        }

        Asked with(String name, String value) {
            Map<String, List<String>> more = caseless(headers);
            more.put(name, List.of(value));
            return new Asked(method, target, more, body);
        }

        boolean is(String otherMethod, String pathPrefix) {
            return method.equals(otherMethod) && path().startsWith(pathPrefix);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answered(int status, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        Answered withBody(byte[] other) {
            return new Answered(status, headers, other);
        }

        static Answered problem(int status, String type) {
            return new Answered(status, caseless(Map.of("Content-Type", List.of("application/problem+json"))),
                    Wire.json(Map.of("type", "urn:mpp:problem:" + type, "title", type, "status", status)));
        }
    }

    /// @param answered
    ///            as the far end gave it
    record Seen(Asked asked, Answered answered) {
    }

    /// What becomes of an answer.
    interface Meddling {
        Answered change(Asked asked, Answered answered);
    }

    private Between() {
        server = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.startup.showOldJavalinVersionWarning = false;
            javalin.startup.startupWatcherEnabled = false;
            javalin.concurrency.useVirtualThreads = true;
            javalin.http.maxRequestSize = LARGEST_BODY_BYTES;
            javalin.routes.before(this::pass);
        });
    }

    /// Listening when it returns, on any free port.
    static Between open() {
        var between = new Between();
        between.server.start("127.0.0.1", 0);
        return between;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// From now on all goes to this port of this machine.
    void leadsTo(int port) {
        leadsTo(_ -> port);
    }

    void leadsTo(Function<Asked, Integer> port) {
        route = asked -> URI.create("http://127.0.0.1:" + port.apply(asked));
    }

    /// From now on requests are changed so.
    void add(UnaryOperator<Asked> how) {
        addition = how;
    }

    /// From now on answers are changed so.
    void meddle(Meddling how) {
        meddling = how;
    }

    /// What broke the contract so far, on either side.
    List<String> breaches() {
        return List.copyOf(breaches);
    }

    /// What has passed, earliest first; of every method where none is named.
    List<Seen> seen(String method) {
        return seen.stream().filter(it -> method.isEmpty() || it.asked().method().equals(method)).toList();
    }

    List<Seen> seen(String method, String pathPrefix) {
        return seen.stream().filter(it -> it.asked().is(method, pathPrefix)).toList();
    }

    Optional<Answered> lastAnswer(String method, String pathPrefix) {
        return seen(method, pathPrefix).stream().reduce((_, later) -> later).map(Seen::answered);
    }

    private void pass(Context ctx) {
        ctx.skipRemainingHandlers();
        Asked asked = addition.apply(asked(ctx));
        try {
            Answered answered = forward(asked);
            Contract.breach(asked, answered).ifPresent(breaches::add);
            seen.add(new Seen(asked, answered));
            answer(ctx, meddling.change(asked, answered));
        } catch (IOException e) {
            // a centre that is being closed
            answer(ctx, Answered.problem(502, "unavailable"));
        }
    }

    private static Asked asked(Context ctx) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ctx.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
        String query = ctx.queryString();
        return new Asked(ctx.req().getMethod(), ctx.req().getRequestURI() + (query == null ? "" : "?" + query), headers,
                ctx.bodyAsBytes());
    }

    private Answered forward(Asked asked) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(route.apply(asked) + asked.target()))
                .timeout(PATIENCE)
                .method(asked.method(),
                        asked.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach((name, values) -> {
            if (isForBoth(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), caseless(response.headers().map()), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(Context ctx, Answered answered) {
        ctx.status(answered.status());
        answered.headers().forEach((name, values) -> {
            if (isForBoth(name)) {
                values.forEach(value -> ctx.header(name, value));
            }
        });
        ctx.result(answered.body());
    }

    private static boolean isForBoth(String name) {
        return !OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":");
    }

    private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return all;
    }

    @Override
    public void close() {
        server.stop();
        client.shutdownNow();
        client.close();
    }
}
