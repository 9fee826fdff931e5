package id.mpp.sync;

/// How long the line of one agency is now.
public record QueueState(String agencyId, String lastCalled, int waiting, boolean open) {
}
