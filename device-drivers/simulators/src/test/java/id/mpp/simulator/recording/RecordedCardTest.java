package id.mpp.simulator.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.pcsc.PcscCardReader;
import id.mpp.simulator.Await;
import id.mpp.simulator.card.CardSimulator;
import id.mpp.simulator.card.PrivatePcscd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The card reader's driver against a recording of a card, as [RecordedSessionsTest] has it for the other devices.
@ResourceLock("pcscd")
class RecordedCardTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "recordings");
    private static final boolean WRITE = "write".equals(System.getProperty("recordings"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void cardIsLaidOnTheReader() throws Exception {
        Path kept = KEPT.resolve("card-is-laid.rec");
        try (var pcscd = PrivatePcscd.prepare(folder)) {
            pcscd.startWithReader();
            if (WRITE) {
                try (var field = WireRecorder.tapField(pcscd.vpcdPort(), kept);
                        var card = CardSimulator.eKtp(field.port())) {
                    cardIsSeen(() -> insert(card), card::remove);
                }
            }
            Recording recording = Recording.read(kept);
            BlockingQueue<ReplayedFarEnd> laid = new LinkedBlockingQueue<>();
            cardIsSeen(() -> laid.add(lay(recording, pcscd.vpcdPort())), () -> laid.forEach(ReplayedFarEnd::close));
            laid.remove().awaitEnd(PATIENCE);
        }
    }

    private static void cardIsSeen(Runnable laid, Runnable taken) throws Exception {
        BlockingQueue<CardEvent> events = new LinkedBlockingQueue<>();
        try (var reader = PcscCardReader.open("pcsc:", DeviceTimings.ofHall())) {
            reader.onCard(events::add);
            Await.until("card reader ready", () -> reader.status() instanceof Ready);
            laid.run();
            assertEquals(new CardArrived(CardKind.E_KTP), events.poll(10, SECONDS));
            taken.run();
            assertEquals(new CardLeft(), events.poll(10, SECONDS));
        }
    }

    private static void insert(CardSimulator card) {
        try {
            card.insert();
        } catch (IOException noReader) {
            throw new AssertionError(noReader);
        }
    }

    private static ReplayedFarEnd lay(Recording recording, int port) {
        try {
            return ReplayedFarEnd.layOnReader(recording, port);
        } catch (IOException noReader) {
            throw new AssertionError(noReader);
        }
    }
}
