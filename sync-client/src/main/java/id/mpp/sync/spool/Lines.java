package id.mpp.sync.spool;

import id.mpp.sync.ParcelKind;

/// What waits, to be looked through and not kept: one line a kind, each as its parcels were put.
public interface Lines {

    /// Not copied: who finds what he wants at the head has looked at one parcel, however many wait.
    Iterable<ParcelFile> of(ParcelKind kind);
}
