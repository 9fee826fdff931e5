package id.mpp.simulator.code;

/// What can be wrong with the simulated QR scanner.
public enum CodeScannerTrouble {

    NONE,
    /// The trigger is stuck and the terminator lost: letters without end, at once.
    ENDLESS_FRAME,
    /// Every code comes twice with nothing between and one terminator.
    GLUED,
    /// Every code stops in the middle, without terminator.
    HALF_A_CODE,
    /// Set to a quarter of the speed the kiosk expects.
    WRONG_SPEED,
    /// Byte by byte, with pauses shorter than any that ends a code.
    SLOW,
    /// Whatever is shown stays before the scanner and is read again and again.
    HELD,
    /// Whatever is shown comes followed by far more than any code holds.
    OVER_LONG,
    /// Sees nothing any more.
    MUTE
}
