package id.mpp.sandbox.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.sandbox.waiting.CallRule.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The worked examples of docs/decisions/0041, each of which can be followed with a pencil.
class WaitingExamplesTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Norm THREE_MINUTES = new Norm(Duration.ofMinutes(3), 1);
    private static final WorkingHours ALWAYS = new WorkingHours(JAKARTA, Optional.empty(), Optional.empty());
    private static final WorkingHours OFFICE = new WorkingHours(JAKARTA,
            Optional.of(new WorkingHours.Span(LocalTime.of(8, 0), LocalTime.of(15, 0))),
            Optional.of(new WorkingHours.Span(LocalTime.of(12, 0), LocalTime.of(13, 0))));

    private final List<Turn> today = new ArrayList<>();
    private final List<Turn> earlier = new ArrayList<>();
    private WorkingHours hours = ALWAYS;

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(JAKARTA).toInstant();
    }

    /// Turns one after the other at one counter.
    ///
    /// @param minutes
    ///            of each
    private void turns(List<Turn> into, LocalDate day, String counter, String from, int... minutes) {
        Instant begin = at(day, from);
        for (int each : minutes) {
            Instant end = begin.plus(Duration.ofMinutes(each));
            into.add(new Turn(day, counter, begin, Optional.of(end)));
            begin = end;
        }
    }

    private void serving(String counter, String since) {
        today.add(new Turn(TODAY, counter, at(TODAY, since), Optional.empty()));
    }

    private static Place ordinary(int priorityAhead, int ordinaryAhead) {
        return new Place(false, priorityAhead, ordinaryAhead, 0);
    }

    private Forecast forecast(String now, Place place, int priorityLastHour) {
        List<Turn> byCall = today.stream().sorted(Comparator.comparing(Turn::calledAt)).toList();
        return new History(byCall, earlier, THREE_MINUTES, hours, at(TODAY, now)).forecast(place, priorityLastHour);
    }

    private static Forecast minutes(int from, int until, Basis basis, int counters) {
        return new Forecast(Duration.ofMinutes(from), Duration.ofMinutes(until), basis, counters);
    }

    @Test
    void nobodyWaitsAndTheCounterIsFree() {
        turns(today, TODAY, "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        assertEquals(minutes(0, 5, Basis.TODAY, 1), forecast("10:00", ordinary(0, 0), 0));
    }

    /// 5 × 6 = 30; a quarter of 6 is 1.5 of spread; 1.28 × √((1.5√5)² + (1.5 × 5 / √6)²) = 5.8: 24 to 36.
    @Test
    void fiveBeforeOneCounterOfSixMinutes() {
        turns(today, TODAY, "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        assertEquals(minutes(20, 40, Basis.TODAY, 1), forecast("10:00", ordinary(0, 5), 0));
    }

    /// Both are free in 3 minutes, then 9, 15: the sixth is called at 15. 7 turns lie before: ± 3.7.
    @Test
    void fiveBeforeTwoCountersThatServe() {
        turns(today, TODAY, "Loket 3", "09:39", 6, 6, 6);
        turns(today, TODAY, "Loket 4", "09:39", 6, 6, 6);
        serving("Loket 3", "09:57");
        serving("Loket 4", "09:57");
        assertEquals(minutes(10, 20, Basis.TODAY, 2), forecast("10:00", ordinary(0, 5), 0));
    }

    /// Five that took 9 minutes and five calls nobody answered, a minute each: 5 in the middle, spread 4.2.
    @Test
    void whoDoesNotComeMakesTheLineQuickerAndLessCertain() {
        turns(today, TODAY, "Loket 3", "09:10", 9, 1, 9, 1, 9, 1, 9, 1, 9, 1);
        assertEquals(minutes(10, 40, Basis.TODAY, 1), forecast("10:00", ordinary(0, 5), 0));
    }

    /// A recall is part of its turn: who is called at 9:24 and only comes at 9:30 held the counter up for so long.
    @Test
    void turnThatNobodyEndedEndsWithTheNextCall() {
        turns(today, TODAY, "Loket 3", "09:30", 6, 6, 6, 6, 6);
        today.addFirst(new Turn(TODAY, "Loket 3", at(TODAY, "09:24"), Optional.empty()));
        assertEquals(minutes(20, 40, Basis.TODAY, 1), forecast("10:00", ordinary(0, 5), 0));
    }

    @Test
    void clerkWhoForgotTheLastButtonYesterdayHoldsNobodyUp() {
        turns(today, TODAY, "Loket 3", "07:30", 6, 6, 6, 6, 6);
        serving("Loket 3", "07:59");
        assertEquals(minutes(0, 5, Basis.TODAY, 1), forecast("10:00", ordinary(0, 0), 0));
    }

    /// From 11.50 ten minutes are worked before lunch; 24 and 36 minutes of work end at 13.14 and 13.26.
    @Test
    void lunchIsWaitedThrough() {
        hours = OFFICE;
        turns(today, TODAY, "Loket 3", "11:14", 6, 6, 6, 6, 6, 6);
        assertEquals(minutes(80, 100, Basis.TODAY, 1), forecast("11:50", ordinary(0, 5), 0));
        assertEquals(minutes(0, 5, Basis.TODAY, 1), forecast("11:50", ordinary(0, 0), 0));
        assertEquals(minutes(30, 35, Basis.TODAY, 1), forecast("12:30", ordinary(0, 0), 0));
    }

    @Test
    void turnAcrossLunchIsAsLongAsItsWork() {
        hours = OFFICE;
        turns(today, TODAY, "Loket 3", "11:27", 6, 6, 6, 6, 6, 66);
        assertEquals(minutes(20, 40, Basis.TODAY, 1), forecast("13:03", ordinary(0, 5), 0));
    }

    /// 7.40, numbers before the doors open: nobody is called before eight.
    @Test
    void beforeTheDoorsOpenTheWaitBeginsAtTheDoor() {
        hours = OFFICE;
        turns(earlier, TODAY.minusDays(3), "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        assertEquals(minutes(20, 25, Basis.EARLIER, 1), forecast("07:40", ordinary(0, 0), 0));
        assertEquals(minutes(40, 60, Basis.EARLIER, 1), forecast("07:40", ordinary(0, 5), 0));
    }

    /// Without a single turn: 11 × 3 = 33, and the usual time may be wrong by half: 11 to 55.
    @Test
    void withoutAnythingServedTheNormSpeaksAndSaysSo() {
        assertEquals(minutes(10, 60, Basis.NORM, 1), forecast("10:00", ordinary(0, 11), 0));
    }

    @Test
    void fourTurnsOfTodayAreTooFewAndEarlierDaysHelp() {
        turns(today, TODAY, "Loket 3", "09:36", 6, 6, 6, 6);
        assertEquals(Basis.NORM, forecast("10:00", ordinary(0, 5), 0).basis());
        turns(earlier, TODAY.minusDays(1), "Loket 3", "09:00", 6, 6);
        assertEquals(minutes(20, 40, Basis.EARLIER, 1), forecast("10:00", ordinary(0, 5), 0));
        turns(today, TODAY, "Loket 3", "10:00", 6);
        assertEquals(Basis.TODAY, forecast("10:06", ordinary(0, 5), 0).basis());
    }

    @Test
    void counterThatCalledNobodyForAnHourIsNotReckonedWith() {
        turns(today, TODAY, "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        turns(today, TODAY, "Loket 4", "08:30", 6, 6);
        assertEquals(2, forecast("09:40", ordinary(0, 5), 0).counters());
        assertEquals(1, forecast("10:00", ordinary(0, 5), 0).counters());
    }

    @Test
    void pauseIsNotSilence() {
        hours = OFFICE;
        turns(today, TODAY, "Loket 3", "11:20", 6, 6, 6, 6, 6);
        turns(today, TODAY, "Loket 4", "11:20", 6, 6, 6, 6, 6);
        assertEquals(2, forecast("13:10", ordinary(0, 5), 0).counters());
    }

    @Test
    void inTheFirstMinutesAsManyCountersAsOnOtherDaysAreExpected() {
        for (int day = 1; day <= 3; day++) {
            for (String counter : List.of("Loket 1", "Loket 2", "Loket 3")) {
                turns(earlier, TODAY.minusDays(day), counter, "09:00", 6, 6, 6);
            }
        }
        turns(earlier, TODAY.minusDays(1), "Loket 9", "09:00", 6);
        turns(today, TODAY, "Loket 1", "08:00", 6);
        assertEquals(3, forecast("08:06", ordinary(0, 5), 0).counters());
        turns(today, TODAY, "Loket 1", "08:06", 6, 6, 6);
        assertEquals(1, forecast("08:30", ordinary(0, 5), 0).counters());
    }

    /// P P o P P o o, then this one; of priority: P P o P P o, then this one.
    @Test
    void afterTwoWithPriorityOneOfTheOthersIsCalled() {
        assertEquals(7, CallRule.before(ordinary(4, 3)));
        assertEquals(6, CallRule.before(new Place(true, 4, 3, 0)));
        assertEquals(1, CallRule.before(new Place(true, 0, 3, 2)), "two were called just now");
        assertEquals(0, CallRule.before(new Place(true, 0, 0, 2)));
        assertEquals(0, CallRule.before(new Place(false, 5, 0, 2)));
    }

    /// Six came in the last hour. In the 30 minutes of five turns three more come, in the 48 minutes that makes, five,
    /// and so on until seven: twelve turns, 72 minutes; 11.5 more for what differs and, seven being a guess, √7 turns:
    /// 1.28 × √(9² + 15.9²) = 23. At the earliest three come: 48 minutes less 8.3.
    @Test
    void whoMayYetOvertakeMakesTheUpperEndLater() {
        turns(today, TODAY, "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        assertEquals(minutes(35, 100, Basis.TODAY, 1), forecast("10:00", ordinary(0, 5), 6));
    }

    @Test
    void nobodyOvertakesPriority() {
        turns(today, TODAY, "Loket 3", "09:24", 6, 6, 6, 6, 6, 6);
        var first = new Place(true, 0, 12, 0);
        assertEquals(minutes(0, 5, Basis.TODAY, 1), forecast("10:00", first, 6));
    }

    @Test
    void earlyInTheDayTheLastHourIsShorter() {
        assertEquals(6, History.anHour(6, at(TODAY, "08:00"), at(TODAY, "11:00")));
        assertEquals(8, History.anHour(6, at(TODAY, "08:00"), at(TODAY, "08:45")));
        assertEquals(4, History.anHour(2, at(TODAY, "08:00"), at(TODAY, "08:10")), "the first ten minutes tell little");
    }
}
