package id.mpp.sandbox.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// The line of one agency today. `waiting` does not count those with priority; `remaining` is empty without a quota.
public record QueueLine(Agency agency, Optional<String> lastCalled, int waiting, int priorityWaiting, boolean open,
        Optional<Instant> opensAt, Optional<Instant> closesAt, OptionalInt remaining) {
}
