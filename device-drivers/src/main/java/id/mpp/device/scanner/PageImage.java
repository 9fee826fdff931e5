package id.mpp.device.scanner;

/// One whole scanned page as the scanner delivered it. A citizen's paper: never printed, never logged.
///
/// @param encoded
///            the image file, complete and decodable
/// @param mediaType
///            `image/jpeg` or `image/png`
/// @param width
///            pixels
/// @param height
///            pixels
/// @param resolution
///            dots per inch
@SuppressWarnings("ArrayRecordComponent") // pages are large and compared by nobody
public record PageImage(byte[] encoded, String mediaType, int width, int height, int resolution) {

    @Override
    public String toString() {
        return "PageImage[" + width + "×" + height + ", " + encoded.length + " bytes]";
    }
}
