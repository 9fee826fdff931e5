package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.CardReader;
import id.mpp.device.card.pcsc.PcscCardReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The card is simulated; vpcd, pcscd, libpcsclite and the driver are real.
@ResourceLock("pcscd")
class CardIsTappedTest {

    private static final int LIMIT_SECONDS = 20;
    private static final DeviceTimings SUPERVISION = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(50),
            Duration.ofMillis(200), Duration.ofSeconds(15), Duration.ofSeconds(2));

    private final BlockingQueue<CardEvent> events = new LinkedBlockingQueue<>();
    private PrivatePcscd pcscd;

    @BeforeEach
    void needPcscd(@TempDir Path folder) throws Exception {
        pcscd = PrivatePcscd.prepare(folder);
    }

    @AfterEach
    void endPcscd() throws Exception {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    @Test
    void eKtpIsKnownByItsAnswerToReset() throws Exception {
        pcscd.startWithReader();
        try (var reader = open("pcsc:"); var card = CardSimulator.eKtp(pcscd.vpcdPort())) {
            await(reader, DeviceStatus.Ready.class::isInstance);
            card.insert();
            assertEquals(new CardArrived(CardKind.E_KTP), nextEvent());

            card.remove();
            assertEquals(new CardLeft(), nextEvent());
        }
    }

    @Test
    void transportCardIsOnlySomeCard() throws Exception {
        pcscd.startWithReader();
        try (var reader = open("pcsc:Virtual PCD"); var card = CardSimulator.other(pcscd.vpcdPort())) {
            await(reader, DeviceStatus.Ready.class::isInstance);
            card.insert();
            assertEquals(new CardArrived(CardKind.OTHER), nextEvent());
        }
    }

    /// The number of a card (`FF CA`) is not asked for, nor anything else: at this level no command leaves at all.
    @Test
    void nothingIsAskedOfACardThatIsOnlySeen() throws Exception {
        pcscd.startWithReader();
        try (var reader = open("pcsc:"); var card = CardSimulator.eKtp(pcscd.vpcdPort())) {
            await(reader, DeviceStatus.Ready.class::isInstance);
            assertTrue(reader.identity().isEmpty(), "without a module nobody can be known");
            card.insert();
            assertInstanceOf(CardArrived.class, nextEvent());
            card.remove();
            assertEquals(new CardLeft(), nextEvent());
            assertEquals(List.of(), card.commands());
        }
    }

    @Test
    void waitingForACardCostsNothing() throws Exception {
        pcscd.startWithReader();
        try (var reader = open("pcsc:"); var card = CardSimulator.eKtp(pcscd.vpcdPort())) {
            await(reader, DeviceStatus.Ready.class::isInstance);
            card.insert();
            assertInstanceOf(CardArrived.class, nextEvent());
            // no condition to wait for: what is measured is a second in which nothing happens
            long before = ReaderIsPluggedInLaterTest.cpuOfReader();
            assertNull(events.poll(1, TimeUnit.SECONDS));
            var used = Duration.ofNanos(ReaderIsPluggedInLaterTest.cpuOfReader() - before);
            assertTrue(used.compareTo(Duration.ofMillis(50)) < 0, "a second of waiting took " + used);
        }
    }

    @Test
    void pcscdIsNotRunning() throws Exception {
        try (var reader = open("pcsc:")) {
            await(reader, absentBecause("pcscd is not running"));
        }
    }

    private CardReader open(String address) {
        var reader = PcscCardReader.open(address, SUPERVISION);
        reader.onCard(events::add);
        return reader;
    }

    private CardEvent nextEvent() throws InterruptedException {
        var event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("the reader told nothing");
        }
        return event;
    }

    private static Predicate<DeviceStatus> absentBecause(String why) {
        return status -> status instanceof DeviceStatus.Absent absent && absent.why().startsWith(why);
    }

    private static DeviceStatus await(Device device, Predicate<DeviceStatus> expected) throws Exception {
        var seen = new CompletableFuture<DeviceStatus>();
        try (var subscription = device.onStatus(status -> {
            if (expected.test(status)) {
                seen.complete(status);
            }
        })) {
            return seen.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
