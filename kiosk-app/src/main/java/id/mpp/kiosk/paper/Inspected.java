package id.mpp.kiosk.paper;

/// A scan that was looked at.
///
/// @param photo
///            it is full of tones and has no letters
/// @param page
///            where the page lies on the scan, in its pixels, straight but not yet turned
/// @param quarters
///            how often it has to be turned clockwise to be read
/// @param sharpness
///            width of edges in millimetres, negative if unknown
record Inspected(Verdict verdict, boolean photo, Frame page, int quarters, int inkDepth, int paperLevel,
        double sharpness) {
}
