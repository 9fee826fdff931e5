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
public record ApplicationStatus(String receipt, String serviceId, String serviceName, Stage stage, List<Reached> stages,
        Optional<Instant> dueAt, Optional<Rejection> rejection, Optional<URI> permitUrl) {

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

    @Override
    public String toString() {
        return "ApplicationStatus[hidden]";
    }
}
