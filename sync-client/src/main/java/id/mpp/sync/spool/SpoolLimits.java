package id.mpp.sync.spool;

/// When to stop accepting.
///
/// @param minimumFreeBytes
///            below this the disk counts as full: room for one long application beside the log and the index
public record SpoolLimits(long minimumFreeBytes) {

    /// 256 MB: some 40 applications with their scans.
    public static final SpoolLimits STANDARD = new SpoolLimits(256L << 20);
}
