package id.mpp.sync.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/// 2,000 kiosks that had no centre for a day, from the hour before it is back until all is delivered. Every kiosk has a
/// heartbeat and a courier, as in the product: signs of life go on all the time, the courier carries one parcel at a
/// time. The centre answers in turn and refuses (503) when the queue before it is longer than two seconds.
final class Fleet {

    static final int KIOSKS = 2_000;
    static final int CAPACITY = 500;
    private static final Duration AWAY = Duration.ofDays(1);
    private static final long BACK_AT = Duration.ofHours(1).toMillis();
    private static final long LONGEST_QUEUE_MILLIS = 2_000;
    private static final Duration ASKED = Duration.ofSeconds(10);
    private static final long ROUND_TRIP_MILLIS = 100;
    /// Ten kiosks share a hall's 10 Mbit/s.
    private static final double BYTES_PER_MILLI = 125;
    private static final long SLICE_MILLIS = 20_000;
    /// By then every kiosk has failed so often that its waits no longer grow.
    private static final int FAILED_BEFORE = 20;

    private final Manner manner;
    private final Random random;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparingInt(event -> event.kiosk().number));
    private final List<Kiosk> kiosks = new ArrayList<>();
    private final int[] perSecond = new int[24 * 3600];
    private double centreFreeAt;
    private int rejected;
    private int requests;
    private long drainedAt;

    private enum What {
        BEAT, CARRY
    }

    private record Event(long at, Kiosk kiosk, What what, int plan) {
    }

    /// How long each request of the way takes on the hall's line; a parcel ends where `last`.
    private record Request(long lineMillis, boolean last) {
    }

    private static final class Kiosk {

        private final int number;
        private final Deque<Request> left = new ArrayDeque<>();
        private boolean online;
        private int failures = FAILED_BEFORE;
        private int misses = FAILED_BEFORE;
        private long plannedAt;
        private int plan;
        private boolean carrying;
        private long firstDelivered;

        Kiosk(int number) {
            this.number = number;
        }
    }

    /// @param peak
    ///            most requests in one second
    /// @param firstP99Seconds
    ///            until 99 of 100 kiosks have delivered their first parcel, from the centre's return
    /// @param drainedMinutes
    ///            until the last parcel of all is delivered
    record Outcome(int peak, int requests, int rejected, long firstP99Seconds, long drainedMinutes) {
    }

    private Fleet(Manner manner, long seed) {
        this.manner = manner;
        this.random = new Random(seed);
    }

    static Outcome play(Manner manner, long seed) {
        var fleet = new Fleet(manner, seed);
        fleet.start();
        fleet.run();
        return fleet.outcome();
    }

    private void start() {
        for (int i = 0; i < KIOSKS; i++) {
            var kiosk = new Kiosk(i);
            // the way to a token: discovery and token
            kiosk.left.add(new Request(0, false));
            kiosk.left.add(new Request(0, false));
            for (int tickets = 20 + random.nextInt(41); tickets > 0; tickets--) {
                kiosk.left.add(new Request(0, true));
            }
            for (int applications = 10 + random.nextInt(21); applications > 0; applications--) {
                application(kiosk);
            }
            kiosks.add(kiosk);
            // their first failure was spread over one heartbeat a day ago
            long began = random.nextLong(30_000);
            events.add(new Event(manner.probe(began, kiosk.misses, Optional.empty()), kiosk, What.BEAT, 0));
            plan(kiosk, manner.retry(began, kiosk.failures, Optional.empty()));
        }
    }

    private void application(Kiosk kiosk) {
        kiosk.left.add(new Request(0, false));
        long millis = (long) ((2_000_000 + random.nextInt(8_000_000)) / BYTES_PER_MILLI);
        for (; millis > 0; millis -= SLICE_MILLIS) {
            kiosk.left.add(new Request(Math.min(millis, SLICE_MILLIS), false));
        }
        kiosk.left.add(new Request(0, true));
    }

    private void plan(Kiosk kiosk, long at) {
        kiosk.plan++;
        kiosk.plannedAt = at;
        events.add(new Event(at, kiosk, What.CARRY, kiosk.plan));
    }

    private void run() {
        while (kiosks.stream().anyMatch(kiosk -> !kiosk.left.isEmpty())) {
            for (int i = 0; i < 10_000 && !events.isEmpty(); i++) {
                Event event = events.remove();
                switch (event.what()) {
                    case BEAT -> beat(event.kiosk(), event.at());
                    case CARRY -> {
                        if (event.plan() == event.kiosk().plan) {
                            carry(event.kiosk(), event.at());
                        }
                    }
                }
            }
        }
    }

    private void beat(Kiosk kiosk, long now) {
        Answer answer = ask(now);
        long next = switch (answer) {
            case Answer.Silence() -> manner.probe(now, ++kiosk.misses, Optional.empty());
            case Answer.Rejected() -> manner.probe(now, ++kiosk.misses, Optional.of(ASKED));
            case Answer.Given(long at) -> {
                kiosk.misses = 0;
                if (!kiosk.online) {
                    kiosk.online = true;
                    if (!kiosk.carrying) {
                        plan(kiosk, manner.onReturn(at, AWAY, kiosk.plannedAt));
                    }
                }
                yield manner.beat(at);
            }
        };
        events.add(new Event(next, kiosk, What.BEAT, 0));
    }

    private void carry(Kiosk kiosk, long now) {
        Request request = kiosk.left.peek();
        if (request == null) {
            return;
        }
        switch (ask(now)) {
            case Answer.Silence() -> plan(kiosk, manner.retry(now, ++kiosk.failures, Optional.empty()));
            case Answer.Rejected() -> {
                kiosk.carrying = false;
                plan(kiosk, manner.retry(now, ++kiosk.failures, Optional.of(ASKED)));
            }
            case Answer.Given(long at) -> {
                kiosk.failures = 0;
                kiosk.carrying = true;
                kiosk.left.remove();
                long done = at + request.lineMillis();
                if (request.last()) {
                    kiosk.firstDelivered = kiosk.firstDelivered == 0 ? done : kiosk.firstDelivered;
                    drainedAt = Math.max(drainedAt, done);
                }
                plan(kiosk, done);
            }
        }
    }

    private sealed interface Answer {

        record Silence() implements Answer {
        }

        record Rejected() implements Answer {
        }

        record Given(long at) implements Answer {
        }
    }

    private Answer ask(long now) {
        if (now < BACK_AT) {
            return new Answer.Silence();
        }
        requests++;
        perSecond[(int) (now / 1000)]++;
        double free = Math.max(centreFreeAt, (double) now);
        if (free - now > LONGEST_QUEUE_MILLIS) {
            rejected++;
            return new Answer.Rejected();
        }
        centreFreeAt = free + 1000.0 / CAPACITY;
        return new Answer.Given((long) centreFreeAt + ROUND_TRIP_MILLIS);
    }

    private Outcome outcome() {
        int peak = 0;
        for (int second : perSecond) {
            peak = Math.max(peak, second);
        }
        long[] first = kiosks.stream().mapToLong(kiosk -> kiosk.firstDelivered - BACK_AT).sorted().toArray();
        return new Outcome(peak, requests, rejected, first[KIOSKS * 99 / 100] / 1000, (drainedAt - BACK_AT) / 60_000);
    }
}
