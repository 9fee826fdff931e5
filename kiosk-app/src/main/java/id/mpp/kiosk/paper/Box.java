package id.mpp.kiosk.paper;

/// Upright rectangle of pixels.
public record Box(int left, int top, int width, int height) {

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }
}
