package id.mpp.sandbox;

import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.store.Database;
import id.mpp.sandbox.store.HelpCalls;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Uploads;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
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
    private final Database database;
    private final Uploads uploads;
    private final HelpCalls helpCalls;
    private final Kiosks kiosks;
    private final MisbehaviourApi misbehaviour;
    private final CountDownLatch closing;
    private final URI base;

    private Sandbox(SandboxConfig config) throws IOException {
        closing = new CountDownLatch(1);
        database = new Database(config.jdbcUrl());
        uploads = new Uploads();
        kiosks = new Kiosks(database, config.clock(), config.timings().enrolmentCode());
        helpCalls = new HelpCalls(database, config.clock());
        misbehaviour = new MisbehaviourApi(closing);
        PublicAddress address = new PublicAddress(config);
        Composition composition = new Composition(config, database, uploads, kiosks, helpCalls, misbehaviour, address);
        server = Javalin.create(composition::configure).start(config.host(), config.port());
        address.listeningOn(server.port());
        base = address.get();
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
        return kiosks.usableCode();
    }

    /// From the next request on.
    public void misbehave(Misbehaviour how) {
        misbehaviour.set(how);
    }

    /// How it misbehaves now.
    public Misbehaviour misbehaviour() {
        return misbehaviour.now();
    }

    @Override
    public void close() {
        closing.countDown();
        helpCalls.close();
        server.stop();
        try {
            uploads.close();
        } catch (IOException e) {
            LOG.warn("Some unfinished uploads are left behind", e);
        }
        database.close();
    }
}
