package id.mpp.sync.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The megabytes go past OkHttp's buffers: what arrives, how it ends, and what happens when the far end stops
/// taking it.
class FileSliceBodyTest {

    private static final int BYTES = 4_000_000;
    private static final int FROM = 1_000;
    private static final BooleanSupplier NEVER_ENOUGH = () -> false;

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[BYTES];
    private Path file;
    private OkHttpClient client = client(new OkHttpClient.Builder());

    @BeforeEach
    void write() throws IOException {
        new Random(3).nextBytes(bytes);
        file = Files.write(folder.resolve("parcel"), bytes);
    }

    private static OkHttpClient client(OkHttpClient.Builder builder) {
        return builder.socketFactory(new ShallowSockets())
                .addNetworkInterceptor(FileSliceBody::meet)
                .connectTimeout(Duration.ofSeconds(20))
                .readTimeout(Duration.ofSeconds(20))
                .writeTimeout(Duration.ofSeconds(20))
                .build();
    }

    private Request patch(String address, BooleanSupplier enough, Duration silence) {
        var slice = new Body.FileSlice("application/offset+octet-stream", file, FROM, BYTES - FROM, enough);
        return new Request.Builder().url(address).patch(new FileSliceBody(slice, silence)).build();
    }

    private byte[] sent(MockWebServer server, BooleanSupplier enough) throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder().code(204).build());
        }
        try (server) {
            server.start();
            String address = server.url("/v1/uploads/1").toString();
            client.newCall(patch(address, enough, Duration.ofSeconds(20))).execute().close();
            client.newCall(new Request.Builder().url(address).build()).execute().close();
            RecordedRequest first = server.takeRequest();
            RecordedRequest second = server.takeRequest();
            assertEquals(first.getConnectionIndex(), second.getConnectionIndex(), "the same connection goes on");
            return Objects.requireNonNull(first.getBody()).toByteArray();
        }
    }

    @Test
    void arrivesAsItIsOnTheDisk() throws Exception {
        assertArrayEquals(Arrays.copyOfRange(bytes, FROM, BYTES), sent(new MockWebServer(), NEVER_ENOUGH));
    }

    @Test
    void arrivesThroughTls() throws Exception {
        var server = new MockWebServer();
        server.useHttps(tls().getSocketFactory());

        assertArrayEquals(Arrays.copyOfRange(bytes, FROM, BYTES), sent(server, NEVER_ENOUGH));
    }

    @Test
    void arrivesOverHttp2() throws Exception {
        var server = new MockWebServer();
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        client = client(new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)));

        assertArrayEquals(Arrays.copyOfRange(bytes, FROM, BYTES), sent(server, NEVER_ENOUGH));
    }

    @Test
    void endsInGoodOrderWhereItIsEnough() throws Exception {
        var looks = new AtomicInteger();

        byte[] arrived = sent(new MockWebServer(), () -> looks.incrementAndGet() > 3);

        assertArrayEquals(Arrays.copyOfRange(bytes, FROM, FROM + arrived.length), arrived);
        assertEquals(3 * 32 * 1024, arrived.length, "small steps at first: it looks between them");
    }

    @Test
    void farEndThatTakesNothingIsLeftAfterItsSilence() throws Exception {
        silent(ServerSocketFactory.getDefault(), "http");
    }

    @Test
    void farEndThatTakesNothingIsLeftAfterItsSilenceThroughTls() throws Exception {
        silent(tls().getServerSocketFactory(), "https");
    }

    /// Accepts, shakes hands where that is asked for, and reads nothing of the request.
    private void silent(ServerSocketFactory sockets, String scheme) throws Exception {
        try (ServerSocket door = sockets.createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread far = Thread.ofVirtual().start(() -> {
                try (Socket socket = door.accept()) {
                    socket.getInputStream().read();
                    Thread.currentThread().join();
                } catch (IOException | InterruptedException e) {
                    // the test is over
                }
            });
            Request request = patch(scheme + "://localhost:" + door.getLocalPort(), NEVER_ENOUGH,
                    Duration.ofMillis(300));
            assertThrows(InterruptedIOException.class, () -> client.newCall(request).execute());
            far.interrupt();
        }
    }

    @Test
    void answerThatComesBeforeTheEndIsHeard() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = door.accept()) {
                    InputStream in = socket.getInputStream();
                    in.readNBytes(100_000);
                    socket.getOutputStream()
                            .write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            Request request = patch("http://localhost:" + door.getLocalPort(), NEVER_ENOUGH, Duration.ofSeconds(20));
            try (Response response = client.newCall(request).execute()) {
                assertEquals(413, response.code());
            }
        }
    }

    @Test
    void fileThatIsShorterThanItWasIsAnErrorAndNoShortBody() throws Exception {
        Files.write(file, Arrays.copyOf(bytes, BYTES / 2));
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            Request request = patch(server.url("/").toString(), NEVER_ENOUGH, Duration.ofSeconds(20));

            assertThrows(IOException.class, () -> client.newCall(request).execute());
            assertNotNull(server.takeRequest().getFailure(), "what came is known to be cut");
        }
    }

    /// A certificate of one day for `localhost`, by the JDK's own `keytool`; the client believes it from here on.
    private SSLContext tls() throws Exception {
        Path store = folder.resolve("tls.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "far", "-keyalg", "EC", "-groupname",
                "secp256r1", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "1",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "far-end")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), US_ASCII);
        assertEquals(0, made.waitFor(), said);
        KeyStore keys = KeyStore.getInstance(store.toFile(), "far-end".toCharArray());
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "far-end".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        var manager = (X509TrustManager) trust.getTrustManagers()[0];
        assertTrue(manager.getAcceptedIssuers().length > 0);
        client = client(new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1))
                .sslSocketFactory(tls.getSocketFactory(), manager));
        return tls;
    }
}
