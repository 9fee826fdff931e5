package id.mpp.sandbox.waiting;

/// What an estimate is made of.
public enum Basis {
    /// Turns of today.
    TODAY,
    /// Today has too few: turns of the last two weeks.
    EARLIER,
    /// Nothing was served yet that could tell: what the agency says of itself.
    NORM
}
