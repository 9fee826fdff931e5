package id.mpp.sync;

import java.time.Instant;

/// Whether the central service answers.
public sealed interface Network {

    record Online() implements Network {
    }

    record Offline(Instant since, String why) implements Network {
    }
}
