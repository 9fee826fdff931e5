package id.mpp.sandbox.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// What an agency's counters did today and before, and what follows from it for somebody who waits (decision 0041).
///
/// The middle: everybody who is called before takes a mean turn at the counter that is free first. The range around it:
/// turns differ, and their mean is known from so many only. Those with priority who may still come and overtake are
/// counted too: at the upper end as many as came lately, at the lower end half of them.
public final class History {

    /// A turn that lasts longer was forgotten.
    private static final Duration LONGEST_TURN = Duration.ofHours(2);
    /// Of a normal distribution, eight of ten lie within so many standard deviations.
    private static final double EIGHT_OF_TEN = 1.28;
    /// Whoever is served the moment one looks is likely to be somebody who takes long, so at least half a turn is left.
    private static final int PART_LEFT = 2;
    private static final int MOST_ROUNDS = 10;
    public static final Duration AN_HOUR = Duration.ofHours(1);
    private static final double MILLIS_OF_AN_HOUR = AN_HOUR.toMillis();
    /// Two who come with the first are not six an hour.
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private final WorkingHours hours;
    private final Instant now;
    private final Turns turns;
    private final Counters counters;

    /// @param today
    ///            by the time of their call, as the earlier ones
    public History(List<Turn> today, List<Turn> earlier, Norm norm, WorkingHours hours, Instant now) {
        this.hours = hours;
        this.now = now;
        List<Turn> ofToday = believed(Turn.closed(today));
        List<Turn> before = believed(Turn.closed(earlier));
        turns = Turns.of(lengths(ofToday), lengths(before), norm);
        counters = Counters.of(ofToday, before, norm, now, hours);
    }

    /// Without those that nobody ended.
    private List<Turn> believed(List<Turn> all) {
        return all.stream().filter(turn -> hours.worked(turn.calledAt(), turn.endedAt().orElse(now))
                .compareTo(LONGEST_TURN) <= 0).toList();
    }

    /// By their end: of those called last the quick ones are over first, and would count for all.
    private List<Duration> lengths(List<Turn> all) {
        return all.stream().filter(turn -> turn.endedAt().isPresent())
                .sorted(Comparator.comparing(turn -> turn.endedAt().orElseThrow()))
                .map(turn -> hours.worked(turn.calledAt(), turn.endedAt().orElseThrow())).toList();
    }

    /// How many come an hour, of whom so many came in the last one.
    ///
    /// @param first
    ///            when the first number of the day was taken: early in the day the last hour is shorter
    public static double anHour(int inTheLastHour, Instant first, Instant now) {
        Duration since = Duration.between(first, now);
        Duration span = since.compareTo(SHORTEST) < 0 ? SHORTEST : since.compareTo(AN_HOUR) > 0 ? AN_HOUR : since;
        return inTheLastHour * MILLIS_OF_AN_HOUR / span.toMillis();
    }

    /// For a number that stands there.
    ///
    /// @param priorityAnHour
    ///            how many numbers with priority are taken an hour now: as many may come while somebody waits
    public Forecast forecast(CallRule.Place place, double priorityAnHour) {
        int coming = place.priority() ? 0 : coming(place, priorityAnHour);
        int fewest = CallRule.before(place.withMorePriority(coming / 2));
        int most = CallRule.before(place.withMorePriority(coming));
        Duration soonest = untilFree(fewest).minus(margin(fewest, 0));
        Duration latest = untilFree(most).plus(margin(most, most - CallRule.before(place)));
        return Forecast.outwards(wait(soonest.isNegative() ? Duration.ZERO : soonest), wait(latest), turns.basis(),
                counters.count());
    }

    /// Who overtakes makes the wait longer, and then more may come.
    private int coming(CallRule.Place place, double priorityAnHour) {
        int coming = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Duration wait = untilFree(CallRule.before(place.withMorePriority(coming)));
            coming = (int) Math.round(priorityAnHour * wait.toMillis() / MILLIS_OF_AN_HOUR);
        }
        return coming;
    }

    private Duration wait(Duration work) {
        return Duration.between(now, hours.after(now, work));
    }

    /// Working time until a counter is free after so many others.
    private Duration untilFree(int others) {
        PriorityQueue<Duration> free = new PriorityQueue<>(occupied());
        for (int i = 0; i < others; i++) {
            free.add(free.remove().plus(turns.mean()));
        }
        return free.element();
    }

    private List<Duration> occupied() {
        List<Duration> left = new ArrayList<>(Collections.nCopies(idle(), Duration.ZERO));
        for (Instant since : counters.busySince()) {
            Duration rest = turns.mean().minus(hours.worked(since, now));
            Duration least = turns.mean().dividedBy(PART_LEFT);
            left.add(rest.compareTo(least) > 0 ? rest : least);
        }
        return left;
    }

    private int idle() {
        return Math.max(0, counters.count() - counters.busySince().size());
    }

    /// On one side of the middle.
    ///
    /// @param guessed
    ///            how many of the others are not there yet: one cannot know their number either
    private Duration margin(int others, int guessed) {
        if (others < idle()) {
            return Duration.ZERO;
        }
        double turnsBefore = others + counters.busySince().size();
        double each = turns.spread().toMillis() / (double) counters.count();
        double byTurns = each * Math.sqrt(turnsBefore);
        double byMean = each * turnsBefore / Math.sqrt(turns.seen());
        double byGuess = turns.mean().toMillis() / (double) counters.count() * Math.sqrt(guessed);
        return Duration.ofMillis(Math.round(EIGHT_OF_TEN * Math.hypot(Math.hypot(byTurns, byMean), byGuess)));
    }
}
