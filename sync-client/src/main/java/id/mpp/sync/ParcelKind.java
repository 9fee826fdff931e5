package id.mpp.sync;

/// What a parcel is about, in order of urgency: a ticket's fate never waits behind an application's scans.
public enum ParcelKind {
    /// What became of a queue number: somebody stands in the hall with it.
    TICKET,
    /// What staff or the centre did with this machine.
    AUDIT,
    /// How the machine is.
    HEALTH,
    /// A citizen's complaint.
    COMPLAINT,
    /// A citizen's answers about the service received.
    SURVEY,
    /// A citizen's request with its scans: large, and promised for days, not minutes.
    APPLICATION
}
