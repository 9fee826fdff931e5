package id.mpp.simulator.scanner;

/// What can be wrong with the simulated scanner; each was seen with real ones, or is what a hostile one would do.
public enum ScannerTrouble {

    NONE,
    /// Paper is stuck in the feeder; every job is refused.
    JAM,
    /// The first page comes, the second gets stuck.
    JAMS_WHILE_FEEDING,
    /// The feeder's cover stands open.
    COVER_OPEN,
    /// Pages come in small pieces over some seconds.
    SLOW,
    /// A job is taken and no page ever comes.
    STUCK,
    /// Says 503, come back later, for ever.
    ALWAYS_BUSY,
    /// The connection ends in the middle of a page of announced length.
    CUT_OFF,
    /// The connection ends in the middle of a page of unannounced length.
    CUT_OFF_IN_CHUNK,
    /// The page ends in the middle and the answer claims to be whole.
    HALF_AN_IMAGE,
    /// A page that never ends.
    ENDLESS_PAGE,
    /// A page that announces to be larger than any page.
    HUGE_PAGE,
    /// The status is no XML.
    GARBAGE_STATUS,
    /// The status draws in a file of the kiosk by an external entity.
    HOSTILE_STATUS,
    /// Every answer sends to another place.
    REDIRECTS
}
