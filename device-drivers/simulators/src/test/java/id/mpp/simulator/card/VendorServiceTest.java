package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.CardReader;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import id.mpp.device.card.vendor.VendorCardReader;
import id.mpp.simulator.Await;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A vendor's service beside the kiosk, and everything it can do wrong. The service is simulated; HTTP is real.
class VendorServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final DeviceTimings HASTY = DeviceTimings.ofHall().withPrinter(Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final BlockingQueue<CardEvent> events = new LinkedBlockingQueue<>();
    private VendorServiceSimulator service;
    private CardReader reader;

    @BeforeEach
    void start() throws Exception {
        service = VendorServiceSimulator.start(0);
        reader = VendorCardReader.open(service.address(), HASTY);
        reader.onCard(events::add);
        awaitStatus(new Ready(Set.of())::equals);
    }

    @AfterEach
    void end() {
        reader.close();
        service.close();
    }

    @Test
    void cardIsSeenReadAndTakenAway() throws Exception {
        service.insert(SamplePerson.SITI);
        assertEquals(new CardArrived(CardKind.E_KTP), event());
        try (var identity = assertInstanceOf(Read.class, read()).identity()) {
            assertEquals(SamplePerson.SITI.nik(), identity.nik());
            assertEquals(SamplePerson.SITI.name(), identity.name());
            assertEquals(Optional.of(LocalDate.of(1990, 8, 17)), identity.birthDate());
            assertArrayEquals(SamplePerson.SITI.photo(), identity.photo().bytes());
        }
        service.insert(SamplePerson.BUDI);
        assertEquals(new CardLeft(), event());
        assertEquals(new CardArrived(CardKind.E_KTP), event());
        service.remove();
        assertEquals(new CardLeft(), event());
        assertEquals(new NotRead(Why.NO_CARD), read());
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE, UNREADABLE", "OVERLONG, READER_GONE", "HALF_AN_ANSWER, READER_GONE", "REFUSES, SAM_REFUSES",
            "PULLED_MID_COMMAND, CARD_GONE", "NEVER_ANSWERS, TIME_OVER"})
    void readingEndsAsAValueAndTheNextOneSucceeds(CardTrouble trouble, Why expected) throws Exception {
        service.insert(SamplePerson.SITI);
        assertInstanceOf(CardArrived.class, event());
        service.inflict(trouble);
        assertEquals(new NotRead(expected), read());

        service.mend();
        awaitStatus(new Ready(Set.of())::equals);
        service.insert(SamplePerson.SITI);
        Await.until("read again", () -> {
            try {
                if (read() instanceof Read(var identity)) {
                    identity.close();
                    return true;
                }
                return false;
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @Test
    void serviceEndsAndComesBack() throws Exception {
        int port = service.port();
        service.insert(SamplePerson.SITI);
        assertInstanceOf(CardArrived.class, event());
        service.close();
        assertEquals(new CardLeft(), event());
        awaitStatus(Absent.class::isInstance);
        assertEquals(new NotRead(Why.READER_GONE), read());

        service = VendorServiceSimulator.start(port);
        long there = System.nanoTime();
        awaitStatus(new Ready(Set.of())::equals);
        var back = Duration.ofNanos(System.nanoTime() - there);
        assertTrue(back.compareTo(Duration.ofSeconds(2)) < 0, "back after " + back);
    }

    @Test
    void readerOfTheServiceIsUnplugged() throws Exception {
        service.unplugReader();
        awaitStatus(status -> status instanceof Absent absent && absent.why().contains("reader"));
        service.plugReaderIn();
        awaitStatus(new Ready(Set.of())::equals);
    }

    @Test
    void somethingElseAnswersAtThatPort() throws Exception {
        service.inflict(CardTrouble.GARBAGE);
        service.remove();
        awaitStatus(new NeedsAttention(Cause.NOT_ANSWERING)::equals);
        service.mend();
        awaitStatus(new Ready(Set.of())::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor:http://192.0.2.7:8080", "vendor:http://localhost:8080",
            "vendor:https://127.0.0.1:80",
            "vendor:http://127.0.0.1", "vendor:http://127.0.0.1@192.0.2.7:80", "vendor:http://127.0.0.1.example:80",
            "vendor:file:///etc/passwd", "vendor:"})
    void onlyThisMachineIsAsked(String address) {
        assertTrue(VendorCardReader.problemWith(address).isPresent());
    }

    private IdentityOutcome read() throws Exception {
        return reader.identity().orElseThrow().readIdentity(LIMIT).get(5, TimeUnit.SECONDS);
    }

    private CardEvent event() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("the reader told nothing");
        }
        return event;
    }

    private void awaitStatus(Predicate<DeviceStatus> expected) {
        Await.until("the status is " + reader.status(), () -> expected.test(reader.status()));
    }
}
