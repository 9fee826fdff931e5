package id.mpp.kiosk.ui.shell;

import javafx.scene.CacheHint;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/// The dark ground of welcome and out of service, with the kawung pattern: one path, drawn once and kept as a picture.
final class Ground extends Pane {

    private static final int PITCH = 135;
    /// One petal of four around a point, and the dot between.
    private static final double NEAR = 8.1;
    private static final double FAR = 63.4;
    private static final double BEND_IN = 2.7;
    private static final double BEND_SIDE = 51.3;
    private static final double BEND_OUT = 27;
    private static final double BEND_TIP = 67.5;

    Ground(double width, double height) {
        getStyleClass().add("ground");
        var pattern = new SVGPath();
        pattern.getStyleClass().add("ground-pattern");
        pattern.setContent(kawung(width, height));
        pattern.setCache(true);
        pattern.setCacheHint(CacheHint.SPEED);
        getChildren().add(pattern);
        setMouseTransparent(true);
    }

    private static String kawung(double width, double height) {
        var path = new StringBuilder();
        for (int y = 0; y <= height + PITCH; y += PITCH) {
            for (int x = 0; x <= width + PITCH; x += PITCH) {
                petal(path, x, y, 1, 1);
                petal(path, x, y, -1, 1);
                petal(path, x, y, 1, -1);
                petal(path, x, y, -1, -1);
                path.append("M").append(x - 5).append(' ').append(y).append("a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z");
            }
        }
        return path.toString();
    }

    private static void petal(StringBuilder path, int x, int y, int right, int down) {
        point(path.append('M'), x + right * NEAR, y + down * NEAR);
        point(path.append('C'), x + right * BEND_IN, y + down * BEND_SIDE);
        point(path, x + right * BEND_OUT, y + down * BEND_TIP);
        point(path, x + right * FAR, y + down * FAR);
        point(path.append('C'), x + right * BEND_TIP, y + down * BEND_OUT);
        point(path, x + right * BEND_SIDE, y + down * BEND_IN);
        point(path, x + right * NEAR, y + down * NEAR);
        path.append('Z');
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(x).append(' ').append(y).append(' ');
    }
}
