package id.mpp.kiosk.paper;

/// A rectangle that lies on the scan at some angle: middle and sides in pixels.
///
/// @param degrees
///            how far it is turned, clockwise
record Frame(double middleX, double middleY, double width, double height, double degrees) {

    static Frame whole(int width, int height) {
        return new Frame((width - 1) / 2.0, (height - 1) / 2.0, width, height, 0);
    }

    int pixelWidth() {
        return (int) Math.max(1, Math.round(width));
    }

    int pixelHeight() {
        return (int) Math.max(1, Math.round(height));
    }

    /// The same rectangle on a scan `factor` times as fine. Pixels are squares: their middles lie half a pixel in.
    Frame times(double factor) {
        return new Frame((middleX + 0.5) * factor - 0.5, (middleY + 0.5) * factor - 0.5, width * factor,
                height * factor, degrees);
    }

    Frame turnedBy(double more) {
        return new Frame(middleX, middleY, width, height, degrees + more);
    }

    Frame sized(double newWidth, double newHeight) {
        return new Frame(middleX, middleY, newWidth, newHeight, degrees);
    }

    /// The part of this frame that `box` marks in its own, straight pixels.
    Frame part(Box box) {
        double u = box.left() + (box.width() - 1) / 2.0 - (pixelWidth() - 1) / 2.0;
        double v = box.top() + (box.height() - 1) / 2.0 - (pixelHeight() - 1) / 2.0;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Frame(middleX + u * cos - v * sin, middleY + u * sin + v * cos, box.width(), box.height(), degrees);
    }

    double shorter() {
        return Math.min(width, height);
    }

    double longer() {
        return Math.max(width, height);
    }
}
