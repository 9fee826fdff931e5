package id.mpp.sync;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the centre keeps of the citizen who is signed in now. Asked with the citizen's own token, held in memory by
/// whoever asked, gone with the session.
public interface CitizenFiles {

    /// Documents handed in before, newest first.
    CompletableFuture<Inquiry<List<VaultDocument>>> documents();

    /// One of them as a PDF, checked against its digest.
    CompletableFuture<Inquiry<byte[]>> document(VaultDocument document);

    /// How far the applications are, newest first.
    CompletableFuture<Inquiry<List<ApplicationStatus>>> applications();

    /// What was sent with one of them that waits for a correction.
    CompletableFuture<Inquiry<SentAnswers>> answers(String receipt);
}
