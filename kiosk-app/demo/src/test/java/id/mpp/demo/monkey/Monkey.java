package id.mpp.demo.monkey;

import id.mpp.demo.monkey.Judge.Wrong;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/// Does things at random and looks after each whether what must hold still holds. When something does not, it tries to
/// find few deeds that lead there, and writes them down so that they can be done again (`-Dmonkey.replay=<file>`).
final class Monkey implements AutoCloseable {

    /// How often it is tried in earnest whether touching what is there leads back.
    private static final int HOME_EVERY = 60;
    private static final int MOST_TOUCHES_HOME = 8;
    private static final long PATIENCE_NANOS = 4_000_000_000L;
    private static final long GLANCE_NANOS = 20_000_000;
    private static final long SHRINKING_NANOS = 60_000_000_000L;
    private static final List<String> WAYS_HOME = List.of("staff-close", "look-close", "consent-close", "leave-now",
            "duty-leave", "leave");

    private final Cage cage;
    private final Paws paws;
    private final Judge judge;
    private final PrintStream told;
    private final Map<String, Integer> seen = new TreeMap<>();

    Monkey(Cage cage, PrintStream told) {
        this(cage, told, new Pace()::slowness);
    }

    Monkey(Cage cage, PrintStream told, DoubleSupplier slowness) {
        this.cage = cage;
        this.told = told;
        paws = new Paws(cage);
        judge = new Judge(cage, paws.eyes(), slowness);
    }

    /// What became of a run.
    ///
    /// @param wrong
    ///            what did not hold, with the deeds that lead there; empty for a good run
    record Outcome(int deeds, int touches, Map<String, Integer> steps, long longestHeldMillis,
            Optional<String> wrong) {
    }

    /// @param deeds
    ///            how many
    /// @param atMost
    ///            nanoseconds; whichever is reached first
    Outcome plays(long seed, int deeds, long atMost) throws IOException {
        var whim = new Whim(cage, paws.eyes(), new Random(seed));
        var done = new ArrayList<Deed>();
        long end = System.nanoTime() + atMost;
        int count = 0;
        while (count < deeds && System.nanoTime() < end) {
            Deed deed = whim.next();
            count++;
            done.add(deed);
            Optional<Wrong> wrong = does(deed);
            if (wrong.isEmpty() && count % HOME_EVERY == 0) {
                wrong = home();
                whim.otherMood();
                if (wrong.isEmpty() && cage.farEnds.printer().troubles().isEmpty()) {
                    done.clear(); // what was before has left nothing behind
                } else {
                    done.add(Deed.of("home", ""));
                }
            }
            if (wrong.isPresent() && isHeldThisOnce(wrong.get(), done)) {
                done.clear();
            } else if (wrong.isPresent()) {
                return outcome(count, Optional.of(report(seed, count, done, wrong.get())));
            }
        }
        return outcome(count, Optional.empty());
    }

    /// Does what was written down.
    Outcome replays(List<Deed> deeds) {
        Optional<Wrong> wrong = run(deeds);
        return outcome(deeds.size(), wrong.map(Wrong::toString));
    }

    private Outcome outcome(int deeds, Optional<String> wrong) {
        return new Outcome(deeds, paws.touches(), seen, judge.longestHeldMillis(), wrong);
    }

    private Optional<Wrong> does(Deed deed) {
        if (deed.verb().equals("home")) {
            return home();
        }
        Optional<String> amiss = paws.does(deed);
        if (amiss.isPresent()) {
            return amiss.map(how -> new Wrong(deed.verb(), how));
        }
        seen.merge(cage.step().getClass().getSimpleName(), 1, Integer::sum);
        return judge.judge();
    }

