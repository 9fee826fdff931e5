package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.checkup.LineCheckup;
import id.mpp.sync.checkup.LineStage.Result;
import id.mpp.sync.checkup.LineStage.Why;
import id.mpp.sync.checkup.LineStep;
import id.mpp.sync.checkup.LineTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Each step of the way to the centre broken in turn, on a real line: the step is named, and those after it are not
/// blamed. Cable and address are broken in `DoctorOnANetworkTest`, which has a network of its own.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LineCheckupTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0)
            .commonName("Otoritas contoh").build();

    @AfterEach
    void trustTheUsual() {
        TrustedAuthorities.asUsual();
    }

    private SyncConfig config(URI centre, Optional<String> code) {
        return new SyncConfig(centre, folder.resolve("kiosk"), code, "Kios 1");
    }

    private Map<LineStep, Result> way(URI centre) {
        return way(centre, Clock.systemUTC());
    }

    private Map<LineStep, Result> way(URI centre, Clock clock) {
        Map<LineStep, Result> way = new EnumMap<>(LineStep.class);
        new LineCheckup(config(centre, Optional.empty()), clock, WholeHall.QUICK)
                .run(stage -> way.put(stage.step(), stage.result()));
        assertEquals(List.of(LineStep.values()), List.copyOf(way.keySet()), "every step is told of");
        return way;
    }

    /// That this step is broken in this way, those before it bear, and those after it were not tried.
    private static void brokenAt(LineStep step, LineTrouble trouble, Map<LineStep, Result> way) {
        way.forEach((each, result) -> {
            if (each == step) {
                assertTrue(result instanceof Result.Bad(var why, _) && why == trouble, () -> each + ": " + result);
            } else if (each.compareTo(step) > 0) {
                assertEquals(new Result.Passed(Why.BROKEN_BEFORE), result, each.name());
            } else {
                assertFalse(result instanceof Result.Bad, () -> each + ": " + result);
            }
        });
    }

    private void enrol(Sandbox centre) throws Exception {
        var enrolments = new Heard<Enrolment>();
        try (SyncClient kiosk = SyncClients.open(config(centre.base(), Optional.of(centre.enrolmentCode())),
                Clock.systemUTC(), WholeHall.QUICK)) {
            kiosk.onEnrolment(enrolments);
            enrolments.next(Enrolment.Enrolled.class);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void wholeWayOfAnEnrolledKioskBears() throws Exception {
        try (Sandbox centre = Sandbox
                .start(SandboxConfig.inMemory().withHost("localhost", Optional.empty()).withTls())) {
            TrustedAuthorities.add(folder, centre.authorityPem().orElseThrow());
            enrol(centre);
            Map<LineStep, Result> way = way(centre.base());
            assertEquals(new Result.Passed(Why.ON_THIS_MACHINE), way.get(LineStep.CABLE));
            for (LineStep step : List.of(LineStep.NAME, LineStep.CONNECTION, LineStep.ENCRYPTION, LineStep.CENTRE,
                    LineStep.TIME)) {
                assertTrue(way.get(step) instanceof Result.Good, () -> step + ": " + way.get(step));
            }
            assertEquals(new Result.Good("kiosk-0001"), way.get(LineStep.TOKEN));
            String end = Instant.now().plus(DAY.multipliedBy(30)).atOffset(ZoneOffset.UTC).toLocalDate().toString();
            assertEquals(new Result.Good(end), way.get(LineStep.ENCRYPTION), "until when the certificate is good");
        }
    }

    @Test
    void lookingChangesNothingOnTheDisk() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            way(centre.base());
            assertFalse(Files.exists(folder.resolve("kiosk")), "a machine that is not enrolled gets no folder, no key");
            enrol(centre);
            Map<String, String> before = files();
            assertTrue(way(centre.base()).get(LineStep.TOKEN) instanceof Result.Good);
            assertEquals(before, files());
        }
    }

    private Map<String, String> files() throws IOException {
        var found = new java.util.TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder.resolve("kiosk"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return found;
    }

    @Test
    void nameThatNobodyKnows() {
        brokenAt(LineStep.NAME, LineTrouble.NAME_UNKNOWN, way(URI.create("https://pusat.invalid")));
    }

    @Test
    void nobodyListens() throws IOException {
        brokenAt(LineStep.CONNECTION, LineTrouble.REFUSED, way(URI.create("https://127.0.0.1:" + closedPort())));
    }

    @Test
    void noEncryptionThere() {
        try (Sandbox plain = Sandbox.start(SandboxConfig.inMemory())) {
            brokenAt(LineStep.ENCRYPTION, LineTrouble.NO_TLS, way(URI.create("https://127.0.0.1:" + plain.port())));
        }
    }

    @Test
    void encryptionThatNobodyAskedForIsSaidAndGoesOn() {
        try (Sandbox plain = Sandbox.start(SandboxConfig.inMemory())) {
            Map<LineStep, Result> way = way(plain.base());
            assertEquals(new Result.Passed(Why.NOT_ENCRYPTED), way.get(LineStep.ENCRYPTION));
            assertTrue(way.get(LineStep.CENTRE) instanceof Result.Good);
            assertEquals(new Result.Passed(Why.NOT_ENROLLED), way.get(LineStep.TOKEN));
        }
    }

    @Test
    void certificates() throws Exception {
        TrustedAuthorities.add(folder, authority.certificatePem());
        encryption(LineTrouble.CERTIFICATE_EXPIRED, of("localhost", DAY.multipliedBy(-30), DAY.multipliedBy(-3)));
        encryption(LineTrouble.CERTIFICATE_NOT_YET_VALID, of("localhost", DAY.multipliedBy(3), DAY.multipliedBy(9)));
        encryption(LineTrouble.CERTIFICATE_OF_ANOTHER_NAME, of("portal.example", DAY.negated(), DAY));
        encryption(LineTrouble.AUTHORITY_UNKNOWN, new HeldCertificate.Builder().commonName("localhost")
                .addSubjectAlternativeName("localhost").build());
        trustTheUsual();
        encryption(LineTrouble.AUTHORITY_UNKNOWN, of("localhost", DAY.negated(), DAY));
    }

    private HeldCertificate of(String name, Duration from, Duration until) {
        Instant now = Instant.now();
        return new HeldCertificate.Builder().signedBy(authority).commonName(name).addSubjectAlternativeName(name)
                .validityInterval(now.plus(from).toEpochMilli(), now.plus(until).toEpochMilli()).build();
    }

    private void encryption(LineTrouble trouble, HeldCertificate shown) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(
                new HandshakeCertificates.Builder().heldCertificate(shown).build().sslContext()));
        server.start();
        try {
            brokenAt(LineStep.ENCRYPTION, trouble,
                    way(URI.create("https://localhost:" + server.getAddress().getPort())));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void somebodyElseAnswersOrTheCentreFails() {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            Map<Mode, LineTrouble> all = Map.of(Mode.GARBAGE, LineTrouble.PORTAL, Mode.REDIRECT, LineTrouble.PORTAL,
                    Mode.UNAVAILABLE, LineTrouble.CENTRE_AWAY, Mode.HTTP500, LineTrouble.CENTRE_BROKEN);
            all.forEach((mode, trouble) -> {
                centre.misbehave(Misbehaviour.always(mode));
                brokenAt(LineStep.CENTRE, trouble, way(centre.base()));
            });
            centre.misbehave(Misbehaviour.NONE);
            assertTrue(way(centre.base()).get(LineStep.CENTRE) instanceof Result.Good);
        }
    }

    @Test
    void serverThatIsNotTheCentre() throws IOException {
        var other = com.sun.net.httpserver.HttpServer
                .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            brokenAt(LineStep.CENTRE, LineTrouble.NOT_THE_CENTRE,
                    way(URI.create("http://127.0.0.1:" + other.getAddress().getPort())));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void clockThatDiffersIsToldAndTheWayGoesOn() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            enrol(centre);
            Map<LineStep, Result> way = way(centre.base(),
                    Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)));
            assertTrue(way.get(LineStep.TIME) instanceof Result.Bad(var trouble, var seconds)
                    && trouble == LineTrouble.CLOCK_DIFFERS && Math.abs(Long.parseLong(seconds) + 7200) <= 5,
                    () -> String.valueOf(way.get(LineStep.TIME)));
            assertTrue(way.get(LineStep.TOKEN) instanceof Result.Good, "the kiosk goes by the centre's clock");
        }
    }

    @Test
    void kioskThatIsNotLetInAnyMore() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            enrol(centre);
            centre.revoke("kiosk-0001");
            Map<LineStep, Result> way = way(centre.base());
            brokenAt(LineStep.TOKEN, LineTrouble.NOT_LET_IN, way);
            assertEquals(new Result.Bad(LineTrouble.NOT_LET_IN, "REVOKED"), way.get(LineStep.TOKEN));
        }
    }

    @Test
    void damagedKeyIsNamed() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            enrol(centre);
            Files.writeString(folder.resolve("kiosk/enrolment/kiosk-key.jwk"), "{}");
            brokenAt(LineStep.TOKEN, LineTrouble.KEY_UNUSABLE, way(centre.base()));
        }
    }
}
