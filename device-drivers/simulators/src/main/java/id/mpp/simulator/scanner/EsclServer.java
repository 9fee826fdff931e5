package id.mpp.simulator.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The HTTP side of [EsclScannerSimulator], and where its wire goes bad.
final class EsclServer {

    private static final String ROOT = "/eSCL/";
    private static final String JOBS = ROOT + "ScanJobs";
    private static final int UNANNOUNCED = 0;
    private static final int NO_BODY = -1;
    private static final int SLOW_PIECES = 10;
    private static final long SLOW_PIECE_MILLIS = 200;
    private static final long STUCK_MILLIS = 600_000;
    private static final long HUGE_BYTES = 8L << 30;

    private final EsclScannerSimulator scanner;
    private final HttpServer http;
    private final ExecutorService threads;

    private EsclServer(EsclScannerSimulator scanner, int port) throws IOException {
        this.scanner = scanner;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        http.createContext(ROOT, this::answer);
    }

    static EsclServer listen(EsclScannerSimulator scanner, int port) throws IOException {
        var server = new EsclServer(scanner, port);
        server.http.start();
        return server;
    }

    int port() {
        return http.getAddress().getPort();
    }

    void stop() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        scanner.seen(method + " " + path);
        try {
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (scanner.trouble() == ScannerTrouble.REDIRECTS) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/elsewhere");
                exchange.sendResponseHeaders(302, NO_BODY);
            } else if (path.equals(ROOT + "ScannerCapabilities")) {
                xml(exchange, EsclAnswers.capabilities());
            } else if (path.equals(ROOT + "ScannerStatus")) {
                status(exchange);
            } else if (path.equals(JOBS) && method.equals("POST")) {
                newJob(exchange, EsclJob.asked(request));
            } else if (path.startsWith(JOBS + "/")) {
                job(exchange, path.substring(JOBS.length() + 1));
            } else {
                exchange.sendResponseHeaders(404, NO_BODY);
            }
            exchange.close();
        } catch (InterruptedException switchedOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void status(HttpExchange exchange) throws IOException {
        xml(exchange, switch (scanner.trouble()) {
            case GARBAGE_STATUS -> "\u0000this is <not XML";
            case HOSTILE_STATUS -> EsclAnswers.hostileStatus();
            default -> scanner.status();
        });
    }

    private void newJob(HttpExchange exchange, EsclJob asked) throws IOException {
        if (scanner.trouble() == ScannerTrouble.ALWAYS_BUSY) {
            exchange.sendResponseHeaders(503, NO_BODY);
            return;
        }
        var job = scanner.begin(asked);
        if (job.isEmpty()) {
            exchange.sendResponseHeaders(409, NO_BODY);
            return;
        }
        // as real scanners do: a name that nobody here can resolve
        exchange.getResponseHeaders().set("Location", "http://scanner.invalid" + job.get().path());
        exchange.sendResponseHeaders(201, NO_BODY);
    }

    private void job(HttpExchange exchange, String rest) throws IOException, InterruptedException {
        var parts = rest.split("/", 2);
        var job = scanner.job(parts[0]);
        if (job.isEmpty()) {
            exchange.sendResponseHeaders(404, NO_BODY);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            scanner.forget(parts[0]);
            exchange.sendResponseHeaders(200, NO_BODY);
        } else {
            nextDocument(exchange, job.get());
        }
    }

    private void nextDocument(HttpExchange exchange, EsclJob job) throws IOException, InterruptedException {
        if (scanner.trouble() == ScannerTrouble.STUCK) {
            scanner.linger(STUCK_MILLIS);
        }
        var paper = scanner.nextPaper(job);
        if (paper.isEmpty()) {
            exchange.sendResponseHeaders(404, NO_BODY);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        send(exchange, job.scan(paper.get()));
    }

    private void send(HttpExchange exchange, byte[] page) throws IOException, InterruptedException {
        switch (scanner.trouble()) {
            case SLOW -> sendSlowly(exchange, page);
            case CUT_OFF -> {
                exchange.sendResponseHeaders(200, page.length);
                cutAfterHalf(exchange, page);
            }
            case CUT_OFF_IN_CHUNK -> {
                exchange.sendResponseHeaders(200, UNANNOUNCED);
                cutAfterHalf(exchange, page);
            }
            case HALF_AN_IMAGE -> {
                exchange.sendResponseHeaders(200, page.length / 2);
                exchange.getResponseBody().write(page, 0, page.length / 2);
            }
            case ENDLESS_PAGE -> sendForEver(exchange, page);
            case HUGE_PAGE -> {
                exchange.sendResponseHeaders(200, HUGE_BYTES);
                cutAfterHalf(exchange, page);
            }
            default -> {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        }
    }

    private void sendSlowly(HttpExchange exchange, byte[] page) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, page.length);
        int piece = page.length / SLOW_PIECES + 1;
        for (int from = 0; from < page.length; from += piece) {
            exchange.getResponseBody().write(page, from, Math.min(piece, page.length - from));
            exchange.getResponseBody().flush();
            scanner.linger(SLOW_PIECE_MILLIS);
        }
    }

    private static void sendForEver(HttpExchange exchange, byte[] page) throws IOException {
        exchange.sendResponseHeaders(200, UNANNOUNCED);
        exchange.getResponseBody().write(page);
        var more = new byte[1 << 16];
        Arrays.fill(more, (byte) 0x55);
        while (true) {
            exchange.getResponseBody().write(more);
        }
    }

    /// Only an exception makes the server drop the connection; closing the exchange would end the body politely. That
    /// is why [#answer] closes it only on success.
    private static void cutAfterHalf(HttpExchange exchange, byte[] page) throws IOException {
        exchange.getResponseBody().write(page, 0, page.length / 2);
        exchange.getResponseBody().flush();
        throw new UncheckedIOException(new IOException("cut off on purpose"));
    }

    private static void xml(HttpExchange exchange, String document) throws IOException {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
