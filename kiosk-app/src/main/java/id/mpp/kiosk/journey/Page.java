package id.mpp.kiosk.journey;

/// One scanned page the citizen kept. Hides itself.
///
/// @param image
///            a complete JPEG or PNG file
/// @param resolution
///            dots per inch
@SuppressWarnings("ArrayRecordComponent") // a page is compared by nobody
public record Page(byte[] image, String mediaType, int width, int height, int resolution) {

    @Override
    public String toString() {
        return "Page[" + width + "×" + height + "]";
    }
}
