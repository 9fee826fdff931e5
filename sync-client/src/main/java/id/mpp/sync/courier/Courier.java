package id.mpp.sync.courier;

import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.loop.Announcements;
import id.mpp.sync.loop.Loop;
import id.mpp.sync.loop.RetryPolicy;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.ParcelFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop that carries: one parcel at a time, in turns ([Turns]), until nothing is due. It needs no memory of its
/// own: after a restart it goes on with what lies in the spool.
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /// Nothing waits; a new parcel wakes the loop.
    private static final Duration IDLE = Duration.ofHours(1);

    private final FolderSpool spool;
    private final HandOver handOver;
    private final Clock clock;
    private final RetryPolicy retry;
    private final Turns turns;
    private final Announcements<Delivery> deliveries = new Announcements<>();
    private final Loop loop;
    private volatile Hold hold = Hold.NONE;
    private volatile Instant awaySince;
    private volatile boolean closing;
    private int lineFailures;

    /// Why nothing is sent now.
    ///
    /// @param asked
    ///            the centre itself named the time: its wish counts more than the news that it answers
    private record Hold(Instant since, Duration length, boolean asked) {

        static final Hold NONE = new Hold(Instant.EPOCH, Duration.ZERO, false);

        /// Nothing when it is over, also when the clock was set back to before it began.
        Duration left(Instant now) {
            return now.isBefore(since) ? Duration.ZERO : Duration.between(now, since.plus(length));
        }
    }

    /// @param notes
    ///            folder for what is remembered of uploads; made when needed
    public Courier(FolderSpool spool, URI central, KioskCalls calls, Path notes, Clock clock, Timings timings) {
        var uploads = new UploadNotes(notes);
        uploads.retain(spool.line().stream().map(ParcelFile::id).collect(Collectors.toSet()));
        this.spool = spool;
        this.handOver = new HandOver(central, calls, uploads, timings);
        this.clock = clock;
        this.retry = new RetryPolicy(timings.retryFirst(), timings.retryMost(), RandomGenerator.getDefault());
        this.turns = new Turns(timings.retryMost().plusSeconds(1));
        this.loop = Loop.of("mpp-courier", this::carry);
        this.awaySince = clock.instant();
        spool.onStored(parcel -> loop.wake());
    }

    public void start() {
        loop.start();
    }

    /// Every attempt, from now on.
    public Announcements<Delivery> deliveries() {
        return deliveries;
    }

    /// The centre answers again: try soon, but not the whole fleet in the same moment.
    public void network(Network state) {
        switch (state) {
            case Network.Offline(Instant since, String _) -> awaySince = since;
            case Network.Online() -> tryWithin(Duration.between(awaySince, clock.instant()));
        }
    }

    /// The centre knows this kiosk now.
    public void enrolled() {
        tryWithin(Duration.ZERO);
    }

    private void tryWithin(Duration away) {
        Duration soon = retry.afterOutage(away.isNegative() ? Duration.ZERO : away);
        Instant now = clock.instant();
        if (!hold.asked() && hold.left(now).compareTo(soon) > 0) {
            hold = new Hold(now, soon, false);
        }
        loop.wake();
    }

    private Duration carry() {
        while (!closing && !hold.left(clock.instant()).isPositive()) {
            // one moment for both questions: who becomes due between two would be waited for by nobody
            Instant now = clock.instant();
            Optional<ParcelFile> turn = spool.look(lines -> turns.next(lines, now));
            if (turn.isEmpty()) {
                return untilNext(now);
            }
            Attempt attempt = handOver.tryOnce(turn.get(), mannersOf(turn.get()));
            if (!closing) {
                settle(turn.get(), attempt);
            }
        }
        return hold.left(clock.instant());
    }

    private Duration untilNext(Instant now) {
        return spool.look(lines -> turns.nextDue(lines, now)).map(next -> Duration.between(now, next)).orElse(IDLE);
    }

    private Manners mannersOf(ParcelFile running) {
        return new Manners() {

            @Override
            public boolean standsAside() {
                return closing || spool.look(lines -> turns.standsAside(running, lines, clock.instant()));
            }

            @Override
            public boolean takesTurns() {
                return closing || spool.look(lines -> turns.takesTurns(running, lines, clock.instant()));
            }
        };
    }

    private void settle(ParcelFile parcel, Attempt attempt) {
        switch (attempt) {
            case Attempt.Acknowledged(Acknowledgement word) -> delivered(parcel, word);
            case Attempt.Never(String code, String why) -> refused(parcel, code, why);
            case Attempt.ParcelLater(String why) -> {
                lineFailures = 0;
                turns.failed(parcel.id());
                later(parcel, why, clock.instant().plus(retry.after(parcel.attempts() + 1)));
            }
            case Attempt.LineLater(String why, Optional<Duration> retryAfter) -> holdLine(parcel, why, retryAfter);
            case Attempt.StoodAside() -> LOG.debug("an upload stands aside for a more urgent parcel");
        }
    }

    private void delivered(ParcelFile parcel, Acknowledgement word) {
        lineFailures = 0;
        turns.gone(parcel.id());
        try {
            spool.delivered(parcel, word.receipt(), clock.instant());
        } catch (IOException e) {
            // the centre has it: at worst it is sent once more after a restart and acknowledged again
            LOG.warn("a delivered parcel could not be removed from the disk", e);
        }
        LOG.info("delivered {} {}, {} bytes", parcel.kind(), parcel.id(), parcel.bytes());
        deliveries.tell(new Delivery.Delivered(parcel.id(), word.receipt(), word.sha256(), word.receivedAt()));
    }

    private void refused(ParcelFile parcel, String code, String why) {
        try {
            spool.refused(parcel, code, why);
            turns.gone(parcel.id());
            LOG.warn("set aside {} {}: {}", parcel.kind(), parcel.id(), why);
            deliveries.tell(new Delivery.Refused(parcel.id(), code, why));
        } catch (IOException e) {
            LOG.error("a refused parcel could not be set aside", e);
            later(parcel, "refused, but it cannot be set aside on this disk",
                    clock.instant().plus(retry.after(parcel.attempts() + 1)));
        }
    }

    private void holdLine(ParcelFile parcel, String why, Optional<Duration> retryAfter) {
        lineFailures++;
        Instant now = clock.instant();
        hold = new Hold(now, retry.after(lineFailures, retryAfter), retryAfter.isPresent());
        // the line waits, not this parcel: when the network is back it need not
        spool.postponed(parcel, now);
        waits(parcel, why, now.plus(hold.length()));
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
