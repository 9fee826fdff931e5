package id.mpp.sync.vault;

import id.mpp.sync.Inquiry;
import id.mpp.sync.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What a reply means to somebody who asked about a citizen's things.
final class Answers {

    /// When the centre does not say how long.
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Answers() {
    }

    /// @param reading
    ///            of a success; empty when it is not what the contract has
    static <T> Inquiry<T> of(Reply reply, Function<Reply.Answer, Optional<T>> reading) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new Inquiry.NoNetwork<>();
        }
        if (answer.isSuccess()) {
            return reading.apply(answer).<Inquiry<T>>map(Inquiry.Found::new).orElseGet(Inquiry.NoNetwork::new);
        }
        return switch (answer.status()) {
            case 401, 403 -> new Inquiry.NotSignedIn<>();
            case 400, 404, 410 -> new Inquiry.NotFound<>();
            case 429 -> new Inquiry.TooOften<>(reply.retryAfter().orElse(A_MINUTE));
            default -> new Inquiry.NoNetwork<>();
        };
    }
}
