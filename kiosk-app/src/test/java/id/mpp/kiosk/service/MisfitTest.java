package id.mpp.kiosk.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Question.DigitKind;
import id.mpp.kiosk.service.Question.TextKind;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisfitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 23);
    private static final Condition ALWAYS = new Condition.Always();
    private static final Question NIK = new Question.Digits("nik", ALWAYS, Optional.empty(), 16, 16, DigitKind.NIK);
    private static final Question BIRTH = new Question.Date("birth", ALWAYS, Optional.empty(), -18, 0);

    @Test
    void twoDigitsOfANikAreMissing() {
        assertEquals(Optional.of(new Misfit.TooShort(2)), Misfit.of(NIK, text("33140045059200"), TODAY));
        assertEquals(Optional.of(new Misfit.TooLong(1)), Misfit.of(NIK, text("33140045059200071"), TODAY));
        assertEquals(Optional.of(new Misfit.NotOnlyDigits()), Misfit.of(NIK, text("331400450592000x"), TODAY));
        assertEquals(Optional.of(new Misfit.Empty()), Misfit.of(NIK, text(""), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3314001705920007", "3314005705920007", "3314002902000007", "3314006902040007"})
    void aNikWithABirthDateIsPossible(String nik) {
        assertTrue(Misfit.possibleNik(nik));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3314000005920007", "3314003205920007", "3314007205920007", "3314001713920007",
            "3314002902010007", "3314001705920000"})
    void aNikWithoutABirthDateIsNot(String nik) {
        assertFalse(Misfit.possibleNik(nik));
        assertEquals(Optional.of(new Misfit.ImpossibleNik()), Misfit.of(NIK, text(nik), TODAY));
    }

    @Test
    void aDayLiesOutsideTheYearsAskedFor() {
        assertEquals(Optional.empty(), Misfit.of(BIRTH, day(TODAY), TODAY));
        assertEquals(Optional.of(new Misfit.TooLate(TODAY)), Misfit.of(BIRTH, day(TODAY.plusDays(1)), TODAY));
        var earliest = TODAY.minusYears(18);
        assertEquals(Optional.empty(), Misfit.of(BIRTH, day(earliest), TODAY));
        assertEquals(Optional.of(new Misfit.TooEarly(earliest)), Misfit.of(BIRTH, day(earliest.minusDays(1)), TODAY));
    }

    @Test
    void wordsAreMissingTooManyOrNoAddress() {
        var email = new Question.Text("email", ALWAYS, Optional.empty(), TextKind.EMAIL, 20);
        assertEquals(Optional.empty(), Misfit.of(email, text("nama@contoh.id"), TODAY));
        assertEquals(Optional.of(new Misfit.NoEmail()), Misfit.of(email, text("nama@contoh"), TODAY));
        assertEquals(Optional.of(new Misfit.Empty()), Misfit.of(email, text("  "), TODAY));
        assertEquals(Optional.of(new Misfit.TooLong(1)), Misfit.of(email, text("nama@contohcontoh.idn"), TODAY));
    }

    @Test
    void aNumberIsOutOfBounds() {
        var order = new Question.Number("order", ALWAYS, Optional.empty(), 1, 20, "anak");
        assertEquals(Optional.of(new Misfit.TooSmall(1)), Misfit.of(order, number(0), TODAY));
        assertEquals(Optional.of(new Misfit.TooLarge(20)), Misfit.of(order, number(21), TODAY));
        assertEquals(Optional.empty(), Misfit.of(order, number(20), TODAY));
    }

    @Test
    void anAnswerIsOfAnotherKindOrNotOffered() {
        var options = List.of(new Question.Option("a", "doc"), new Question.Option("b", "doc"));
        var choice = new Question.Choice("choice", ALWAYS, Optional.empty(), options);
        assertEquals(Optional.empty(), Misfit.of(choice, new Answer.Choice("a", Source.CITIZEN), TODAY));
        var unknown = Optional.<Misfit>of(new Misfit.NotOffered());
        assertEquals(unknown, Misfit.of(choice, new Answer.Choice("c", Source.CITIZEN), TODAY));
        assertEquals(unknown, Misfit.of(choice, text("a"), TODAY));
        assertEquals(unknown, Misfit.of(BIRTH, number(1), TODAY));
    }

    private static Answer text(String text) {
        return new Answer.Text(text, Source.CITIZEN);
    }

    private static Answer day(LocalDate day) {
        return new Answer.Date(day, Source.CITIZEN);
    }

    private static Answer number(long value) {
        return new Answer.Number(value, Source.CITIZEN);
    }
}
