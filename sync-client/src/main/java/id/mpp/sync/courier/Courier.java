package id.mpp.sync.courier;

import id.mpp.sync.Delivery;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.loop.Announcements;
import id.mpp.sync.loop.Backoff;
import id.mpp.sync.loop.Loop;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.ParcelFile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop that carries: the most urgent parcel that is due, one at a time, until nothing is due. It needs no memory
/// of its own: after a restart it goes on with what lies in the spool.
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /// Nothing waits; a new parcel wakes the loop.
    private static final Duration IDLE = Duration.ofHours(1);

    private final FolderSpool spool;
    private final HandOver handOver;
    private final Clock clock;
    private final Backoff backoff;
    private final Announcements<Delivery> deliveries = new Announcements<>();
    private final Loop loop;
    private volatile Instant lineHeldUntil = Instant.EPOCH;
    /// The centre itself named the time: its wish counts more than the news that it answers.
    private volatile boolean askedToWait;
    private volatile boolean closing;
    private int lineFailures;

    public Courier(FolderSpool spool, URI central, KioskCalls calls, Clock clock, Timings timings) {
        this.spool = spool;
        this.handOver = new HandOver(central, calls, clock, timings);
        this.clock = clock;
        this.backoff = new Backoff(timings.retryFirst(), timings.retryMost(), RandomGenerator.getDefault());
        this.loop = Loop.of("mpp-courier", this::carry);
        spool.onStored(parcel -> loop.wake());
    }

    public void start() {
        loop.start();
    }

    /// Every attempt, from now on.
    public Announcements<Delivery> deliveries() {
        return deliveries;
    }

    /// The centre answers again, or knows this kiosk now: try soon, but not the whole fleet in the same moment.
    public void lineIsBack() {
        Instant soon = clock.instant().plus(backoff.after(1));
        if (!askedToWait && lineHeldUntil.isAfter(soon)) {
            lineHeldUntil = soon;
        }
        loop.wake();
    }

    private Duration carry() {
        while (!closing && !clock.instant().isBefore(lineHeldUntil)) {
            Optional<ParcelFile> due = spool.next(clock.instant());
            if (due.isEmpty()) {
                return untilNext();
            }
            ParcelFile parcel = due.get();
            Attempt attempt = handOver.tryOnce(parcel, () -> hasMoreUrgentThan(parcel));
            if (!closing) {
                settle(parcel, attempt);
            }
        }
        return Duration.between(clock.instant(), lineHeldUntil);
    }

    private Duration untilNext() {
        return spool.nextTry().map(next -> Duration.between(clock.instant(), next)).orElse(IDLE);
    }

    private boolean hasMoreUrgentThan(ParcelFile parcel) {
        ParcelKind kind = parcel.kind();
        return closing || spool.next(clock.instant()).filter(next -> next.kind().compareTo(kind) < 0).isPresent();
    }

    private void settle(ParcelFile parcel, Attempt attempt) {
        switch (attempt) {
            case Attempt.Acknowledged(Acknowledgement word) -> delivered(parcel, word);
            case Attempt.Never(String why) -> refused(parcel, why);
            case Attempt.ParcelLater(String why) ->
                later(parcel, why, clock.instant().plus(backoff.after(parcel.attempts() + 1)));
            case Attempt.LineLater(String why, Optional<Duration> retryAfter) -> holdLine(parcel, why, retryAfter);
            case Attempt.StoodAside() -> LOG.debug("an upload stands aside for a more urgent parcel");
        }
    }

    private void delivered(ParcelFile parcel, Acknowledgement word) {
        lineFailures = 0;
        try {
            spool.delivered(parcel, word.receipt(), clock.instant());
        } catch (IOException e) {
            // the centre has it: at worst it is sent once more after a restart and acknowledged again
            LOG.warn("a delivered parcel could not be removed from the disk", e);
        }
        LOG.info("delivered {} {}, {} bytes", parcel.kind(), parcel.id(), parcel.bytes());
        deliveries.tell(new Delivery.Delivered(parcel.id(), word.receipt(), word.sha256(), word.receivedAt()));
    }

    private void refused(ParcelFile parcel, String why) {
        try {
            spool.refused(parcel, why);
            LOG.warn("set aside {} {}: {}", parcel.kind(), parcel.id(), why);
            deliveries.tell(new Delivery.Refused(parcel.id(), why));
        } catch (IOException e) {
            LOG.error("a refused parcel could not be set aside", e);
            later(parcel, "refused, but it cannot be set aside on this disk",
                    clock.instant().plus(backoff.after(parcel.attempts() + 1)));
        }
    }

    private void holdLine(ParcelFile parcel, String why, Optional<Duration> retryAfter) {
        lineFailures++;
        Duration wait = retryAfter.map(asked -> backoff.after(lineFailures, asked))
                .orElseGet(() -> backoff.after(lineFailures));
        askedToWait = retryAfter.isPresent();
        lineHeldUntil = clock.instant().plus(wait);
        // the line waits, not this parcel: when the network is back it need not
        spool.postponed(parcel, clock.instant());
        waits(parcel, why, lineHeldUntil);
    }

    private void later(ParcelFile parcel, String why, Instant notBefore) {
        spool.postponed(parcel, notBefore);
        waits(parcel, why, notBefore);
    }

    private void waits(ParcelFile parcel, String why, Instant notBefore) {
        LOG.info("{} {} waits: {}", parcel.kind(), parcel.id(), why);
        deliveries.tell(new Delivery.TryLater(parcel.id(), why, notBefore));
    }

    /// From now on no attempt counts: the calls are about to be cut.
    public void stopping() {
        closing = true;
    }

    /// Lets the running attempt end; what waits, waits on disk.
    @Override
    public void close() {
        stopping();
        loop.close();
    }
}
