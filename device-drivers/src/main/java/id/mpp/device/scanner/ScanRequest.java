package id.mpp.device.scanner;

/// What to scan.
///
/// @param resolution
///            dots per inch
public record ScanRequest(Source source, int resolution, Colour colour) {

    public enum Source {
        /// One page; a scanner that has only a feeder takes it there.
        GLASS,
        /// Every sheet in the feeder, its upper side.
        FEEDER,
        /// Every sheet in the feeder: front, back, front, back. An empty back is a page too; who asked decides what it
        /// is worth.
        FEEDER_BOTH_SIDES;

        /// May there be more than one page?
        public boolean fed() {
            return this != GLASS;
        }
    }

    public enum Colour {
        COLOUR, GREY
    }
}
