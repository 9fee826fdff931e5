package id.mpp.device.scanner.escl;

import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.Optional;

/// What is asked of the scanner, fitted to what it can (`ScanSettings` of the Mopria eSCL Technical Specification).
///
/// @param width
///            in 1/300 inch
/// @param height
///            likewise
/// @param colourMode
///            `RGB24` or `Grayscale8`
record ScanSettings(Source source, int width, int height, int resolution, String colourMode) {

    private static final int A4_WIDTH = 2480;
    private static final int A4_HEIGHT = 3508;

    /// Nothing if the scanner has no such way in.
    static Optional<ScanSettings> fitting(ScanRequest wish, ScannerCapabilities scanner) {
        return scanner.sourceFor(wish.source()).flatMap(source -> Optional.ofNullable(scanner.inputs().get(source))
                .map(input -> new ScanSettings(source, Math.min(A4_WIDTH, input.width()),
                        Math.min(A4_HEIGHT, input.height()), input.resolutionFor(wish.resolution()),
                        input.colourModeFor(wish.colour()))));
    }

    /// A page of writing in JPEG is about a tenth of its pixels; good enough for a progress bar.
    long estimatedBytes() {
        long pixels = (long) width * height * resolution * resolution / (300L * 300L);
        int bytesPerPixel = colourMode.equals("RGB24") ? 3 : 1;
        return Math.max(1, pixels * bytesPerPixel / 20);
    }

    String toXml() {
        var inputSource = switch (source) {
            case GLASS -> "Platen";
            case FEEDER, FEEDER_BOTH_SIDES -> "Feeder";
        };
        // not said of a glass: some firmware refuses settings it does not expect there
        var sides = switch (source) {
            case GLASS -> "";
            case FEEDER -> "<scan:Duplex>false</scan:Duplex>";
            case FEEDER_BOTH_SIDES -> "<scan:Duplex>true</scan:Duplex>";
        };
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                  <pwg:Version>2.6</pwg:Version>
                  <scan:Intent>Document</scan:Intent>
                  <pwg:ScanRegions>
                    <pwg:ScanRegion>
                      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                      <pwg:XOffset>0</pwg:XOffset>
                      <pwg:YOffset>0</pwg:YOffset>
                      <pwg:Width>%d</pwg:Width>
                      <pwg:Height>%d</pwg:Height>
                    </pwg:ScanRegion>
                  </pwg:ScanRegions>
                  <pwg:InputSource>%s</pwg:InputSource>
                  %s
                  <scan:ColorMode>%s</scan:ColorMode>
                  <scan:XResolution>%d</scan:XResolution>
                  <scan:YResolution>%d</scan:YResolution>
                  <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
                  <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
                </scan:ScanSettings>
                """.formatted(width, height, inputSource, sides, colourMode, resolution, resolution);
    }
}
