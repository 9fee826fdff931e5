package id.mpp.sandbox.tls;

import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/// An authority of this run only, and the certificates it gives the sandbox: a good one and an expired one.
public final class TestAuthority {

    private static final char[] PASSWORD = "sandbox".toCharArray();
    private static final Duration DAY = Duration.ofDays(1);

    private final HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0)
            .commonName("Otoritas uji sandbox").duration(DAY.toDays(), TimeUnit.DAYS).build();
    private final SslContextFactory.Server contexts = new SslContextFactory.Server();
    private final String host;
    private @Nullable ServerConnector connector;
    private boolean expired;

    /// @param host
    ///            the name or address the certificates are for
    public TestAuthority(String host) {
        this.host = host;
        contexts.setKeyStorePassword(new String(PASSWORD));
        contexts.setKeyStore(store(false));
        // kiosks reach it by address as well as by name
        contexts.setSniRequired(false);
    }

    /// What a client that is to trust this sandbox needs, PEM.
    public String certificatePem() {
        return root.certificatePem();
    }

    /// Listens on loopback or `host`, with TLS.
    public ServerConnector connector(Server server, String listenOn, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector made = new ServerConnector(server, contexts, new ConnectionFactory[]{
                new HttpConnectionFactory(http)});
        made.setHost(listenOn);
        made.setPort(port);
        connector = made;
        return made;
    }

    /// From the next connection on; those that are open are closed, as an expired certificate is only seen on a
    /// new one.
    public synchronized void setExpired(boolean nowExpired) {
        ServerConnector listening = connector;
        if (nowExpired == expired || listening == null) {
            return;
        }
        expired = nowExpired;
        try {
            contexts.reload(factory -> factory.setKeyStore(store(nowExpired)));
        } catch (Exception e) {
            throw new IllegalStateException("the certificate cannot be changed", e);
        }
        listening.getConnectedEndPoints().forEach(endPoint -> endPoint.close());
    }

    private KeyStore store(boolean wantExpired) {
        Instant now = Clock.systemUTC().instant();
        Instant from = wantExpired ? now.minus(DAY.multipliedBy(30)) : now.minus(DAY);
        Instant until = wantExpired ? now.minus(DAY) : now.plus(DAY.multipliedBy(30));
        HeldCertificate leaf = new HeldCertificate.Builder().signedBy(root).commonName(host)
                .addSubjectAlternativeName(host).addSubjectAlternativeName("localhost")
                .validityInterval(from.toEpochMilli(), until.toEpochMilli()).build();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry("centre", leaf.keyPair().getPrivate(), PASSWORD,
                    new Certificate[]{leaf.certificate(), root.certificate()});
            return store;
        } catch (Exception e) {
            throw new IllegalStateException("a certificate just made cannot be used", e);
        }
    }
}
