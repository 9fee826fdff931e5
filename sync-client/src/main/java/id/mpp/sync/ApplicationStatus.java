package id.mpp.sync;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far one application is. Hides itself.
///
/// @param stages
///            reached so far, oldest first
/// @param dueAt
///            promised by the service's standard
/// @param rejection
///            with `REJECTED` and `WAITING_FOR_CITIZEN`
/// @param permitUrl
///            where the finished document can be fetched
/// @param surveyNeeded
///            true: the finished document is handed out once a survey with this receipt has come
/// @param correction
///            what has to be sent once more; empty where only the counter can help
/// @param corrects
///            the receipt of the application that this one corrects; whoever asks for that one gets this one
public record ApplicationStatus(String receipt, String serviceId, String serviceName, Stage stage, List<Reached> stages,
        Optional<Instant> dueAt, Optional<Rejection> rejection, Optional<URI> permitUrl, Optional<Boolean> surveyNeeded,
        Optional<Correction> correction, Optional<String> corrects) {

    public enum Stage {
        RECEIVED, IN_REVIEW, WAITING_FOR_CITIZEN, APPROVED, READY, FINISHED, REJECTED
    }

    public record Reached(Stage stage, Instant at) {
    }

    /// @param code
    ///            stable, `unreadable-scan`
    /// @param text
    ///            for the citizen, by language (`id`, `en`)
    public record Rejection(String code, Map<String, String> text) {

        @Override
        public String toString() {
            return "Rejection[hidden]";
        }
    }

    /// What has to be sent once more.
    ///
    /// @param documents
    ///            papers, by the service's names for them
    /// @param questions
    ///            as in `answers.json`
    /// @param until
    ///            the last moment at which it is awaited
    public record Correction(List<String> documents, List<String> questions, Optional<Instant> until) {

        public Correction {
            documents = List.copyOf(documents);
            questions = List.copyOf(questions);
        }
    }

    @Override
    public String toString() {
        return "ApplicationStatus[hidden]";
    }
}
