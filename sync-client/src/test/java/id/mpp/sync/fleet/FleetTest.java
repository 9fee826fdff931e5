package id.mpp.sync.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Plays the fleet's return and holds it against `docs/fleet.md`; `-Dfleet=write` writes the file's table instead.
class FleetTest {

    private static final long SEED = 20261122;
    private static final int OTHER_SEEDS = 3;
    private static final Path KEPT = Path.of("..", "docs", "fleet.md");
    private static final String TABLE = "| what kiosks do |";

    private static final Fleet.Outcome OURS = Fleet.play(Manner.Ours.with(new Random(SEED)), SEED);

    @Test
    void fleetComesBackWithoutAStampede() {
        gentle(OURS);
        for (long seed = 1; seed <= OTHER_SEEDS; seed++) {
            gentle(Fleet.play(Manner.Ours.with(new Random(seed)), seed));
        }
    }

    private static void gentle(Fleet.Outcome outcome) {
        assertTrue(outcome.peak() <= 2 * Fleet.CAPACITY, "peak " + outcome);
        assertEquals(0, outcome.rejected(), "rejected " + outcome);
    }

    @Test
    void tableInTheDocsIsWhatHappens() throws Exception {
        Fleet.Outcome timer = Fleet.play(new Manner.FixedTimer(new Random(SEED)), SEED);
        Fleet.Outcome noJitter = Fleet.play(new Manner.NoJitter(), SEED);
        String table = TABLE + " peak requests/s | of capacity | requests | refused | first parcel, 99 of 100 kiosks |"
                + " all delivered |\n|---|---|---|---|---|---|---|\n"
                + row("full jitter, spread after the outage (ours)",
                        OURS)
                + row("a fixed timer, every minute", timer)
                + row("exponential without jitter, at once when the network is back", noJitter);
        String kept = Files.readString(KEPT);
        if ("write".equals(System.getProperty("fleet"))) {
            kept = kept.substring(0, kept.indexOf(TABLE)) + table;
            Files.writeString(KEPT, kept);
        }

        assertEquals(table, kept.substring(kept.indexOf(TABLE)),
                "docs/fleet.md no longer tells what happens; it says itself how it is made anew");
        // otherwise the simulation could not tell a good policy from a bad one
        assertTrue(timer.rejected() > 0 && noJitter.rejected() > 0, "the others do harm: " + timer + noJitter);
    }

    private static String row(String name, Fleet.Outcome outcome) {
        return String.format(Locale.ROOT, "| %s | %,d | %.1f × | %,d | %,d | %d s | %d min |%n", name, outcome.peak(),
                (double) outcome.peak() / Fleet.CAPACITY, outcome.requests(), outcome.rejected(),
                outcome.firstP99Seconds(), outcome.drainedMinutes());
    }
}
