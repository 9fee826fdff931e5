package id.mpp.simulator.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The HTTP side of [EsclScannerSimulator], and where its wire goes bad.
final class EsclServer {

    private static final String ROOT = "/eSCL/";
    private static final String JOBS = ROOT + "ScanJobs";
    private static final int NO_BODY = -1;

    private final EsclScannerSimulator scanner;
    private final EsclPages pages;
    private final HttpServer http;
    private final ExecutorService threads;

    private EsclServer(EsclScannerSimulator scanner, int port) throws IOException {
        this.scanner = scanner;
        this.pages = new EsclPages(scanner);
        this.http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 16);
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
            if (scanner.trouble() == ScannerTrouble.SILENT) {
                scanner.linger(EsclPages.STUCK_MILLIS);
            }
            if (scanner.trouble() == ScannerTrouble.REDIRECTS) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/elsewhere");
                exchange.sendResponseHeaders(302, NO_BODY);
            } else if (path.equals(ROOT + "ScannerCapabilities")) {
                xml(exchange, scanner.capabilities());
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
        var host = scanner.trouble() == ScannerTrouble.WRONG_NAME
                ? "scanner.invalid"
                : exchange.getRequestHeaders().getFirst("Host");
        exchange.getResponseHeaders().set("Location", "http://" + host + job.get().path());
        exchange.sendResponseHeaders(201, NO_BODY);
    }

    private void job(HttpExchange exchange, String rest) throws IOException, InterruptedException {
        var parts = rest.split("/", 2);
        var job = scanner.job(parts[0]);
        if (job.isEmpty()) {
            exchange.sendResponseHeaders(404, NO_BODY);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            scanner.end(job.get(), "Canceled");
            exchange.sendResponseHeaders(200, NO_BODY);
        } else {
            nextDocument(exchange, job.get());
        }
    }

    private void nextDocument(HttpExchange exchange, EsclJob job) throws IOException, InterruptedException {
        if (scanner.trouble() == ScannerTrouble.STUCK) {
            scanner.linger(EsclPages.STUCK_MILLIS);
        }
        var paper = scanner.nextPaper(job);
        if (paper.isEmpty()) {
            exchange.sendResponseHeaders(404, NO_BODY);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        pages.send(exchange, job, job.scan(paper.get()));
    }

    private static void xml(HttpExchange exchange, String document) throws IOException {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
