package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;

/// A certificate that is not accepted: the technician is told what the matter is, for it is mended in another place
/// each time. The kiosk's clock is named where it may be the cause.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KioskAndCertificatesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final Instant now = Instant.now();
    private final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0)
            .commonName("Otoritas contoh").build();
    private final Heard<Network> network = new Heard<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("id.mpp.sync.http");

    @BeforeEach
    void readTheLog() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void trustTheUsual() {
        logger.detachAppender(log);
        TrustedAuthorities.asUsual();
    }

    private SyncClient kiosk(URI central, String code) throws SyncException {
        SyncClient kiosk = SyncClients.open(new SyncConfig(central, folder.resolve("kiosk"), Optional.of(code),
                "Kios 1"), Clock.systemUTC(), WholeHall.QUICK);
        kiosk.onNetwork(network);
        return kiosk;
    }

    private String refusal() {
        Network.Offline offline = network.next(Network.Offline.class);
        while (offline.why().equals("not asked yet")) {
            offline = network.next(Network.Offline.class);
        }
        return offline.why();
    }

    /// What the technician reads about a far end that shows this certificate.
    private String saidOf(HeldCertificate shown, HeldCertificate... above) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var handshake = new HandshakeCertificates.Builder().heldCertificate(shown,
                Arrays.stream(above).map(HeldCertificate::certificate)
                        .toArray(X509Certificate[]::new))
                .build();
        server.setHttpsConfigurator(new HttpsConfigurator(handshake.sslContext()));
        server.start();
        try (SyncClient _ = kiosk(URI.create("https://localhost:" + server.getAddress().getPort()), "K7QF-29MD")) {
            return refusal();
        } finally {
            server.stop(0);
        }
    }

    private HeldCertificate of(String name, Duration from, Duration until) {
        return new HeldCertificate.Builder().signedBy(authority).commonName(name).addSubjectAlternativeName(name)
                .validityInterval(now.plus(from).toEpochMilli(), now.plus(until).toEpochMilli()).build();
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void says(String why, String... words) {
        for (String word : words) {
            assertTrue(why.contains(word), () -> "\"" + word + "\" in: " + why);
        }
    }

    @Test
    void expired() throws Exception {
        TrustedAuthorities.add(folder, authority.certificatePem());
        says(saidOf(of("localhost", DAY.multipliedBy(-30), DAY.multipliedBy(-3))), "expired",
                day(now.minus(DAY.multipliedBy(3))), "this machine's clock says " + day(now).substring(0, 8),
                "set the clock if that is wrong", "new certificate");
    }

    @Test
    void notYetValid() throws Exception {
        TrustedAuthorities.add(folder, authority.certificatePem());
        says(saidOf(of("localhost", DAY.multipliedBy(3), DAY.multipliedBy(30))), "not valid yet",
                day(now.plus(DAY.multipliedBy(3))), "clock", "behind, set it");
    }

    @Test
    void ofAnAuthorityNobodyInstalled() throws Exception {
        says(saidOf(of("localhost", DAY.negated(), DAY)), "an authority that this machine does not know",
                "install the authority's");
    }

    @Test
    void selfSigned() throws Exception {
        TrustedAuthorities.add(folder, authority.certificatePem());
        says(saidOf(new HeldCertificate.Builder().commonName("localhost").addSubjectAlternativeName("localhost")
                .build()), "an authority that this machine does not know");
    }

    @Test
    void forAnotherName() throws Exception {
        TrustedAuthorities.add(folder, authority.certificatePem());
        String why = saidOf(of("portal.example", DAY.negated(), DAY));
        says(why, "another name than the centre's", "address in the configuration");
        assertEquals(-1, why.indexOf("portal.example"), "nothing of the certificate is quoted");
    }

    @Test
    void noEncryptionAtAll() throws Exception {
        try (Sandbox plain = Sandbox.start(SandboxConfig.inMemory());
                SyncClient _ = kiosk(URI.create("https://127.0.0.1:" + plain.port()), "K7QF-29MD")) {
            says(refusal(), "speaks no TLS", "https");
        }
    }

    @Test
    void centreWhoseCertificateExpiresWhileTheKioskRunsIsBackWithANewOne() throws Exception {
        try (Sandbox centre = Sandbox
                .start(SandboxConfig.inMemory().withHost("localhost", Optional.empty()).withTls())) {
            TrustedAuthorities.add(folder, centre.authorityPem().orElseThrow());
            try (SyncClient kiosk = kiosk(centre.base(), centre.enrolmentCode())) {
                var enrolments = new Heard<Enrolment>();
                kiosk.onEnrolment(enrolments);
                enrolments.next(Enrolment.Enrolled.class);
                network.next(Network.Online.class);

                centre.misbehave(Misbehaviour.always(Mode.EXPIRED_CERTIFICATE));
                String why = expiry();
                says(why, "expired", "clock");
                assertTrue(log.list.stream().anyMatch(it -> it.getFormattedMessage().contains(why)), "in the log too");

                centre.misbehave(Misbehaviour.NONE);
                network.next(Network.Online.class);
            }
        }
    }

    /// The connections that were open end first, and that is told too.
    private String expiry() {
        String why = refusal();
        while (!why.contains("certificate")) {
            why = refusal();
        }
        return why;
    }
}
