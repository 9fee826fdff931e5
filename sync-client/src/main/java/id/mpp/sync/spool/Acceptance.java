package id.mpp.sync.spool;

import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.loop.Loop;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// What the spool answers when a screen asks whether it would take a parcel. The answer is the last one that was found:
/// a disk that hangs must not hold the screen.
final class Acceptance implements AutoCloseable {

    /// A citizen reads a page for longer; asking a healthy disk costs microseconds.
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Function<ParcelKind, Optional<NotAccepting>> look;
    private final ReentrantLock writing;
    private final Loop loop = Loop.of("mpp-acceptance", this::round);
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Map<ParcelKind, NotAccepting> known = Map.of();

    /// @param look
    ///            asks the disk and blocks on it
    /// @param writing
    ///            held while parcels are written; looking may write too
    Acceptance(Function<ParcelKind, Optional<NotAccepting>> look, ReentrantLock writing) {
        this.look = look;
        this.writing = writing;
    }

    /// The last known answer, at once. From the first question on it is renewed in the background.
    Optional<NotAccepting> answer(ParcelKind kind) {
        if (asked.compareAndSet(false, true)) {
            loop.start();
        }
        return Optional.ofNullable(known.get(kind));
    }

    /// Something has happened that may change the answer.
    void renewSoon() {
        loop.wake();
    }

    /// Finds the answers for all kinds. Blocks.
    void renew() {
        writing.lock();
        try {
            Map<ParcelKind, NotAccepting> found = new EnumMap<>(ParcelKind.class);
            for (ParcelKind kind : ParcelKind.values()) {
                look.apply(kind).ifPresent(why -> found.put(kind, why));
            }
            known = found;
        } finally {
            writing.unlock();
        }
    }

    private Duration round() {
        renew();
        return EVERY;
    }

    @Override
    public void close() {
        asked.set(true);
        loop.close();
    }
}
