package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a citizen says, as far as it has been said. Hides itself: words tell who wrote them.
public sealed interface Saying {

    /// Longest text in letters.
    int MOST_LETTERS = 500;

    String words();

    /// Whether there is nothing in it to hand over.
    boolean isEmpty();

    Saying saying(String words);

    /// Faces given to the nine elements, any of which may be left out.
    ///
    /// @param receipt
    ///            as in [FeedbackEvent.SurveyAsked]
    /// @param service
    ///            what it is about; empty for the hall as a whole
    /// @param scores
    ///            1 (worst) to 4
    record Survey(Optional<String> receipt, Optional<ServiceDefinition> service, Map<SurveyElement, Integer> scores,
            String words) implements Saying {

        public Survey {
            scores = Map.copyOf(scores);
        }

        Survey with(SurveyElement element, int score) {
            var more = new EnumMap<SurveyElement, Integer>(SurveyElement.class);
            more.putAll(scores);
            more.put(element, score);
            return new Survey(receipt, service, more, words);
        }

        Survey without(SurveyElement element) {
            var fewer = new EnumMap<SurveyElement, Integer>(SurveyElement.class);
            fewer.putAll(scores);
            fewer.remove(element);
            return new Survey(receipt, service, fewer, words);
        }

        @Override
        public Survey saying(String now) {
            return new Survey(receipt, service, scores, now);
        }

        @Override
        public boolean isEmpty() {
            return scores.isEmpty() && words.isBlank();
        }

        @Override
        public String toString() {
            return "Survey[hidden]";
        }
    }

    /// What could be better.
    record Suggestion(String words) implements Saying {

        @Override
        public Suggestion saying(String now) {
            return new Suggestion(now);
        }

        @Override
        public boolean isEmpty() {
            return words.isBlank();
        }

        @Override
        public String toString() {
            return "Suggestion[hidden]";
        }
    }

    /// What went wrong.
    ///
    /// @param answerWanted
    ///            on the phone; else nobody can tell whose complaint it is
    /// @param phone
    ///            digits; empty until typed
    record Complaint(Set<Theme> themes, String words, boolean answerWanted, String phone) implements Saying {

        /// What it is about; a complaint may be about several.
        public enum Theme {
            WAITING("waktu-tunggu"),
            CONDUCT("sikap-petugas"),
            COST("biaya"),
            REQUIREMENTS("syarat"),
            MACHINE("mesin"),
            OTHER("lainnya");

            private final String key;

            Theme(String key) {
                this.key = key;
            }

            /// Its name in parcels, `waktu-tunggu`.
            public String key() {
                return key;
            }
        }

        static final Complaint BLANK = new Complaint(Set.of(), "", false, "");

        public Complaint {
            themes = Set.copyOf(themes);
        }

        Complaint about(Theme theme) {
            var others = EnumSet.noneOf(Theme.class);
            others.addAll(themes);
            if (!others.remove(theme)) {
                others.add(theme);
            }
            return new Complaint(others, words, answerWanted, phone);
        }

        Complaint answered(boolean wanted) {
            return new Complaint(themes, words, wanted, wanted ? phone : "");
        }

        Complaint at(String number) {
            return new Complaint(themes, words, answerWanted, number);
        }

        @Override
        public Complaint saying(String now) {
            return new Complaint(themes, now, answerWanted, phone);
        }

        /// A theme alone says something: not everybody writes.
        @Override
        public boolean isEmpty() {
            return themes.isEmpty() && words.isBlank();
        }

        @Override
        public String toString() {
            return "Complaint[hidden]";
        }
    }
}
