package id.mpp.device.card.pcsc;

import id.mpp.device.card.CardAnswer.Why;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A talk with a card that somebody asked for, on a thread of its own: transmitting blocks in native code and cannot be
/// ended from outside. The device's thread watches over it, goes on seeing cards come and go, and gives it up when its
/// time is over. A talk that was given up finds every further command answered by nothing.
///
/// @param <T>
///            what it comes to
final class Exchange<T> {

    /// What happens on the thread. Returns sooner or later, unless the driver below never does.
    @FunctionalInterface
    interface Talk<T> {
        T with(Slots slots);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /// After its time is over a talk still ends its command and lets go of the card.
    private static final Duration GRACE = Duration.ofSeconds(1);
    /// Whoever waits is answered even if the thread that watches over the talk is stuck too.
    private static final Duration LAST_RESORT = Duration.ofMillis(250);

    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final Talk<T> talk;
    private final Function<Why, T> without;
    private final Consumer<T> tooLate;
    private final long end;
    private volatile boolean begun;
    private volatile boolean finished;
    private volatile boolean givenUp;

    /// @param without
    ///            what it comes to when it cannot be held or is given up
    /// @param tooLate
    ///            gets a result that nobody waits for any more
    Exchange(Talk<T> talk, Function<Why, T> without, Consumer<T> tooLate, Duration limit) {
        this.talk = talk;
        this.without = without;
        this.tooLate = tooLate;
        this.end = System.nanoTime() + limit.toNanos();
        outcome.completeOnTimeout(without.apply(Why.TIME_OVER), limit.plus(LAST_RESORT).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    CompletableFuture<T> outcome() {
        return outcome;
    }

    /// Called once, by the device's thread.
    ///
    /// @param whenFinished
    ///            called on the talk's thread
    void begin(Slots slots, Runnable whenFinished) {
        begun = true;
        Thread.ofPlatform().daemon().name("card-exchange").start(() -> {
            Optional<T> result = Optional.empty();
            try {
                result = Optional.of(talk.with(slots));
            } catch (RuntimeException | Error bug) {
                LOG.error("a bug in the talk with a card", bug);
            }
            // first the reader is free again, then the one who waited may ask for the next
            finished = true;
            whenFinished.run();
            result.ifPresent(this::come);
            giveUp(Why.READER_GONE);
        });
    }

    private void come(T result) {
        if (givenUp || !outcome.complete(result)) {
            tooLate.accept(result);
        }
    }

    /// Ends it for the one who waits; its thread may go on for a while. Without effect once it has come to something.
    void giveUp(Why why) {
        givenUp = true;
        if (!outcome.isDone()) {
            outcome.complete(without.apply(why));
        }
    }

    boolean isBegun() {
        return begun;
    }

    boolean isRunning() {
        return begun && !finished;
    }

    /// Given up, or its time is over: what is said from here on reaches nobody.
    boolean isOver() {
        return givenUp || remaining().isNegative();
    }

    /// Its thread does not come back from the driver below.
    boolean isStuck() {
        return isRunning() && remaining().plus(GRACE).isNegative();
    }

    Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /// How long the device's thread may sleep before this needs it.
    Duration untilAttention() {
        if (!isRunning()) {
            return Duration.ofDays(1);
        }
        var left = isOver() ? remaining().plus(GRACE) : remaining();
        return left.isNegative() ? Duration.ofDays(1) : left.plusMillis(1);
    }
}
