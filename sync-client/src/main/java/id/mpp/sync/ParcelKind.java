package id.mpp.sync;

/// What a parcel is about, in order of urgency: a ticket's fate never waits behind an application's scans.
public enum ParcelKind {
    TICKET, APPLICATION
}
