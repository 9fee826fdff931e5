package id.mpp.sandbox.waiting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A hall that is played for many days: four of five people have to be called within what they were told. Turns are
/// skewed as real ones are, some calls are answered by nobody, some people have priority. The seed is the same every
/// time, because shares of chance pass a bound only nearly always; `-Dseed=` plays another year.
class WaitingRangesHoldTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final WorkingHours ALWAYS = new WorkingHours(JAKARTA, Optional.empty(), Optional.empty());
    private static final Duration DAY = Duration.ofHours(6);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int DAYS = 6;

    private final long seed = Long.getLong("seed", 20_261_123);
    private final Random random = new Random(seed);

    /// @param told
    ///            when the number was taken
    private record Person(boolean priority, Instant taken, Forecast told) {
    }

    private record Outcome(int within, int early, int late, double widthMinutes, double waitMinutes, int people) {
    }

    private Duration turn(double meanMinutes) {
        if (random.nextDouble() < 0.1) {
            return Duration.ofSeconds(30 + random.nextInt(60)); // nobody came
        }
        double spread = 0.6;
        double minutes = meanMinutes * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
        return Duration.ofSeconds(Math.max(20, Math.round(60 * minutes)));
    }

    /// One day after the other; each knows the turns of those before.
    private Outcome play(int counters, double meanMinutes, double load) {
        List<Turn> earlier = new ArrayList<>();
        int[] counts = new int[3];
        double[] sums = new double[2];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = LocalDate.of(2026, 11, 2).plusDays(day);
            List<Turn> today = new ArrayList<>();
            day(date, counters, meanMinutes, load, earlier, today, counts, sums);
            earlier.addAll(today);
        }
        int people = counts[0] + counts[1] + counts[2];
        return new Outcome(counts[0], counts[1], counts[2], sums[0] / people, sums[1] / people, people);
    }

    private void day(LocalDate date, int counters, double meanMinutes, double load, List<Turn> earlier,
            List<Turn> today, int[] counts, double[] sums) {
        Instant begin = date.atTime(8, 0).atZone(JAKARTA).toInstant();
        Instant end = begin.plus(DAY);
        var norm = new Norm(Duration.ofMinutes(Math.round(meanMinutes)), counters);
        List<Person> waiting = new ArrayList<>();
        List<Instant> taken = new ArrayList<>();
        Instant[] free = new Instant[counters];
        Arrays.fill(free, begin);
        Instant arrival = begin;
        int inARow = 0;
        while (arrival.isBefore(end) || !waiting.isEmpty()) {
            int next = nextFree(free);
            if (!waiting.isEmpty() && (free[next].isBefore(arrival) || !arrival.isBefore(end))) {
                Person called = call(waiting, inARow);
                inARow = called.priority() ? inARow + 1 : 0;
                Instant at = free[next].isBefore(called.taken()) ? called.taken() : free[next];
                free[next] = at.plus(turn(meanMinutes));
                today.add(new Turn(date, "Loket " + next, at, Optional.of(free[next])));
                judge(called, at, counts, sums);
            } else {
                Instant now = arrival;
                boolean priority = random.nextDouble() < 0.15;
                waiting.add(new Person(priority, now, told(date, now, priority, waiting, inARow, taken, norm, earlier,
                        today)));
                if (priority) {
                    taken.add(now);
                }
                double between = -Math.log(1 - random.nextDouble()) * 0.9 * meanMinutes / counters / load;
                arrival = arrival.plus(Duration.ofMillis(Math.round(60_000 * between)));
            }
        }
    }

    private static Forecast told(LocalDate date, Instant now, boolean priority, List<Person> waiting, int inARow,
            List<Instant> taken, Norm norm, List<Turn> earlier, List<Turn> today) {
        int others = (int) waiting.stream().filter(Person::priority).count();
        int ordinary = waiting.size() - others;
        int recent = (int) taken.stream().filter(at -> at.isAfter(now.minus(AN_HOUR))).count();
        // what ends later is not known yet
        List<Turn> known = today.stream().filter(turn -> !turn.calledAt().isAfter(now))
                .map(turn -> new Turn(date, turn.counter(), turn.calledAt(),
                        turn.endedAt().filter(end -> !end.isAfter(now))))
                .sorted(Comparator.comparing(Turn::calledAt)).toList();
        return new History(known, earlier, norm, ALWAYS, now)
                .forecast(new CallRule.Place(priority, others, ordinary, inARow),
                        History.anHour(recent, date.atTime(8, 0).atZone(JAKARTA).toInstant(), now));
    }

    private static Person call(List<Person> waiting, int inARow) {
        Optional<Person> priority = waiting.stream().filter(Person::priority).findFirst();
        Optional<Person> ordinary = waiting.stream().filter(person -> !person.priority()).findFirst();
        Person next = ordinary.isPresent() && (priority.isEmpty() || CallRule.turnOfOthers(inARow))
                ? ordinary.get()
                : priority.orElseThrow();
        waiting.remove(next);
        return next;
    }

    private static int nextFree(Instant[] free) {
        int next = 0;
        for (int i = 1; i < free.length; i++) {
            next = free[i].isBefore(free[next]) ? i : next;
        }
        return next;
    }

    private static void judge(Person person, Instant called, int[] counts, double[] sums) {
        Duration waited = Duration.between(person.taken(), called);
        int where = waited.compareTo(person.told().from()) < 0
                ? 1
                : waited.compareTo(person.told().until()) > 0 ? 2 : 0;
        counts[where]++;
        sums[0] += person.told().until().minus(person.told().from()).toSeconds() / 60.0;
        sums[1] += waited.toSeconds() / 60.0;
    }

    private Outcome hall(int counters, double meanMinutes, double load) {
        Outcome seen = play(counters, meanMinutes, load);
        String said = counters + " counters, " + meanMinutes + " minutes, load " + load + ", seed " + seed + ": "
                + seen;
        System.out.println(said);
        // no hall is served much worse than the others
        assertTrue(seen.within() >= 0.7 * seen.people(), said);
        // a range that always holds says nothing
        assertTrue(seen.widthMinutes() <= 15 + seen.waitMinutes(), said);
        return seen;
    }

    @Test
    void fourOfFiveAreCalledWithinWhatTheyWereTold() {
        List<Outcome> halls = List.of(hall(1, 8, 0.7), hall(1, 6, 1.05), hall(2, 12, 1), hall(3, 8, 1.1),
                hall(5, 10, 1.2));
        double within = halls.stream().mapToDouble(seen -> seen.within() / (double) seen.people()).average()
                .orElseThrow();
        double late = halls.stream().mapToDouble(seen -> seen.late() / (double) seen.people()).average().orElseThrow();
        assertTrue(within >= 0.8, "within: " + within + ", seed " + seed);
        assertTrue(late <= 0.15, "late: " + late + ", seed " + seed);
    }
}
