package id.mpp.device.card.pcsc;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.Subscription;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardReader;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Why;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityReader;
import id.mpp.device.card.pcsc.PcscCard.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A contactless reader behind pcscd. Tells that a card came and went, and of what kind it probably is; for that it
/// opens no connection to the card, so its number is never read. With a secure access module in a second slot it also
/// reads whose card it is, see [#identity()].
public final class PcscCardReader extends SupervisedDevice implements CardReader {

    private static final Logger LOG = LoggerFactory.getLogger(PcscCardReader.class);
    private static final String NAME = "card-reader";

    private final PcscAddress address;
    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Exchange<?>> asked = new AtomicReference<>();
    private final ModuleHealth health = new ModuleHealth();
    private final PcscdSocket socket = new PcscdSocket();
    private final Supervisor supervisor;
    private volatile @Nullable PcscContext waiting;

    private PcscCardReader(PcscAddress address, DeviceTimings timings) {
        this.address = address;
        this.supervisor = Supervisor.start(NAME, this::live, socket, timings);
    }

    /// What is wrong with an address, for the one who wrote it; nothing if it is right.
    public static Optional<String> problemWith(String address) {
        return PcscAddress.parse(address).isPresent() ? Optional.empty() : Optional.of(PcscAddress.EXPECTED);
    }

    /// Starts looking for the reader at once.
    ///
    /// @param address
    ///            `pcsc:` for the first reader, `pcsc:ACS ACR1252` for the first whose name starts so; behind it, for a
    ///            module, `?sam=<start of its slot's name>&provisioning=<file>`
    /// @throws IllegalArgumentException
    ///             see [#problemWith(String)]
    public static PcscCardReader open(String address, DeviceTimings timings) {
        return new PcscCardReader(PcscAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("not a PC/SC address: " + address)), timings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        try (var context = establish()) {
            waiting = context;
            var watch = new Watch(context, reader(context, link), address.module().map(PcscAddress.Module::slot), asked,
                    health, link, event -> tell(link, event));
            watch.run();
        } finally {
            waiting = null;
        }
    }

    private PcscContext establish() throws DeviceException {
        try {
            return PcscContext.establish(PcscLibrary.load());
        } catch (DeviceException nobodyThere) {
            socket.isDeserted();
            throw nobodyThere;
        }
    }

    /// The name of our reader. When everybody knows already that it is not there, this waits for it: pcscd tells at
    /// once when one is plugged in, which is faster and cheaper than trying again and again.
    private String reader(PcscContext context, Link link) throws DeviceException, InterruptedException {
        while (!Thread.interrupted()) {
            var names = context.readers();
            var found = names.stream().filter(name -> name.startsWith(address.reader())).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            var why = address.reader().isEmpty()
                    ? "no card reader is plugged in"
                    : "no card reader named " + address.reader() + " is plugged in";
            if (!isKnownToBeAbsent(why)) {
                throw new DeviceException(why);
            }
            context.changes(Map.of(), names.size(), Watch.HEARTBEAT);
            link.alive();
        }
        throw new InterruptedException();
    }

    @SuppressWarnings("ConstantValue") // the first life may begin before the constructor has ended
    private boolean isKnownToBeAbsent(String why) {
        return supervisor != null && supervisor.status() instanceof DeviceStatus.Absent absent
                && absent.why().equals(why);
    }

    /// Talks with the card that lies there now, on a thread of its own and for no longer than `limit`. Only for cards
    /// that a kiosk may read without a module; nothing else may use the card meanwhile.
    ///
    /// @param talk
    ///            sends commands until it has what it wants. Once the limit is over its commands get
    ///            [CardAnswer.Why#TIME_OVER]
    /// @param without
    ///            what it comes to when there is no card, no reader or no time
    /// @param <T>
    ///            what the talk comes to; a result that comes too late is dropped
    public <T> CompletableFuture<T> converse(Function<CardChannel, T> talk, Function<CardAnswer.Why, T> without,
            Duration limit) {
        return ask(new Exchange<>(slots -> slots.withCard(Sharing.SHARED, talk, without), without, tooLate -> {
        }, limit), without.apply(CardAnswer.Why.IN_USE));
    }

    @Override
    public Optional<IdentityReader> identity() {
        return address.module().map(module -> limit -> readIdentity(module, limit));
    }

    private CompletableFuture<IdentityOutcome> readIdentity(PcscAddress.Module module, Duration limit) {
        return ask(
                new Exchange<>(new IdentityTalk(module.provisioning(), health),
                        why -> new NotRead(Why.ofCard(why)), PcscCardReader::forget, limit),
                new NotRead(IdentityOutcome.Why.BUSY));
    }

    private static void forget(IdentityOutcome tooLate) {
        if (tooLate instanceof Read(var identity)) {
            identity.close();
        }
    }

    private <T> CompletableFuture<T> ask(Exchange<T> exchange, T busy) {
        if (!asked.compareAndSet(null, exchange)) {
            return CompletableFuture.completedFuture(busy);
        }
        var context = waiting;
        if (context == null || !status().usable()) {
            exchange.giveUp(CardAnswer.Why.READER_GONE);
            asked.compareAndSet(exchange, null);
        } else {
            context.wake();
        }
        return exchange.outcome();
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
