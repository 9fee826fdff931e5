package id.mpp.kiosk;

import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;

/// How large the window is, and the glass that the pages are drawn for.
///
/// @param pageWidth
///            1080 upright, 1920 across; screens of another size show the same page larger or smaller
record WindowSize(double width, double height, double pageWidth, double pageHeight) {

    private static final double SHORT_EDGE = 1080;
    private static final double LONG_EDGE = 1920;
    /// A window on somebody's desk leaves room for its title and the desk's own bars.
    private static final double OF_DESK = 0.9;

    /// Full screen, the screen is the glass. On a desk the window has an upright kiosk's proportions, no larger
    /// than one.
    static WindowSize of(KioskConfig.Screen wanted, Rectangle2D display) {
        double width = or(wanted.width(), wanted.fullScreen() ? display.getWidth() : SHORT_EDGE);
        double height = or(wanted.height(), wanted.fullScreen() ? display.getHeight() : LONG_EDGE);
        double fits = wanted.fullScreen() ? 1 : fitting(width, height, display);
        boolean across = width > height;
        return new WindowSize(width * fits, height * fits, across ? LONG_EDGE : SHORT_EDGE,
                across ? SHORT_EDGE : LONG_EDGE);
    }

    private static double fitting(double width, double height, Rectangle2D display) {
        if (width <= display.getWidth() && height <= display.getHeight()) {
            return 1;
        }
        return OF_DESK * Math.min(display.getWidth() / width, display.getHeight() / height);
    }

    private static double or(OptionalInt wanted, double usual) {
        return wanted.isPresent() ? wanted.getAsInt() : usual;
    }

    boolean scaled() {
        return width != pageWidth || height != pageHeight;
    }
}
