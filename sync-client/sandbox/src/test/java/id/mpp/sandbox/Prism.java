package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stoplight's Prism in a process of its own: a server, or a censor, that knows nothing but the contract's file.
final class Prism implements AutoCloseable {

    /// Node reads a thousand modules first.
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;

    private Prism(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Answers with the file's examples.
    static Prism mock(Path file) throws IOException {
        return start(List.of("mock"), List.of(file.toString()));
    }

    /// Passes on to `port` of this machine and judges both directions: a wrong request is refused, a wrong answer is
    /// replaced by a 500, and either way the header `sl-violations` says what was wrong.
    static Prism censor(Path file, int port) throws IOException {
        return start(List.of("proxy", "--errors"), List.of(file.toString(), "http://127.0.0.1:" + port));
    }

    private static Prism start(List<String> how, List<String> what) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(Peers.npm("prism").toString()));
        command.addAll(how);
        command.addAll(List.of("-p", Integer.toString(port), "-h", "127.0.0.1"));
        command.addAll(what);
        var prism = new Prism(new ProcessBuilder(command).redirectErrorStream(true).start(), port);
        prism.awaitListening();
        return prism;
    }

    private void awaitListening() throws IOException {
        var listening = new CompletableFuture<Boolean>();
        // read to its end: a full pipe would stop it
        Thread.ofVirtual().start(() -> {
            try (BufferedReader said = process.inputReader(UTF_8)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.contains("Prism is listening")) {
                        listening.complete(true);
                    }
                }
            } catch (IOException e) {
                listening.completeExceptionally(e);
            }
            listening.complete(false);
        });
        try {
            if (!listening.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Prism ended before it listened");
            }
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IOException("Prism does not listen", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException(e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
