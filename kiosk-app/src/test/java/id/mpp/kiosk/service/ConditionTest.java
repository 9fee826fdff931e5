package id.mpp.kiosk.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Answer.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Condition GROWN = new Condition.Aged("born", 17, 300);
    private static final Condition CHILD = new Condition.Aged("born", -150, 17);

    @Test
    void oneIsOlderOnTheBirthdayAndNotTheDayBefore() {
        assertFalse(GROWN.holds(born("2009-11-24"), day("2026-11-23")));
        assertTrue(GROWN.holds(born("2009-11-23"), day("2026-11-23")));
        assertTrue(CHILD.holds(born("2009-11-24"), day("2026-11-23")));
        assertFalse(CHILD.holds(born("2009-11-23"), day("2026-11-23")));
    }

    @Test
    void whoWasBornOnALeapDayIsOlderOnTheFirstOfMarch() {
        assertFalse(GROWN.holds(born("2008-02-29"), day("2025-02-28")));
        assertTrue(GROWN.holds(born("2008-02-29"), day("2025-03-01")));
        assertTrue(new Condition.Aged("born", 20, 300).holds(born("2008-02-29"), day("2028-02-29")));
    }

    @Test
    void whoIsNotBornYetIsAChild() {
        assertTrue(CHILD.holds(born("2027-01-05"), day("2026-11-23")));
    }

    @Test
    void boundsCountThemselves() {
        var some = new Condition.Between("count", 2, 5);
        for (var value : List.of(2L, 5L)) {
            assertTrue(some.holds(count(value), day("2026-11-23")));
        }
        for (var value : List.of(1L, 6L, Long.MAX_VALUE)) {
            assertFalse(some.holds(count(value), day("2026-11-23")));
        }
    }

    @Test
    void anAnswerOfAnotherKindAndNoneFulfilNothing() {
        var today = day("2026-11-23");
        for (var condition : List.of(GROWN, CHILD, new Condition.Between("born", 0, 9),
                new Condition.Chosen("born", Set.of("x")))) {
            assertFalse(condition.holds(Answers.NONE, today));
            assertFalse(condition.holds(Answers.NONE.with("born", new Answer.Text("x", Source.CITIZEN)), today));
        }
    }

    @Test
    void allMustHold() {
        var both = new Condition.All(List.of(GROWN, new Condition.Between("count", 2, 5)));
        var today = day("2026-11-23");
        assertFalse(both.holds(count(3), today));
        assertTrue(both.holds(count(3).with("born", new Answer.Date(day("1990-01-01"), Source.CITIZEN)), today));
        assertEquals(new Condition.All(
                List.of(new Condition.Aged("m.born", 17, 300), new Condition.Between("m.count", 2, 5))),
                both.of(name -> "m." + name));
    }

    private static Answers born(String day) {
        return Answers.NONE.with("born", new Answer.Date(day(day), Source.CITIZEN));
    }

    private static Answers count(long value) {
        return Answers.NONE.with("count", new Answer.Number(value, Source.CITIZEN));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
