package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.scanner.RunningScan;
import id.mpp.device.scanner.ScannerTimings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/// The requests of eSCL and nothing of their order. Follows no redirect, asks nothing twice by itself, reads nothing
/// without a limit, and stays on the configured host whatever the scanner calls itself.
final class EsclWire {

    private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
    private static final int MAX_XML_BYTES = 1 << 20;
    private static final int MAX_PAGE_BYTES = 64 << 20;
    private static final int CHUNK_BYTES = 16 << 10;
    /// What is asked of a scanner that says only "not yet".
    private static final Duration USUAL_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpUrl root;
    private final ScannerTimings timings;
    private final OkHttpClient client;

    EsclWire(HttpUrl root, ScannerTimings timings) {
        this.root = root;
        this.timings = timings;
        // its own threads would keep a closed kiosk alive for a minute
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        this.client = new OkHttpClient.Builder().dispatcher(dispatcher).proxy(Proxy.NO_PROXY).followRedirects(false)
                .followSslRedirects(false).retryOnConnectionFailure(false)
                // none is kept: one that broke off unseen would cost the next scan, and nothing is asked twice
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).connectTimeout(timings.answer())
                .writeTimeout(timings.answer()).readTimeout(timings.silence())
                .addNetworkInterceptor(EsclWire::withALength).build();
    }

    /// OkHttp takes `Content-Length: -30` for a length and then fails with an exception that is no [IOException].
    private static Response withALength(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.body().contentLength() < -1) {
            throw new IOException("an answer of negative length");
        }
        return response;
    }

    /// What came of asking for the next page.
    sealed interface NextPage {

        record Page(byte[] encoded) implements NextPage {
        }

        /// The scanner says that the job has no further page.
        record NoMore() implements NextPage {
        }

        record NotYet(Duration pause) implements NextPage {
        }

        /// No page, no reason: cut off, far too large, silent, or a status that eSCL does not know.
        record Broken(String why) implements NextPage {
        }
    }

    /// What came of asking for a job.
    sealed interface NewJob {

        record Started(HttpUrl job) implements NewJob {
        }

        record NotYet(Duration pause) implements NewJob {
        }

        record Refused(int status) implements NewJob {
        }
    }

    ScannerStatus status() throws DeviceException {
        return EsclXml.status(xml("ScannerStatus"));
    }

    ScannerCapabilities capabilities() throws DeviceException {
        return EsclXml.capabilities(xml("ScannerCapabilities"));
    }

    private byte[] xml(String document) throws DeviceException {
        var call = client.newCall(new Request.Builder().url(child(document)).build());
        call.timeout().timeout(timings.answer().toMillis(), TimeUnit.MILLISECONDS);
        try (var response = call.execute()) {
            if (response.code() != 200) {
                throw new DeviceException("the scanner answers %s with HTTP %d".formatted(document, response.code()));
            }
            return body(response, MAX_XML_BYTES, _ -> {
            }).orElseThrow(() -> new DeviceException("the scanner answers " + document + " without an end"));
        } catch (IOException lost) {
            throw new DeviceException("no answer from " + root.host() + ":" + root.port(), lost);
        }
    }

    NewJob start(ScanSettings settings, RunningScan scan) throws DeviceException {
        var call = client.newCall(new Request.Builder().url(child("ScanJobs")).post(oneShot(settings)).build());
        call.timeout().timeout(timings.answer().toMillis(), TimeUnit.MILLISECONDS);
        scan.whenCancelled(call::cancel);
        try (var response = call.execute()) {
            return switch (response.code()) {
                case 201 -> new NewJob.Started(job(Optional.ofNullable(response.header("Location")).orElse("")));
                case 503 -> new NewJob.NotYet(pause(response));
                default -> new NewJob.Refused(response.code());
            };
        } catch (IOException lost) {
            throw new DeviceException("the scanner took no job", lost);
        }
    }

    NextPage next(HttpUrl job, long estimatedBytes, RunningScan scan) {
        var url = job.newBuilder().addPathSegment("NextDocument").build();
        var call = client.newCall(new Request.Builder().url(url).build());
        call.timeout().timeout(Math.max(1, scan.remaining().toMillis()), TimeUnit.MILLISECONDS);
        scan.whenCancelled(call::cancel);
        try (var response = call.execute()) {
            return switch (response.code()) {
                case 200 -> page(response, estimatedBytes, scan);
                case 404 -> new NextPage.NoMore();
                case 503 -> new NextPage.NotYet(pause(response));
                default -> new NextPage.Broken("HTTP " + response.code());
            };
        } catch (IOException cut) {
            return new NextPage.Broken(String.valueOf(cut.getMessage()));
        }
    }

    private static NextPage page(Response response, long estimatedBytes, RunningScan scan) throws IOException {
        long announced = response.body().contentLength();
        double whole = announced > 0 ? announced : estimatedBytes;
        boolean exact = announced > 0;
        var encoded = body(response, MAX_PAGE_BYTES, received -> {
            scan.advance(share(received.size() / whole, exact));
            scan.growsIn(received::toByteArray);
        });
        return encoded.<NextPage>map(NextPage.Page::new)
                .orElseGet(() -> new NextPage.Broken("a page of more than " + MAX_PAGE_BYTES + " bytes"));
    }

    /// An estimate never claims to be done.
    private static double share(double fraction, boolean exact) {
        return exact ? fraction : Math.min(0.95, fraction);
    }

    /// Gives a job up, or cleans up after it. Nobody waits for the answer: a scanner that does not answer forgets the
    /// job by itself.
    void delete(HttpUrl job) {
        var call = client.newCall(new Request.Builder().url(job).delete().build());
        call.timeout().timeout(timings.answer().toMillis(), TimeUnit.MILLISECONDS);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call deleted, IOException unheard) {
                // see above
            }

            @Override
            public void onResponse(Call deleted, Response response) {
                response.close();
            }
        });
    }

    @FunctionalInterface
    private interface Received {
        void soFar(ByteArrayOutputStream whole);
    }

    /// The whole body, or nothing if it is longer than `limit`. OkHttp throws when it ends before its announced length
    /// or its last chunk.
    private static Optional<byte[]> body(Response response, int limit, Received received) throws IOException {
        if (response.body().contentLength() > limit) {
            return Optional.empty();
        }
        var whole = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK_BYTES];
        try (var in = response.body().byteStream()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                whole.write(chunk, 0, n);
                received.soFar(whole);
                if (whole.size() > limit) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(whole.toByteArray());
    }

    private HttpUrl child(String document) {
        return root.newBuilder().addPathSegment(document).build();
    }

    /// Only the path of the scanner's answer is used: many give a host name nobody here can resolve, and a stranger
    /// must not send us elsewhere.
    private HttpUrl job(String location) throws DeviceException {
        var path = EsclXml.pathOf(location);
        if (!path.startsWith("/")) {
            throw new DeviceException("the scanner took a job and did not say where it is");
        }
        return root.newBuilder().encodedPath(path).query(null).build();
    }

    private static Duration pause(Response response) {
        try {
            var asked = Duration.ofSeconds(Integer.parseInt(String.valueOf(response.header("Retry-After"))));
            return asked.compareTo(LONGEST_PAUSE) < 0 ? asked.plus(USUAL_PAUSE) : LONGEST_PAUSE;
        } catch (NumberFormatException notSaid) {
            return USUAL_PAUSE;
        }
    }

    /// A job that was sent twice would take two papers.
    private static RequestBody oneShot(ScanSettings settings) {
        var xml = RequestBody.create(settings.toXml(), XML);
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return XML;
            }

            @Override
            public long contentLength() throws IOException {
                return xml.contentLength();
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                xml.writeTo(sink);
            }
        };
    }
}
