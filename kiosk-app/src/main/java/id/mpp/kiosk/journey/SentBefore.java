package id.mpp.kiosk.journey;

import java.util.List;
import java.util.Map;

/// What was sent with an application that waits for a correction, as the centre gives it back. Hides itself.
///
/// @param papers
///            how each stood, by document id
public record SentBefore(List<Given> answers, Map<String, Stood> papers) {

    public SentBefore {
        answers = List.copyOf(answers);
        papers = Map.copyOf(papers);
    }

    /// @param value
    ///            as `answers.json` has it, a number in digits
    /// @param names
    ///            of a region
    public record Given(String question, String value, List<String> names) {

        public Given {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "Given[" + question + "]";
        }
    }

    public enum Stood {
        /// The centre has its pages.
        HANDED_IN, BROUGHT_LATER, LEFT_OUT
    }

    @Override
    public String toString() {
        return "SentBefore[hidden]";
    }
}
