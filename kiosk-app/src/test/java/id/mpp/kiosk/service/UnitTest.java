package id.mpp.kiosk.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Words WORDS = new Words(Map.of(
            Language.INDONESIAN, Map.of("unit.child", "anak ke-{0}", "unit.year", "tahun"),
            Language.ENGLISH, Map.of("unit.child", "child no. {0}", "unit.year", "years")));

    private static String said(String unit, Language language) {
        var question = new Question.Number("q", new Condition.Always(), Optional.empty(), 1, 20, unit);
        return Unit.of(WORDS, question, language).around("2");
    }

    @Test
    void aTextSaysItselfWhereTheFiguresStand() {
        assertEquals("anak ke-2", said("child", Language.INDONESIAN));
        assertEquals("child no. 2", said("child", Language.ENGLISH));
    }

    @Test
    void aPlainUnitFollowsItsFigures() {
        assertEquals("2 tahun", said("year", Language.INDONESIAN));
        assertEquals("2 years", said("year", Language.ENGLISH));
    }
}
