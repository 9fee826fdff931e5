package id.mpp.simulator.card;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A vendor's card service as one could run beside a kiosk, on the loopback interface: an example of the wire in
/// `docs/how-to/read-identity-cards.md`. It has the reader, the module and the vendor's library inside; what it shows is
/// only the result.
///
/// Safe to use from any thread.
public final class VendorServiceSimulator implements Closeable {

    private static final Pattern QUESTION = Pattern.compile("known=(-?\\d+)&wait=(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<SamplePerson> card = Optional.empty();
    private boolean readerGone;
    private long movements;
    private CardTrouble trouble = CardTrouble.NONE;

    private VendorServiceSimulator(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/card", exchange -> answer(exchange, this::cardAnswer));
        server.createContext("/read", exchange -> answer(exchange, ignored -> readAnswer()));
        server.setExecutor(threads);
        server.start();
    }

    /// Starts answering.
    ///
    /// @param port
    ///            0 for any free one
    /// @throws IOException
    ///             the port is taken
    public static VendorServiceSimulator start(int port) throws IOException {
        return new VendorServiceSimulator(port);
    }

    /// For the kiosk's configuration.
    public String address() {
        return "vendor:http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Lays somebody's card on the reader, in place of another one if there is one.
    public synchronized void insert(SamplePerson person) {
        card = Optional.of(person);
        moved();
    }

    /// Takes the card away.
    public synchronized void remove() {
        card = Optional.empty();
        moved();
    }

    /// Pulls the reader's plug; the service goes on.
    public synchronized void unplugReader() {
        readerGone = true;
        moved();
    }

    public synchronized void plugReaderIn() {
        readerGone = false;
        moved();
    }

    /// What is wrong from now on. [CardTrouble#NEVER_ANSWERS] holds every answer back,
    /// [CardTrouble#PULLED_MID_COMMAND] takes the card away during the next reading, [CardTrouble#HALF_AN_ANSWER] breaks
    /// off, [CardTrouble#OVERLONG] sends a megabyte, [CardTrouble#GARBAGE] no text, [CardTrouble#REFUSES] a module
    /// that refuses.
    public synchronized void inflict(CardTrouble next) {
        trouble = next;
        notifyAll();
    }

    public void mend() {
        inflict(CardTrouble.NONE);
    }

    private void moved() {
        movements++;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            trouble = CardTrouble.NONE;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    @FunctionalInterface
    private interface Answering {
        String to(@Nullable String query) throws InterruptedException;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            byte[] right = answering.to(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
            var now = now();
            byte[] said = switch (now) {
                case GARBAGE, ONE_BYTE -> new byte[]{(byte) 0xC3, 0x28, 0, (byte) 0xFF};
                case OVERLONG, ENDLESS_PIECES -> new byte[1 << 20];
                default -> right;
            };
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said, 0,
                    now == CardTrouble.HALF_AN_ANSWER ? said.length / 2 : said.length);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CardTrouble now() throws InterruptedException {
        while (trouble == CardTrouble.NEVER_ANSWERS) {
            wait();
        }
        return trouble;
    }

    private synchronized String cardAnswer(@Nullable String query) throws InterruptedException {
        var question = QUESTION.matcher(query == null ? "" : query);
        if (question.matches()) {
            long known = Long.parseLong(question.group(1));
            long end = System.nanoTime() + Long.parseLong(question.group(2)) * 1_000_000_000L;
            while (known == movements && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
        return "reader: %s%ncard: %s%nmovements: %d%n".formatted(readerGone ? "gone" : "ready",
                card.isPresent() ? "e-ktp" : "none", movements);
    }

    private synchronized String readAnswer() {
        if (trouble == CardTrouble.PULLED_MID_COMMAND) {
            remove();
            return "outcome: card-gone\n";
        }
        if (trouble == CardTrouble.REFUSES) {
            return "outcome: sam-refuses\n";
        }
        return card.map(VendorServiceSimulator::lines).orElse("outcome: no-card\n");
    }

    private static String lines(SamplePerson person) {
        var born = LocalDate.parse(person.birthDate(), DateTimeFormatter.ofPattern("dd-MM-uuuu"));
        return """
                outcome: read
                nik: %s
                name: %s
                birth-place: %s
                birth-date: %s
                address: %s
                photo: %s
                """.formatted(person.nik(), person.name(), person.birthPlace(), born, person.address(),
                Base64.getEncoder().encodeToString(person.photo()));
    }
}
