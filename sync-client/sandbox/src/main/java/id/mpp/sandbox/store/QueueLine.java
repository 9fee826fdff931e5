package id.mpp.sandbox.store;

import java.util.Optional;

/// The line of one agency today. `waiting` does not count those with priority.
public record QueueLine(Agency agency, Optional<String> lastCalled, int waiting, int priorityWaiting, boolean open) {
}
