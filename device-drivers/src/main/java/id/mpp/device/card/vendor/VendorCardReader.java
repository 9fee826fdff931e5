package id.mpp.device.card.vendor;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.CardReader;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import id.mpp.device.card.IdentityReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A reader behind its vendor's service on this machine. Waits at the service for a card to come or go, which costs one
/// request every few seconds; reads on demand.
public final class VendorCardReader extends SupervisedDevice implements CardReader {

    private static final Logger LOG = LoggerFactory.getLogger(VendorCardReader.class);
    private static final String NAME = "card-reader";
    /// How long the service may let us wait for a card; also how fast a service that hung up silently is noticed.
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final VendorAddress address;
    private final DeviceTimings timings;
    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Supervisor supervisor;

    private VendorCardReader(VendorAddress address, DeviceTimings timings) {
        this.address = address;
        this.timings = timings;
        this.supervisor = Supervisor.start(NAME, this::live, timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return VendorAddress.parse(address).isPresent() ? Optional.empty() : Optional.of(VendorAddress.EXPECTED);
    }

    /// Starts looking for the service at once.
    ///
    /// @param address
    ///            `vendor:http://127.0.0.1:<port>`
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static CardReader open(String address, DeviceTimings timings) {
        return new VendorCardReader(VendorAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("not a vendor's address: " + address)), timings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        boolean here = false;
        long movements = -1;
        try (var wire = new VendorWire(address, timings.answer())) {
            while (!Thread.interrupted()) {
                var answer = wire.card(movements, movements < 0 ? Duration.ZERO : WAIT, WAIT.plus(timings.answer()));
                long now = number(answer.value("movements"));
                if (answer.value("reader").equals("gone")) {
                    throw new DeviceException("the vendor's service has no reader");
                }
                link.ready();
                boolean hereNow = !answer.value("card").equals("none");
                if (here && (!hereNow || now != movements)) {
                    tell(link, new CardLeft());
                }
                if (hereNow && (!here || now != movements)) {
                    tell(link, new CardArrived(kind(answer.value("card"))));
                }
                here = hereNow;
                movements = now;
            }
            throw new InterruptedException();
        } finally {
            if (here) {
                tell(link, new CardLeft());
            }
        }
    }

    private static long number(String written) throws DeviceException {
        try {
            long number = Long.parseLong(written);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException nonsense) {
            LOG.debug("no number of movements");
        }
        throw new DeviceException("the vendor's card service talks nonsense", Cause.NOT_ANSWERING);
    }

    private static CardKind kind(String word) {
        return word.equals("e-ktp") ? CardKind.E_KTP : CardKind.OTHER;
    }

    @Override
    public Optional<IdentityReader> identity() {
        return Optional.of(this::readIdentity);
    }

    /// On a virtual thread: the HTTP client makes no native call that could hang, and every wait has a limit.
    private CompletableFuture<IdentityOutcome> readIdentity(Duration limit) {
        if (!status().usable()) {
            return CompletableFuture.completedFuture(new NotRead(Why.READER_GONE));
        }
        if (!reading.compareAndSet(false, true)) {
            return CompletableFuture.completedFuture(new NotRead(Why.BUSY));
        }
        var outcome = new CompletableFuture<IdentityOutcome>();
        outcome.completeOnTimeout(new NotRead(Why.TIME_OVER), limit.toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofVirtual().name("card-exchange").start(() -> {
            var read = ask(limit);
            reading.set(false);
            if (!outcome.complete(read) && read instanceof Read(var tooLate)) {
                tooLate.close();
            }
        });
        return outcome;
    }

    private IdentityOutcome ask(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try (var wire = new VendorWire(address, timings.answer())) {
            return VendorIdentity.outcome(wire.read(limit));
        } catch (DeviceException gone) {
            if (System.nanoTime() >= end) {
                return new NotRead(Why.TIME_OVER);
            }
            return new NotRead(gone.trouble().isPresent() ? Why.UNREADABLE : Why.READER_GONE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new NotRead(Why.READER_GONE);
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
    protected Supervisor supervisor() {
        return supervisor;
    }

    @Override
    public Subscription onCard(Consumer<CardEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
