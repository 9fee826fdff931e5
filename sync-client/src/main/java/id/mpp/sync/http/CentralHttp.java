package id.mpp.sync.http;

import id.mpp.sync.Timings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// The one HTTP client. Blocks; call on virtual threads.
public final class CentralHttp implements AutoCloseable {

    /// Why there is no answer where somebody leads elsewhere: the contract knows no redirect.
    public static final String REDIRECTED = "redirected elsewhere: a captive portal?";

    /// Problem details are short.
    private static final int LONGEST_REFUSAL_BYTES = 1 << 16;

    private final OkHttpClient client;
    private final CentralClock clock;
    private final Duration silence;
    private final List<Consumer<Reply>> observers;
    /// How often a citizen was forgotten.
    private final AtomicInteger forgotten;
    private volatile boolean closed;

    public CentralHttp(Timings timings, CentralClock clock) {
        this.client = new OkHttpClient.Builder().connectTimeout(timings.connect())
                .readTimeout(timings.silence())
                .writeTimeout(timings.silence())
                .socketFactory(new ShallowSockets())
                .addNetworkInterceptor(FileSliceBody::meet)
                // the contract has none: whoever redirects is a captive portal, and would get the citizen's parcel
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        this.clock = clock;
        this.silence = timings.silence();
        this.observers = new CopyOnWriteArrayList<>();
        this.forgotten = new AtomicInteger();
    }

    private CentralHttp(OkHttpClient client, CentralHttp other) {
        this.client = client;
        this.clock = other.clock;
        this.silence = other.silence;
        this.observers = other.observers;
        this.forgotten = other.forgotten;
    }

    /// The same on connections of its own, so that they can be forgotten. Closed by itself.
    public CentralHttp apart() {
        return new CentralHttp(client.newBuilder().dispatcher(new Dispatcher()).connectionPool(new ConnectionPool())
                .build(), this);
    }

    /// Ends the connections that are not in use and overwrites what the library keeps of bytes that went through it: a
    /// connection's buffers hold the last answer in the clear as long as it is open.
    public void forget() {
        client.connectionPool().evictAll();
        forgotten.incrementAndGet();
        Leftovers.sweep();
    }

    /// @param observer
    ///            hears every reply, on the asking thread
    public void observe(Consumer<Reply> observer) {
        observers.add(observer);
    }

    /// Sends once and waits for the answer.
    public Reply send(Ask ask) {
        int before = forgotten.get();
        Reply reply = exchange(ask);
        if (forgotten.get() != before) {
            // it had buffers in its hands while those that lay about were swept
            Leftovers.sweep();
        }
        if (reply instanceof Reply.Answer answer) {
            // a portal's clock is not the centre's
            answer.date().filter(_ -> !answer.isPage()).ifPresent(clock::heard);
        }
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            // a box on the way that once answers twice would answer every later request with the one before's
            client.connectionPool().evictAll();
        }
        if (!closed) {
            observers.forEach(observer -> observer.accept(reply));
        }
        return reply;
    }

    private Reply exchange(Ask ask) {
        try {
            Call call = client.newCall(request(ask));
            call.timeout().timeout(ask.patience().toMillis(), TimeUnit.MILLISECONDS);
            try (Response response = call.execute()) {
                return answer(response, ask.accepting());
            }
        } catch (IOException e) {
            return new Reply.NoAnswer(why(e));
        }
    }

    private String why(IOException e) {
        return switch (e) {
            case SSLHandshakeException handshake -> CertificateTrouble.words(handshake, clock.ofThisMachine());
            case SSLPeerUnverifiedException _ -> CertificateTrouble.OF_ANOTHER_NAME;
            case SSLException plain when String.valueOf(plain.getMessage()).startsWith("Unsupported or unrecognized") ->
                "whoever answers at the centre's address speaks no TLS; check https:// and the port in the configuration";
            case UnknownHostException _ -> "the centre's name is not known here; check the network";
            case ConnectException _ -> "nobody listens at the centre's address";
            case InterruptedIOException _ -> "the line is silent";
            default -> "the line broke (" + e.getClass().getSimpleName() + ")";
        };
    }

    private Request request(Ask ask) {
        var request = new Request.Builder().url(ask.uri().toString())
                .method(ask.method(), OneShotBody.of(ask.method(), ask.body(), silence));
        ask.headers().forEach(request::header);
        return request.build();
    }

    private static Reply answer(Response response, Ask.Accepting accepting) throws IOException {
        if (response.isRedirect()) {
            return new Reply.NoAnswer(REDIRECTED);
        }
        return switch (accepting) {
            case Ask.Accepting.InMemory(int longest) -> inMemory(response, longest);
            case Ask.Accepting.IntoFile(Path file, long longest) -> response.isSuccessful()
                    ? intoFile(response, file, longest)
                    : inMemory(response, LONGEST_REFUSAL_BYTES);
        };
    }

    private static Reply intoFile(Response response, Path file, long longest) throws IOException {
        try (InputStream in = response.body().byteStream(); OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long written = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                written += read;
                if (written > longest) {
                    return new Reply.NoAnswer("an answer longer than " + longest + " bytes: not what was asked for");
                }
                out.write(piece, 0, read);
            }
        }
        return new Reply.Answer(response.code(), headers(response), new byte[0]);
    }

    private static Reply inMemory(Response response, int longest) throws IOException {
        byte[] body;
        try (InputStream in = response.body().byteStream()) {
            body = in.readNBytes(longest + 1);
        }
        if (body.length > longest) {
            return new Reply.NoAnswer("an answer longer than " + longest + " bytes: not the centre");
        }
        return new Reply.Answer(response.code(), headers(response), body);
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : response.headers().names()) {
            headers.put(name.toLowerCase(Locale.ROOT), response.headers(name));
        }
        return headers;
    }

    /// Ends every call; those waiting get no answer.
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
