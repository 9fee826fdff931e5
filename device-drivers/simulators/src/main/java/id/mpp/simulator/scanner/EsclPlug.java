package id.mpp.simulator.scanner;

import id.mpp.simulator.KeptPort;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a simulated network scanner is found: its TCP port and what it announces of itself. Pulled, its connections
/// break and nobody listens, but the port stays its own, so that plugged in again it is where it was.
///
/// Safe to use from any thread.
final class EsclPlug implements AutoCloseable {

    private record Announced(String name, Map<String, String> text) {
    }

    private final EsclScannerSimulator scanner;
    private int port;
    private @Nullable EsclServer server;
    private @Nullable KeptPort kept;
    private Optional<Announced> announcedAs = Optional.empty();
    private Optional<Announcement> announcement = Optional.empty();

    private EsclPlug(EsclScannerSimulator scanner, int port) {
        this.scanner = scanner;
        this.port = port;
    }

    /// Plugged in.
    ///
    /// @param port
    ///            of 127.0.0.1; 0 takes a free one
    static EsclPlug in(EsclScannerSimulator scanner, int port) throws IOException {
        var plug = new EsclPlug(scanner, port);
        plug.plugIn();
        return plug;
    }

    synchronized int port() {
        return port;
    }

    synchronized boolean isIn() {
        return server != null;
    }

    /// @return whether it was out
    synchronized boolean plugIn() throws IOException {
        if (server != null) {
            return false;
        }
        var listening = EsclServer.listen(scanner, port);
        server = listening;
        port = listening.port();
        letPortGo();
        announceHere();
        return true;
    }

    /// No effect on one that is out. May be called by the thread that answers a request.
    void pull() {
        EsclServer running;
        synchronized (this) {
            running = server;
            server = null;
            announcement.ifPresent(Announcement::close);
            announcement = Optional.empty();
        }
        if (running != null) {
            running.stop();
            keepPort();
        }
    }

    /// Plugged in again it will listen at another port.
    synchronized void forgetPort() {
        port = 0;
    }

    /// Announces the scanner as long as it is plugged in, until it is closed.
    ///
    /// @param text
    ///            of the TXT record
    synchronized void announce(String name, Map<String, String> text) throws IOException {
        announcedAs = Optional.of(new Announced(name, Map.copyOf(text)));
        announceHere();
    }

    private void announceHere() throws IOException {
        announcement.ifPresent(Announcement::close);
        announcement = Optional.empty();
        if (announcedAs.isPresent() && server != null) {
            var said = announcedAs.get();
            announcement = Optional.of(Announcement.of(said.name(), port, said.text()));
        }
    }

    private synchronized void keepPort() {
        kept = KeptPort.keep(port);
    }

    private synchronized void letPortGo() {
        if (kept != null) {
            kept.close();
        }
        kept = null;
    }

    @Override
    public void close() {
        pull();
        letPortGo();
    }
}
