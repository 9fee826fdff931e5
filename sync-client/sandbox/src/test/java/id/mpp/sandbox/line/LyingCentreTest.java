package id.mpp.sandbox.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.mpp.sandbox.Heard;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A far end that is not what it says, or whose clock is not ours: a clear state, and nothing lost.
class LyingCentreTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600, -86_400 * 365L})
    void kioskWhoseClockIsFarOffEnrolsSignsAndDelivers(long seconds) throws Exception {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        try (HallOnALine hall = HallOnALine.open(folder, wrong, HallOnALine.QUICK)) {
            Spool.Stored stored = hall.put(HallOnALine.application("26-0001-1A", 100_000, 1));

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
            assertTrue(Duration.between(hall.kiosk().centralTime(), Clock.systemUTC().instant()).abs().toSeconds() <= 5,
                    "the centre's time is known");
        }
    }

    @Test
    void captivePortalIsSeenForWhatItIs() throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            var network = new Heard<Network>();
            hall.kiosk().onNetwork(network);
            network.next(Network.Online.class);
            hall.centre.misbehave(Misbehaviour.always(Mode.GARBAGE));
            Spool.Stored stored = hall.put(HallOnALine.application("26-0002-2B", 100_000, 2));

            assertTrue(network.next(Network.Offline.class).why().contains("captive portal"));
            assertEquals(1, hall.kiosk().spool().waiting().size());
            hall.centre.misbehave(Misbehaviour.NONE);

            assertEquals(stored.sealedSha256(), hall.delivered().receivedSha256());
        }
    }

    @Test
    void centreThatIsAwayForAWhileSaysWhenAndIsNotAskedBefore() throws Exception {
        try (HallOnALine hall = HallOnALine.open(folder)) {
            hall.centre.misbehave(Misbehaviour.once(Mode.UNAVAILABLE, "/v1/parcels"));
            long before = System.nanoTime();
            hall.put(HallOnALine.application("26-0003-3C", 500, 3));

            assertEquals("HTTP 503 unavailable", hall.deliveries.next(Delivery.TryLater.class).why());
            hall.delivered();

            assertTrue(System.nanoTime() - before >= Duration.ofSeconds(1).toNanos(), "asked to wait for a second");
        }
    }

    @Test
    void expiredCertificateIsRefusedAndSaidSo() throws Exception {
        HttpsServer expired = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        expired.setHttpsConfigurator(new HttpsConfigurator(expiredCertificate()));
        expired.start();
        var central = URI.create("https://localhost:" + expired.getAddress().getPort());
        try (SyncClient kiosk = SyncClients.open(new SyncConfig(central, folder, Optional.of("K7QF-29MD"), "Kios 1"),
                Clock.systemUTC(), HallOnALine.QUICK)) {
            var network = new Heard<Network>();
            kiosk.onNetwork(network);
            Network.Offline offline = network.next(Network.Offline.class);
            while (offline.why().equals("not asked yet")) {
                offline = network.next(Network.Offline.class);
            }

            assertTrue(offline.why().contains("certificate") && offline.why().contains("clock"), offline.why());
        } finally {
            expired.stop(0);
        }
    }

    /// Valid for one day, ten days ago.
    private SSLContext expiredCertificate() throws Exception {
        Path store = folder.resolve("expired.p12");
        Process keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "centre", "-dname", "CN=localhost", "-startdate", "-10d",
                "-validity", "1", "-storetype", "PKCS12", "-storepass", "changeit", "-keystore", store.toString()))
                .inheritIO().start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
