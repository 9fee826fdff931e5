package id.mpp.sync.fleet;

import id.mpp.sync.Timings;
import id.mpp.sync.loop.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How a kiosk chooses its next try. Times are milliseconds since the simulation began.
interface Manner {

    /// The courier's next try after a failure.
    long retry(long now, int failures, Optional<Duration> asked);

    /// The courier's first try when the centre answers again.
    long onReturn(long now, Duration away, long alreadyPlanned);

    /// The next sign of life while offline.
    long probe(long now, int misses, Optional<Duration> asked);

    /// The next sign of life while online.
    long beat(long now);

    /// What the product does: its own policy class with a hall's timings.
    record Ours(RetryPolicy line, RetryPolicy probe, Duration heartbeat) implements Manner {

        static Ours with(RandomGenerator random) {
            Timings hall = Timings.STANDARD;
            return new Ours(new RetryPolicy(hall.retryFirst(), hall.retryMost(), random),
                    new RetryPolicy(hall.probe(), hall.probeMost(), random), hall.heartbeat());
        }

        @Override
        public long retry(long now, int failures, Optional<Duration> asked) {
            return now + line.after(failures, asked).toMillis();
        }

        @Override
        public long onReturn(long now, Duration away, long alreadyPlanned) {
            return Math.min(alreadyPlanned, now + line.afterOutage(away).toMillis());
        }

        @Override
        public long probe(long now, int misses, Optional<Duration> asked) {
            return now + probe.after(misses, asked).toMillis();
        }

        @Override
        public long beat(long now) {
            return now + probe.about(heartbeat).toMillis();
        }
    }

    /// A job of the system's clock: every minute, give or take what the clocks of kiosks differ.
    record FixedTimer(RandomGenerator random) implements Manner {

        private static final long MINUTE = 60_000;

        @Override
        public long retry(long now, int failures, Optional<Duration> asked) {
            return (now / MINUTE + 1) * MINUTE + random.nextLong(500);
        }

        @Override
        public long onReturn(long now, Duration away, long alreadyPlanned) {
            return alreadyPlanned;
        }

        @Override
        public long probe(long now, int misses, Optional<Duration> asked) {
            return retry(now, misses, asked);
        }

        @Override
        public long beat(long now) {
            return now + 30_000;
        }
    }

    /// 1, 2, 4 … 300 s, as many clients do, and at once when the network is back.
    record NoJitter() implements Manner {

        @Override
        public long retry(long now, int failures, Optional<Duration> asked) {
            long own = Math.min(300_000, 1_000L << Math.min(failures - 1, 20));
            return now + Math.max(own, asked.orElse(Duration.ZERO).toMillis());
        }

        @Override
        public long onReturn(long now, Duration away, long alreadyPlanned) {
            return now;
        }

        @Override
        public long probe(long now, int misses, Optional<Duration> asked) {
            return now + 5_000;
        }

        @Override
        public long beat(long now) {
            return now + 30_000;
        }
    }
}
