package id.mpp.kiosk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Drawn scans, good and bad, on seeds that nothing was tuned on. The whole set is `mvn -Psoak`; here one of each fault
/// and some good ones stand for it.
class VerdictTest {

    /// Thresholds were chosen on seeds below 10,000.
    private static final long HELD_OUT = 77_000;
    @Test
    void goodAndBadScansAreToldApart() {
        var trials = new Trials();
        for (Finding fault : Finding.values()) {
            if (fault != Finding.OTHER_PAPER) {
                trials.look(SampleScans.bad(HELD_OUT + fault.ordinal(), fault));
            }
        }
        for (long seed = HELD_OUT + 100; seed < HELD_OUT + 110; seed++) {
            trials.look(SampleScans.good(seed));
        }
        System.out.println("Drawn scans, seeds from " + HELD_OUT + "\n" + trials.table());
        assertTrue(trials.right() >= 0.95, trials.table());
        assertEquals(0, trials.refusedThoughGood(), trials.table());
        assertTrue(trials.worstSkew() <= 0.3, trials.table());
        assertTrue(trials.percentile95() <= 2, trials.table());
    }

    @Test
    void anEmptyPageCannotBeKeptAndEverythingElseCan() {
        for (Finding finding : Finding.values()) {
            assertEquals(finding != Finding.EMPTY, new Verdict(List.of(finding), false).keepable(), finding.name());
        }
    }

    @Test
    void whatTheKioskPutsRightByItselfIsNoReasonToScanAgain() {
        assertTrue(new Verdict(List.of(Finding.UPSIDE_DOWN), false).good());
        assertTrue(!new Verdict(List.of(Finding.BLURRED, Finding.UPSIDE_DOWN), false).good());
    }
}
