package id.mpp.device.card.pcsc;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.Link;
import id.mpp.device.card.CardAnswer.Why;
import id.mpp.device.card.CardEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One life of a reader: waits for cards, tells of them, watches over the talk that is going on, if any.
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    /// A card's coming ends the wait at once; the limit is only our sign of life and how fast we can leave.
    static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final PcscContext context;
    private final String reader;
    private final Optional<String> wantedModule;
    private final AtomicReference<@Nullable Exchange<?>> asked;
    private final ModuleHealth health;
    private final Link link;
    private final Consumer<CardEvent> events;
    private final Map<String, ReaderState> known = new LinkedHashMap<>();
    private Optional<String> module = Optional.empty();
    private int readerCount;
    private final CardInField card = new CardInField();

    /// @param wantedModule
    ///            start of the name of the slot with the module, if there is to be one
    /// @param asked
    ///            the talk that somebody asked for
    /// @param events
    ///            hears of cards, on this thread
    Watch(PcscContext context, String reader, Optional<String> wantedModule,
            AtomicReference<@Nullable Exchange<?>> asked, ModuleHealth health, Link link, Consumer<CardEvent> events) {
        this.context = context;
        this.reader = reader;
        this.wantedModule = wantedModule;
        this.asked = asked;
        this.health = health;
        this.link = link;
        this.events = events;
    }

    /// Until the reader or pcscd is lost.
    void run() throws DeviceException, InterruptedException {
        try {
            lookAround(context.readers());
            while (!Thread.interrupted()) {
                var changed = context.changes(known, readerCount, patience());
                link.alive();
                if (changed.isPresent()) {
                    take(changed.get());
                    lookAround(context.readers());
                }
                tell(card.now(state()));
                attend();
                showStatus();
            }
            throw new InterruptedException();
        } finally {
            var exchange = asked.get();
            if (exchange != null) {
                exchange.giveUp(Why.READER_GONE);
                forgetUnlessRunning(exchange);
            }
            tell(card.endOfLife());
        }
    }

    private Duration patience() {
        var exchange = asked.get();
        var patience = shorter(HEARTBEAT, card.untilSure());
        return exchange == null ? patience : shorter(patience, exchange.untilAttention());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Which slots are there.
    private void lookAround(List<String> names) throws DeviceException {
        if (!names.contains(reader)) {
            throw new DeviceException(PcscContext.UNPLUGGED);
        }
        readerCount = names.size();
        module = wantedModule.flatMap(
                start -> names.stream().filter(name -> name.startsWith(start) && !name.equals(reader)).findFirst());
        known.keySet().removeIf(name -> !name.equals(reader) && !module.equals(Optional.of(name)));
        known.putIfAbsent(reader, ReaderState.UNKNOWN);
        module.ifPresent(slot -> known.putIfAbsent(slot, ReaderState.UNKNOWN));
    }

    private void take(Map<String, ReaderState> now) throws DeviceException {
        var moduleBefore = moduleState();
        known.putAll(now);
        if (state().readerGone()) {
            throw new DeviceException(PcscContext.UNPLUGGED);
        }
        if (moduleState().movements() != moduleBefore.movements()) {
            health.isAnotherModule();
        }
    }

    private ReaderState state() {
        return known.getOrDefault(reader, ReaderState.UNKNOWN);
    }

    private ReaderState moduleState() {
        return module.map(slot -> known.getOrDefault(slot, ReaderState.UNKNOWN)).orElse(ReaderState.UNKNOWN);
    }

    private void tell(List<CardEvent> happened) {
        for (var event : happened) {
            var exchange = asked.get();
            if (event instanceof CardEvent.CardLeft && exchange != null && exchange.isBegun()) {
                exchange.giveUp(Why.CARD_GONE);
            }
            events.accept(event);
        }
    }

    /// Begins the talk that was asked for, gives up one whose time is over.
    private void attend() {
        var exchange = asked.get();
        if (exchange == null) {
            return;
        }
        if (exchange.isOver()) {
            if (!exchange.outcome().isDone()) {
                LOG.warn("a card or a module gave no answer in time");
            }
            exchange.giveUp(Why.TIME_OVER);
            forgetUnlessRunning(exchange);
        } else if (!exchange.isBegun()) {
            if (card.isHere()) {
                var slots = new Slots(context, reader, module.filter(slot -> moduleState().hasCard()), exchange::isOver,
                        card.mayBeExchanged(), new AtomicBoolean());
                int movements = state().movements();
                exchange.begin(slots, () -> finished(exchange, slots, movements));
            } else {
                exchange.giveUp(Why.NO_CARD);
                forgetUnlessRunning(exchange);
            }
        }
    }

    private void finished(Exchange<?> exchange, Slots slots, int movements) {
        if (slots.cardGone().get()) {
            card.isGoneAlthough(movements);
        }
        asked.compareAndSet(exchange, null);
        context.wake();
    }

    private void forgetUnlessRunning(Exchange<?> exchange) {
        if (!exchange.isRunning()) {
            asked.compareAndSet(exchange, null);
        }
    }

    private void showStatus() {
        var exchange = asked.get();
        if (exchange != null && exchange.isStuck()) {
            link.attention(Cause.NOT_ANSWERING);
        } else if (exchange != null && exchange.isRunning()) {
            link.busy();
        } else if (state().flags() != 0) {
            boolean usable = wantedModule.isEmpty() || moduleState().hasCard() && !health.refuses();
            link.ready(usable ? Set.of() : Set.of(Warning.SAM_UNUSABLE));
        }
    }
}
