package id.mpp.device.card;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Reads who the card in the field belongs to. One reading at a time.
@FunctionalInterface
public interface IdentityReader {

    /// Reads the card that lies there now; returns at once. The outcome comes no later than `limit`, whatever card,
    /// module, reader or pcscd do, and always as a value.
    ///
    /// Whoever gets a [IdentityOutcome.Read] owns its [CardIdentity] and closes it when done; nothing else keeps it.
    CompletableFuture<IdentityOutcome> readIdentity(Duration limit);
}
