package id.mpp.kiosk.journey;

/// Why a machine serves nobody.
public enum PauseReason {
    /// The centre wants it so.
    CENTRE,
    /// Nobody of the hall is there to help.
    BREAK,
    /// Paper is changed, glass is cleaned.
    CARE,
    /// Something does not work.
    REPAIR,
    /// The hall closes.
    CLOSING
}
