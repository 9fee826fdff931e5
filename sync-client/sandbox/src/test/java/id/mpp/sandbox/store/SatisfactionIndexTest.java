package id.mpp.sandbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.sandbox.store.SatisfactionIndex.Band;
import id.mpp.sandbox.store.SatisfactionIndex.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The index with the worked examples of the regulation and with the edges between its bands.
class SatisfactionIndexTest {

    private static final int ASKED = 250;

    /// 250 people; the nine means add up to 32.932.
    private static SatisfactionIndex example() {
        var elements = new EnumMap<SurveyElement, Tally>(SurveyElement.class);
        for (SurveyElement element : SurveyElement.values()) {
            elements.put(element, new Tally(element.ordinal() < 7 ? 915 : 914, ASKED));
        }
        return new SatisfactionIndex(elements);
    }

    private static SatisfactionIndex everywhere(long total, long answers) {
        var elements = new EnumMap<SurveyElement, Tally>(SurveyElement.class);
        List.of(SurveyElement.values()).forEach(element -> elements.put(element, new Tally(total, answers)));
        return new SatisfactionIndex(elements);
    }

    private static Optional<BigDecimal> figure(String value) {
        return Optional.of(new BigDecimal(value));
    }

    @Test
    void weightIsExactlyOneNinth() {
        assertEquals(figure("91.48"), example().value());
        BigDecimal means = example().elements().values().stream().map(Tally::mean)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("90.56"), means.multiply(new BigDecimal("0.11")).multiply(BigDecimal.valueOf(25))
                .setScale(2, RoundingMode.HALF_UP), "what the rounded weight makes of the same answers");
    }

    @Test
    void everybodyHappyIsAHundredAndNobodyIsTwentyFive() {
        assertEquals(figure("100.00"), everywhere(4, 1).value());
        assertEquals(Optional.of(Band.A), everywhere(4, 1).band());
        assertEquals(figure("25.00"), everywhere(7, 7).value());
        assertEquals(Optional.of(Band.D), everywhere(7, 7).band());
    }

    @Test
    void valueBetweenTwoBandsIsRoundedBeforeItIsPutIntoOne() {
        // a mean of 3.5322 is 88.305, one of 3.53216 is 88.304
        assertEquals(figure("88.31"), everywhere(35322, 10000).value());
        assertEquals(Optional.of(Band.A), everywhere(35322, 10000).band());
        assertEquals(figure("88.30"), everywhere(353216, 100000).value());
        assertEquals(Optional.of(Band.B), everywhere(353216, 100000).band());
    }

    @Test
    void bandsBeginWhereTheRegulationSays() {
        assertEquals(Optional.of(Band.B), everywhere(30644, 10000).band(), "76.61");
        assertEquals(Optional.of(Band.C), everywhere(30640, 10000).band(), "76.60");
        assertEquals(Optional.of(Band.C), everywhere(26, 10).band(), "65.00");
        assertEquals(Optional.of(Band.D), everywhere(25996, 10000).band(), "64.99");
    }

    @Test
    void bandsOfTwoThousandAndFourAreNotUsed() {
        assertEquals(Optional.of(Band.B), everywhere(32504, 10000).band(), "81.26 was an A once");
        assertEquals(Optional.of(Band.D), everywhere(25004, 10000).band(), "62.51 was a B once");
    }

    @Test
    void skippedElementNeitherLiftsNorLowersTheOthers() {
        var elements = new EnumMap<SurveyElement, Tally>(SurveyElement.class);
        elements.put(SurveyElement.TIME, new Tally(3, 1));
        elements.put(SurveyElement.COST, new Tally(8, 2));
        assertEquals(figure("87.50"), new SatisfactionIndex(elements).value());
    }

    @Test
    void withoutAnAnswerThereIsNoIndex() {
        var nothing = new SatisfactionIndex(Map.of());
        assertEquals(Optional.empty(), nothing.value());
        assertEquals(Optional.empty(), nothing.band());
    }

    @Test
    void ofSeveralServicesEveryAnswerCountsAlike() {
        var busy = new SatisfactionIndex(Map.of(SurveyElement.TIME, new Tally(9, 9)));
        var quiet = new SatisfactionIndex(Map.of(SurveyElement.TIME, new Tally(4, 1)));
        assertEquals(figure("32.50"), SatisfactionIndex.of(List.of(busy, quiet)).value());
    }
}
