package id.mpp.sandbox.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The index of satisfaction (PermenPANRB 14/2017): the mean of each element, weighed alike, times 25.
///
/// The weight is 1 divided by the number of elements, exactly: with 0.11 instead of 1/9 the same answers give 90.56
/// instead of 91.48. Elements nobody answered are not counted among them. The value is rounded to two decimals first and
/// put into its band then: 88.305 lies between two bands otherwise.
///
/// @param elements
///            those that were answered at least once
public record SatisfactionIndex(Map<SurveyElement, Tally> elements) {

    private static final BigDecimal SCALE = BigDecimal.valueOf(25);
    private static final int DECIMALS = 2;

    public SatisfactionIndex {
        elements = Map.copyOf(elements);
    }

    /// The answers to one element.
    ///
    /// @param total
    ///            of all scores, each 1–4
    public record Tally(long total, long answers) {

        public BigDecimal mean() {
            return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(answers), MathContext.DECIMAL128);
        }

        Tally and(Tally other) {
            return new Tally(total + other.total, answers + other.answers);
        }
    }

    /// How good that is, by the regulation's own words.
    public enum Band {
        A("88.31", "Sangat Baik"),
        B("76.61", "Baik"),
        C("65.00", "Kurang Baik"),
        D("25.00", "Tidak Baik");

        private final BigDecimal from;
        private final String words;

        Band(String from, String words) {
            this.from = new BigDecimal(from);
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// @param rounded
        ///            an index with two decimals
        static Band of(BigDecimal rounded) {
            for (Band band : values()) {
                if (rounded.compareTo(band.from) >= 0) {
                    return band;
                }
            }
            throw new IllegalArgumentException("an index is 25 at least, not " + rounded);
        }
    }

    /// Of all of them together: every answer counts alike, not every service.
    static SatisfactionIndex of(Collection<SatisfactionIndex> parts) {
        var sum = new EnumMap<SurveyElement, Tally>(SurveyElement.class);
        parts.forEach(part -> part.elements().forEach((element, tally) -> sum.merge(element, tally, Tally::and)));
        return new SatisfactionIndex(sum);
    }

    /// With two decimals; empty where nobody answered anything.
    public Optional<BigDecimal> value() {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal means = elements.values().stream().map(Tally::mean).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(means.multiply(SCALE).divide(BigDecimal.valueOf(elements.size()), DECIMALS,
                RoundingMode.HALF_UP));
    }

    public Optional<Band> band() {
        return value().map(Band::of);
    }
}
