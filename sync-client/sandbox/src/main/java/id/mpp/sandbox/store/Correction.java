package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a citizen has to send once more.
///
/// @param documents
///            papers, by the service's names for them
/// @param questions
///            as in `answers.json`
/// @param until
///            the last moment at which it is awaited
public record Correction(List<String> documents, List<String> questions, Optional<Instant> until) {

    public static final Correction NONE = new Correction(List.of(), List.of(), Optional.empty());

    public Correction {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
    }

    /// Nothing that a kiosk could mend.
    public boolean isEmpty() {
        return documents.isEmpty() && questions.isEmpty();
    }
}