    /// Touching what is there leads back to the first page.
    private Optional<Wrong> home() {
        var way = new ArrayList<String>();
        for (int i = 0; i < MOST_TOUCHES_HOME; i++) {
            if (isHome()) {
                return judge.judge();
            }
            Step step = cage.step();
            if (step instanceof Step.OutOfService || step instanceof Step.Printing || step instanceof Step.Sending) {
                paws.does(Deed.of("rest", 250));
            }
            if (step instanceof Step.OutOfService.Paused) {
                resume();
            }
            WAYS_HOME.stream().filter(paws::canTouch).findFirst().ifPresent(id -> {
                way.add(id);
                paws.touch(id);
            });
        }
        return isHome() || cage.step() instanceof Step.OutOfService
                ? judge.judge()
                : Optional.of(new Wrong("no-way-home", "stays at " + cage.step().getClass().getSimpleName() + " after "
                        + way));
    }

    /// Whoever of the staff has paused it, another one can open it again.
    private void resume() {
        paws.mend();
        paws.does(Deed.of("code", Paws.BADGE));
        until(() -> cage.step() instanceof Duty.Pin);
        paws.does(Deed.of("digits", Paws.PIN));
        paws.does(Deed.of("touch", "next"));
        until(() -> cage.step() instanceof Duty.Panel);
        paws.does(Deed.of("touch", "duty-pause"));
        until(() -> cage.step() instanceof Duty.Panel panel && panel.outcome().isPresent());
        paws.does(Deed.of("touch", "duty-leave"));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private boolean isHome() {
        return cage.step() instanceof Step.Welcome && paws.canTouch("start");
    }

    /// What takes processor time takes more of it where other builds use the same caches: how long the thread was held
    /// counts when the same deeds hold it again, or when no machine may take so long.
    private boolean isHeldThisOnce(Wrong wrong, List<Deed> done) {
        if (!wrong.kind().equals(Judge.HELD) || goesWrong(done, wrong)
                || judge.longestHeldMillis() > Held.NEVER_MILLIS) {
            return false;
        }
        told.println("This once, and not again by the same deeds: " + wrong);
        return true;
    }

    private Optional<Wrong> run(List<Deed> deeds) {
        for (Deed deed : deeds) {
            Optional<Wrong> wrong = does(deed);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private String report(long seed, int count, List<Deed> deeds, Wrong wrong) throws IOException {
        told.println("Deed " + count + " of -Dseed=" + seed + " went wrong; shrinking " + deeds.size() + " deeds. "
                + wrong);
        List<Deed> few = shrink(deeds, wrong);
        Path file = Path.of("target", "monkey", "replay-" + seed + ".txt").toAbsolutePath();
        Files.writeString(file, Deed.lines(few) + "\n");
        return wrong + "\n\n-Dseed=" + seed + ", deed " + count + "; do it again with -Dmonkey.replay=" + file + "\n"
                + Deed.lines(few);
    }

    /// Leaves out halves, quarters, single ones, as long as it still goes wrong in the same way. What does not happen
    /// again by itself is left as it was.
    private List<Deed> shrink(List<Deed> deeds, Wrong wrong) {
        long end = System.nanoTime() + SHRINKING_NANOS;
        List<Deed> few = List.copyOf(deeds);
        if (!goesWrong(few, wrong)) {
            return few;
        }
        for (int part = Math.max(1, few.size() / 2); part >= 1; part = part == 1 ? 0 : part / 2) {
            for (int from = 0; from < few.size() && System.nanoTime() < end;) {
                var without = new ArrayList<>(few.subList(0, from));
                without.addAll(few.subList(Math.min(few.size(), from + part), few.size()));
                if (goesWrong(without, wrong)) {
                    few = without;
                } else {
                    from += part;
                }
            }
        }
        return few;
    }

    private boolean goesWrong(List<Deed> deeds, Wrong wrong) {
        paws.mend();
        paws.does(Deed.of("card", ""));
        paws.does(Deed.of("paper", ""));
        home();
        return run(deeds).filter(it -> it.kind().equals(wrong.kind())).isPresent();
    }

    @Override
    public void close() {
        judge.close();
    }
}
