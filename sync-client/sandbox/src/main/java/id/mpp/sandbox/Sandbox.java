package id.mpp.sandbox;

import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.api.StickImport;
import id.mpp.sandbox.store.Commands;
import id.mpp.sandbox.store.Sha256;
import id.mpp.sandbox.store.TrustRoots;
import id.mpp.sandbox.tls.TestAuthority;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running central service.
///
/// ```java
/// try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
///     kiosk.enrol(centre.base(), centre.enrolmentCode());
/// }
/// ```
///
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Javalin server;
    private final Parts parts;
    private final MisbehaviourApi misbehaviour;
    private final Optional<TestAuthority> authority;
    private final CountDownLatch closing;
    private final URI base;

    private Sandbox(SandboxConfig config) throws IOException {
        closing = new CountDownLatch(1);
        CentreClock clock = new CentreClock(config.clock());
        PublicAddress address = new PublicAddress(config);
        authority = config.tls() ? Optional.of(new TestAuthority(config.host())) : Optional.empty();
        parts = Parts.of(config, clock, address);
        misbehaviour = new MisbehaviourApi(closing, clock, authority);
        Composition composition = new Composition(config, parts, misbehaviour, address);
        server = Javalin.create(javalin -> {
            composition.configure(javalin);
            authority.ifPresent(it -> javalin.jetty.addConnector(
                    (jetty, _) -> it.connector(jetty, config.host(), config.port())));
        });
        if (authority.isPresent()) {
            server.start();
        } else {
            server.start(config.host(), config.port());
        }
        address.listeningOn(server.port());
        base = address.get();
        TrustRoots.keepIssuer(parts.database(), base);
        misbehaviour.set(config.misbehaviour());
    }

    /// Listening when it returns.
    ///
    /// @throws UncheckedIOException
    ///             when there is no place for uploads
    /// @throws RuntimeException
    ///             when the port is taken or the database cannot be opened
    public static Sandbox start(SandboxConfig config) {
        try {
            Sandbox sandbox = new Sandbox(config);
            LOG.info("Sandbox listens on {}", sandbox.base());
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it can be reached, without a slash at the end; the contract's paths follow. The arrivals page is `/`.
    public URI base() {
        return base;
    }

    /// Where it listens on this machine, which [#base] does not tell when a public base is given.
    public int port() {
        return server.port();
    }

    /// A one-time code that enrols the next kiosk. Stays the same until used or expired.
    public String enrolmentCode() {
        return parts.kiosks().usableCode();
    }

    /// As many one-time codes, for kiosks that enrol side by side.
    public List<String> enrolmentCodes(int count) {
        return parts.kiosks().freshCodes(count);
    }

    /// From the next request on.
    public void misbehave(Misbehaviour how) {
        misbehaviour.set(how);
    }

    /// How it misbehaves now.
    public Misbehaviour misbehaviour() {
        return misbehaviour.now();
    }

    /// Of the test authority that vouches for it, PEM; only where it listens with TLS.
    public Optional<String> authorityPem() {
        return authority.map(TestAuthority::certificatePem);
    }

    /// From now on kiosks seal to a new key; what was sealed to the old ones is still opened.
    public void rotateSealingKey() {
        parts.sealingKeys().rotate();
    }

    /// Strikes a kiosk off; a code made by [#enrolmentCodeFor] lets it in again.
    public void revoke(String kioskId) {
        parts.kiosks().revoke(kioskId);
        parts.tokens().revokeAll(kioskId);
    }

    /// A one-time code that gives this kiosk a new key, and its old name and number.
    public String enrolmentCodeFor(String kioskId) {
        return parts.kiosks().codeFor(kioskId);
    }

    /// Publishes a folder of services (`<agency>/<service>/`) as the catalogue.
    public void publishCatalogue(Path services) {
        parts.publishCatalogue(services);
    }

    /// Publishes these bytes as the catalogue, whatever they are; correctly signed.
    public void publishBundle(byte[] zip) {
        parts.bundles().publish(zip, Sha256.hex(zip));
    }

    /// Makes a booking, as a citizen's phone would. Answers its code.
    public String book(String agencyId, String serviceId, Instant from, Instant until) {
        return parts.bookings().book(agencyId, serviceId, from, until, false).code();
    }

    /// Asks a kiosk to do something; it is sent with its heartbeats until its audit parcel has come. Answers its id.
    ///
    /// @param kind
    ///            as in the contract, `restart`
    public String command(String kioskId, String kind, Optional<String> argument) {
        Commands.Kind known = Commands.Kind.of(kind)
                .orElseThrow(() -> new IllegalArgumentException("no command is called " + kind));
        return parts.commands().issue(kioskId, known, argument).id();
    }

    /// Takes over what a kiosk exported to a stick; see `docs/parcel-format.md`.
    ///
    /// @throws IOException
    ///             when there is nothing of a kiosk, or the acknowledgements cannot be written
    public List<StickImport.Outcome> importStick(Path folder) throws IOException {
        return parts.stick().take(folder);
    }

    /// The same while the centre does not run, with its database.
    ///
    /// @throws IOException
    ///             also when no centre has ever run on this database
    public static List<StickImport.Outcome> importStick(SandboxConfig config, Path folder) throws IOException {
        AtomicReference<URI> base = new AtomicReference<>(URI.create("urn:mpp:not-known-yet"));
        try (Parts parts = Parts.of(config, config.clock(), base::get)) {
            base.set(TrustRoots.issuer(parts.database()).orElseThrow(
                    () -> new IOException("no centre has ever run on this database: is it the right one?")));
            return parts.stick().take(folder);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        parts.helpCalls().close();
        parts.handovers().close();
        server.stop();
        parts.close();
    }
}
