package id.mpp.sync.spool;

import id.mpp.sync.ParcelKind;

/// When to stop accepting what, on a disk that grows full.
///
/// @param forApplications
///            bytes free below which no application is taken
/// @param forOthers
///            bytes free below which only what became of tickets and audit records are taken
/// @param reserve
///            bytes set aside on the disk for these two, so that they can be kept even when something else has filled it
public record SpoolLimits(long forApplications, long forOthers, long reserve) {

    /// 256 MB are some 40 applications with their scans beside the log and the index; 64 MB hold any number of
    /// complaints; 8 MB hold two thousand tickets.
    public static final SpoolLimits STANDARD = new SpoolLimits(256L << 20, 64L << 20, 8L << 20);

    long neededFor(ParcelKind kind) {
        return switch (kind) {
            case APPLICATION -> forApplications;
            case COMPLAINT, SURVEY, HEALTH -> forOthers;
            case TICKET, AUDIT -> 0;
        };
    }

    static boolean mayUseReserve(ParcelKind kind) {
        return switch (kind) {
            case TICKET, AUDIT -> true;
            case APPLICATION, COMPLAINT, SURVEY, HEALTH -> false;
        };
    }
}
