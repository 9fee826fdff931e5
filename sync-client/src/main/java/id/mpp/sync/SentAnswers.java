package id.mpp.sync;

import java.util.List;
import java.util.Optional;

/// What a citizen sent with an application that waits for a correction, without any page. Hides itself.
///
/// @param serviceVersion
///            of the service's folder by which it was filled in
public record SentAnswers(String receipt, String serviceId, String serviceVersion, List<Given> answers,
        List<SentPaper> papers) {

    public SentAnswers {
        answers = List.copyOf(answers);
        papers = List.copyOf(papers);
    }

    /// One answer, as `answers.json` had it.
    ///
    /// @param value
    ///            a number in digits
    /// @param names
    ///            of a region, from the smallest to the largest
    public record Given(String question, String value, Optional<List<String>> names) {

        @Override
        public String toString() {
            return "Given[" + question + "]";
        }
    }

    /// @param id
    ///            the service's name for the paper
    public record SentPaper(String id, State state) {
    }

    /// How a paper stood when it was sent.
    public enum State {
        SCANNED, STORED, ACCEPTED, BROUGHT, FILLED_IN, LEFT_OUT
    }

    @Override
    public String toString() {
        return "SentAnswers[hidden]";
    }
}
