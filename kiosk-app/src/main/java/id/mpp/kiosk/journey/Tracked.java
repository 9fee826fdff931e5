package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An application sent before, as far as the centre tells. Hides itself.
///
/// @param serviceName
///            as its citizen read it then
/// @param service
///            empty where it is not offered here
/// @param stages
///            reached so far, oldest first, at least one; of what it corrects before its own
/// @param promise
///            empty where there is no last day
/// @param reason
///            by language; with `REJECTED` and `WAITING_FOR_CITIZEN`
/// @param wanted
///            what has to be sent once more; empty where only the counter can help
/// @param permit
///            where a phone fetches the finished document
/// @param locked
///            the document is handed out after a survey
/// @param corrects
///            the number of the application it corrects
public record Tracked(String receipt, String serviceName, Optional<ServiceDefinition> service, List<Reached> stages,
        Optional<Promise> promise, Map<Language, String> reason, Optional<Wanted> wanted, Optional<String> permit,
        boolean locked, Optional<String> corrects) {

    public Tracked {
        stages = List.copyOf(stages);
        reason = Map.copyOf(reason);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("an application has been received at least");
        }
    }

    public enum Stage {
        RECEIVED, IN_REVIEW, WAITING_FOR_CITIZEN, APPROVED, READY, FINISHED, REJECTED
    }

    /// @param at
    ///            in the hall's time
    public record Reached(Stage stage, ZonedDateTime at) {
    }

    /// What has to be sent once more.
    ///
    /// @param documents
    ///            by document id
    /// @param questions
    ///            by question id
    /// @param until
    ///            the last day on which it is awaited
    public record Wanted(List<String> documents, List<String> questions, Optional<LocalDate> until) {

        public Wanted {
            documents = List.copyOf(documents);
            questions = List.copyOf(questions);
        }
    }

    public Stage stage() {
        return stages.getLast().stage();
    }

    /// Can it be mended at this kiosk? What is asked for must be something that its service scans or asks.
    public boolean mendable() {
        return stage() == Stage.WAITING_FOR_CITIZEN && service.isPresent()
                && wanted.filter(it -> it.documents().stream().allMatch(this::isScanned)
                        && it.questions().stream().allMatch(id -> service.get().question(id).isPresent())).isPresent();
    }

    private boolean isScanned(String document) {
        return service.stream().flatMap(it -> it.requirements().stream())
                .anyMatch(paper -> paper.id().equals(document) && paper.how() == Requirement.How.SCANNED);
    }

    @Override
    public String toString() {
        return "Tracked[" + stage() + "]";
    }
}
