package id.mpp.kiosk.paper;

/// Walks over the pixels of a straight picture and says where each lies on the scan, in 1/256 of a pixel.
final class Sampling {

    private static final int FRACTION = 65536;

    private final double cos;
    private final double sin;
    private final double startX;
    private final double startY;
    private final long stepX;
    private final long stepY;
    private long atX;
    private long atY;
    int x;
    int y;

    Sampling(Frame frame) {
        cos = Math.cos(Math.toRadians(frame.degrees()));
        sin = Math.sin(Math.toRadians(frame.degrees()));
        double u = -(frame.pixelWidth() - 1) / 2.0;
        double v = -(frame.pixelHeight() - 1) / 2.0;
        startX = frame.middleX() + u * cos - v * sin;
        startY = frame.middleY() + u * sin + v * cos;
        stepX = Math.round(cos * FRACTION);
        stepY = Math.round(sin * FRACTION);
    }

    void beginRow(int v) {
        atX = Math.round((startX - v * sin) * FRACTION);
        atY = Math.round((startY + v * cos) * FRACTION);
        place();
    }

    void step() {
        atX += stepX;
        atY += stepY;
        place();
    }

    private void place() {
        x = (int) (atX >> 8);
        y = (int) (atY >> 8);
    }
}
