package id.mpp.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.queue.VisitPlan.Stop;
import id.mpp.kiosk.queue.VisitPlan.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Worked examples of a morning with several agencies.
class VisitPlanTest {

    @Test
    void whoCallsFirstIsGoneToFirst() {
        assertEquals(List.of("samsat 10", "bpjskes 25", "polres 70"),
                said(wish("polres", 60, 80, 240), wish("bpjskes", 20, 30, 240), wish("samsat", 5, 15, 240)));
    }

    @Test
    void callsWithinAQuarterOfAnHourMayComeTogether() {
        assertEquals(List.of("bpjskes 25", "samsat 39 near", "polres 54"),
                said(wish("samsat", 34, 44, 240), wish("bpjskes", 20, 30, 240), wish("polres", 44, 64, 240)));
    }

    @Test
    void counterThatMayCloseBeforeTheCallIsTold() {
        assertEquals(List.of("samsat 30", "polres 70 late"),
                said(wish("polres", 60, 80, 80), wish("samsat", 20, 40, 41)));
    }

    @Test
    void withoutTheCentreWhoClosesFirstIsFirstAndNothingIsPromised() {
        assertEquals(List.of("samsat ?", "polres ?"), said(unknown("polres", 200), unknown("samsat", 90)));
    }

    @Test
    void agencyNobodyCanSayATimeForComesLastAndClashesWithNobody() {
        assertEquals(List.of("bpjskes 25", "polres ?"), said(unknown("polres", 30), wish("bpjskes", 20, 30, 240)));
    }

    private static Wish wish(String agency, int from, int to, int open) {
        return new Wish(Sample.atAgency(agency),
                Optional.of(new Wait(Duration.ofMinutes(from), Duration.ofMinutes(to), false)),
                Optional.of(Duration.ofMinutes(open)));
    }

    private static Wish unknown(String agency, int open) {
        return new Wish(Sample.atAgency(agency), Optional.empty(), Optional.of(Duration.ofMinutes(open)));
    }

    private static List<String> said(Wish... wishes) {
        return VisitPlan.of(List.of(wishes)).stops().stream().map(VisitPlanTest::said).toList();
    }

    private static String said(Stop stop) {
        String call = stop.until().map(it -> String.valueOf(it.from().plus(it.until()).toMinutes() / 2)).orElse("?");
        return stop.service().agency().id() + " " + call + (stop.near() ? " near" : "") + (stop.late() ? " late" : "");
    }
}
