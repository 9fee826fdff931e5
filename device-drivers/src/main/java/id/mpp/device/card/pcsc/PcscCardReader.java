package id.mpp.device.card.pcsc;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A contactless reader behind pcscd. Tells that a card came and went, and of what kind it probably is; opens no
/// connection to the card, so its number is never read.
public final class PcscCardReader extends SupervisedDevice implements CardReader {

    private static final Logger LOG = LoggerFactory.getLogger(PcscCardReader.class);
    private static final String PREFIX = "pcsc:";
    private static final String NAME = "card-reader";

    /// A card's coming ends the wait at once; the limit is only our sign of life and how fast we can leave.
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final String wantedName;
    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor;

    private PcscCardReader(String wantedName, DeviceTimings timings) {
        this.wantedName = wantedName;
        this.supervisor = Supervisor.start(NAME, this::live, timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return address.startsWith(PREFIX)
                ? Optional.empty()
                : Optional.of("expected pcsc: or pcsc:<start of the reader's name>");
    }

    /// Starts looking for the reader at once.
    ///
    /// @param address
    ///            `pcsc:` for the first reader, `pcsc:ACS ACR1252` for the first whose name starts so
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static CardReader open(String address, DeviceTimings timings) {
        if (problemWith(address).isPresent()) {
            throw new IllegalArgumentException("not a PC/SC address: " + address);
        }
        return new PcscCardReader(address.substring(PREFIX.length()), timings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        try (var context = PcscContext.establish(PcscLibrary.load())) {
            var reader = context.readers().stream().filter(name -> name.startsWith(wantedName)).findFirst()
                    .orElseThrow(() -> new DeviceException(wantedName.isEmpty()
                            ? "no card reader is plugged in"
                            : "no card reader named " + wantedName + " is plugged in"));
            watch(context, reader, link);
        }
    }

    private void watch(PcscContext context, String reader, Link link) throws DeviceException, InterruptedException {
        var known = ReaderState.UNKNOWN;
        try {
            while (!Thread.interrupted()) {
                var changed = context.changeOf(reader, known, HEARTBEAT);
                link.alive();
                if (changed.isPresent()) {
                    var now = changed.get();
                    if (now.readerGone()) {
                        throw new DeviceException("the card reader was unplugged");
                    }
                    link.ready();
                    tellDifference(known, now, link);
                    known = now;
                }
            }
            throw new InterruptedException();
        } finally {
            if (known.hasCard()) {
                tell(link, new CardEvent.CardLeft());
            }
        }
    }

    private void tellDifference(ReaderState before, ReaderState now, Link link) {
        boolean anotherCard = before.hasCard() && now.hasCard() && before.movements() != now.movements();
        if (before.hasCard() && (!now.hasCard() || anotherCard)) {
            tell(link, new CardEvent.CardLeft());
        }
        if (now.hasCard() && (!before.hasCard() || anotherCard)) {
            tell(link, new CardEvent.CardArrived(now.card().kind()));
        }
    }

    private void tell(Link link, CardEvent event) {
        link.tell(() -> listeners.forEach(listener -> tell(listener, event)));
    }

    private static void tell(Consumer<CardEvent> listener, CardEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed on {}", event, bug);
        }
    }

    @Override
    public Subscription onCard(Consumer<CardEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
