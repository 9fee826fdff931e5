package id.mpp.sandbox;

import java.net.URI;
import java.util.function.Supplier;

/// What links say. Known only once the server listens, as port 0 means any.
final class PublicAddress implements Supplier<URI> {

    private final SandboxConfig config;
    private volatile int port;

    PublicAddress(SandboxConfig config) {
        this.config = config;
        this.port = config.port();
    }

    void listeningOn(int actualPort) {
        port = actualPort;
    }

    @Override
    public URI get() {
        return config.publicBase()
                .orElseGet(() -> URI.create((config.tls() ? "https://" : "http://") + config.host() + ":" + port));
    }
}
