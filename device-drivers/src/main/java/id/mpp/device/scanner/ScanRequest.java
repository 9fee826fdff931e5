package id.mpp.device.scanner;

/// What to scan.
///
/// @param resolution
///            dots per inch
public record ScanRequest(Source source, int resolution, Colour colour) {

    public enum Source {
        GLASS, FEEDER
    }

    public enum Colour {
        COLOUR, GREY
    }
}
