package id.mpp.sandbox.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/// For the benchmark: takes uploads as fast as it can and forgets them.
final class TusSink implements AutoCloseable {

    private final HttpServer server;

    private TusSink(HttpServer server) {
        this.server = server;
    }

    static TusSink open(String host) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/uploads", TusSink::take);
        server.start();
        return new TusSink(server);
    }

    URI base() {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            var headers = exchange.getResponseHeaders();
            headers.set("Tus-Resumable", "1.0.0");
            if (exchange.getRequestMethod().equals("POST")) {
                headers.set("Location", "/v1/uploads/5d41402abc4b2a76b9719d911017c592");
                exchange.sendResponseHeaders(201, -1);
                return;
            }
            String from = exchange.getRequestHeaders().getFirst("Upload-Offset");
            headers.set("Upload-Offset", Long.toString((from == null ? 0 : Long.parseLong(from)) + bytes));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
