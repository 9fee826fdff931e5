package id.mpp.sync.vault;

import id.mpp.sync.Inquiry;
import id.mpp.sync.Timings;
import id.mpp.sync.VaultDocument;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import id.mpp.sync.seal.Sha256;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The signed-in citizen's documents. Blocks; call on virtual threads.
///
/// @param citizen
///            asks with the citizen's token
public record Vault(URI central, Function<Ask, Reply> citizen, Timings timings) {

    /// The largest a paper may be, as when it is scanned.
    private static final int LONGEST_PDF = 20 << 20;

    private record Documents(List<VaultDocument> documents) {
    }

    /// Newest first.
    public Inquiry<List<VaultDocument>> documents() {
        Reply reply = citizen.apply(Ask.get(Endpoints.at(central, "v1/vault/documents"), timings.smallCall()));
        return Answers.of(reply, answer -> answer.json(Documents.class).map(Documents::documents).map(List::copyOf));
    }

    /// One of them as a PDF. Bytes that are not what the list said count as no answer.
    ///
    /// @param sha256
    ///            as in the list
    public Inquiry<byte[]> document(UUID id, String sha256) {
        Ask ask = Ask.get(Endpoints.at(central, "v1/vault/documents/" + id), timings.upload()).upTo(LONGEST_PDF);
        return Answers.of(citizen.apply(ask), answer -> Optional.of(answer.body())
                .filter(pdf -> Sha256.hex(pdf).equals(sha256)));
    }
}
