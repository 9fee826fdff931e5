package id.mpp.device.scanner;

/// How much a scanner may deliver before it is taken for broken: nothing it does fills the memory or the disk.
///
/// @param pages
///            of one scan; a feeder that goes on after so many has a sensor that lies
/// @param pageBytes
///            of one page's file; A4 in colour at 600 dpi is about 30 MB
/// @param scanBytes
///            of all pages of one scan together, which are in memory until they are handed over
/// @param freeBytes
///            what has to be free where pages lie for a moment, so that a scan is begun at all
public record ScanLimits(int pages, long pageBytes, long scanBytes, long freeBytes) {

    /// For the hall: a feeder there holds fifty sheets, each with two sides.
    public static final ScanLimits KIOSK = new ScanLimits(100, 64L << 20, 256L << 20, 96L << 20);
}
