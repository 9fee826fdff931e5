package id.mpp.kiosk.paper;

/// A page straightened, cut to its paper and made clean, as a file. A citizen's paper: never printed, never logged.
///
/// @param file
///            PNG of one bit a pixel for print, JPEG for what has tones or colours
/// @param dpi
///            of the file's pixels: the page keeps its true size
@SuppressWarnings("ArrayRecordComponent") // pages are large and compared by nobody
public record CleanPage(byte[] file, String mediaType, int width, int height, int dpi) {

    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";

    @Override
    public String toString() {
        return "CleanPage[" + width + "×" + height + "]";
    }
}
