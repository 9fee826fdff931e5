package id.mpp.demo.farend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.farend.FarEndsConfig.PrinterWire;
import id.mpp.demo.farend.FarEndsConfig.ScannerWire;
import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.Devices;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.SignIn;
import id.mpp.sync.SyncClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk that reads the written `kiosk.toml` finds every far end over its real wire.
class FarEndsTest {

    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private FarEnds farEnds;

    @BeforeEach
    void start() throws Exception {
        farEnds = FarEnds.start(FarEndsConfig.in(folder));
    }

    @AfterEach
    void close() {
        farEnds.close();
    }

    private KioskConfig config() {
        var reading = KioskConfig.read(farEnds.kioskToml());
        return assertInstanceOf(KioskConfig.Reading.Good.class, reading, reading::toString).config();
    }

    @Test
    void kioskFindsPrinterScannerAndQrScanner() throws Exception {
        try (var devices = Devices.open(config().devices())) {
            awaitReady(devices.printer());
            awaitReady(devices.scanner());
            awaitReady(devices.codeReader());
        }
    }

    @Test
    void cardReaderIsAbsentWhereNoPcscdRuns() throws Exception {
        if (farEnds.card().isEmpty()) {
            try (var devices = Devices.open(config().devices())) {
                await(devices.cardReader()::onStatus, DeviceStatus.Absent.class::isInstance);
            }
        }
    }

    @Test
    void printerOverTcpIsFoundToo() throws Exception {
        var overTcp = new FarEndsConfig(folder.resolve("tcp"), PrinterWire.TCP, ScannerWire.ESCL, "Kios uji");
        try (var others = FarEnds.start(overTcp)) {
            var config = assertInstanceOf(KioskConfig.Reading.Good.class, KioskConfig.read(others.kioskToml()));
            assertTrue(config.config().devices().printer().orElseThrow().startsWith("tcp:"));
            try (var devices = Devices.open(config.config().devices())) {
                awaitReady(devices.printer());
            }
        }
    }

    @Test
    void kioskIsEnrolledThroughTheCable() throws Exception {
        try (var sync = SyncClients.open(config().sync(), Clock.systemUTC())) {
            await(sync::onEnrolment, Enrolment.Enrolled.class::isInstance);
            await(sync::onNetwork, Network.Online.class::isInstance);
        }
    }

    @Test
    void centrePublishesTheServicesOfTheKiosk() throws Exception {
        try (var sync = SyncClients.open(config().sync(), Clock.systemUTC())) {
            var counts = new CompletableFuture<String>();
            sync.onCatalogue(counts::complete);
            sync.checkCatalogue(services -> Optional.empty());
            counts.get(PATIENCE_SECONDS, SECONDS);
            try (var sent = sync.catalogue().orElseThrow()) {
                var read = ServiceFolders.read(sent.services());
                assertEquals(List.of(), read.faults());
                assertEquals(ServiceFolders.bundled().catalog().services(), read.catalog().services());
            }
        }
    }

    @Test
    void cableIsCutAndMended() throws Exception {
        try (var sync = SyncClients.open(config().sync(), Clock.systemUTC())) {
            await(sync::onEnrolment, Enrolment.Enrolled.class::isInstance);
            farEnds.cable().cut();
            assertTrue(sync.queues().get(PATIENCE_SECONDS, SECONDS).isEmpty());
            farEnds.cable().mend();
            assertTrue(sync.queues().get(PATIENCE_SECONDS, SECONDS).isPresent());
        }
    }

    @Test
    void phoneApprovesWhatTheKioskShows() throws Exception {
        try (var sync = SyncClients.open(config().sync(), Clock.systemUTC())) {
            await(sync::onEnrolment, Enrolment.Enrolled.class::isInstance);
            var began = assertInstanceOf(SignIn.Started.class, sync.signIn("id").get(PATIENCE_SECONDS, SECONDS));
            String code = Phone.userCode(began.verificationUri()).orElseThrow();
            assertTrue(new Phone(farEnds.centre()).approve(code, Phone.SAMPLE_CITIZEN));
            assertInstanceOf(SignIn.Result.SignedIn.class, began.result().get(PATIENCE_SECONDS, SECONDS));
        }
    }

    @Test
    void dataOfTheRunBeforeIsGone() throws Exception {
        Path left = Files.writeString(folder.resolve("data/left-over"), "x");
        farEnds.close();
        farEnds = FarEnds.start(FarEndsConfig.in(folder));
        assertTrue(Files.notExists(left));
    }

    @Test
    void unknownChoiceNamesWhatIsAllowed() {
        System.setProperty("demo.printer", "pigeon");
        try {
            var refused = assertThrows(IllegalArgumentException.class, () -> FarEndsConfig.fromProperties(folder));
            assertEquals("-Ddemo.printer=pigeon: allowed are pty, tcp", refused.getMessage());
        } finally {
            System.clearProperty("demo.printer");
        }
    }

    private static void awaitReady(Device device) throws Exception {
        await(device::onStatus, DeviceStatus.Ready.class::isInstance);
    }

    /// Waits until what is listened to is as wanted.
    private static <T> T await(Listening<T> listening, Predicate<T> wanted) throws Exception {
        var seen = new CompletableFuture<T>();
        try (var subscription = listening.listen(state -> {
            if (wanted.test(state)) {
                seen.complete(state);
            }
        })) {
            return seen.get(PATIENCE_SECONDS, SECONDS);
        }
    }

    private interface Listening<T> {
        AutoCloseable listen(Consumer<T> told);
    }
}
