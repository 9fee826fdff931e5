package id.mpp.kiosk.ui.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A QR code, error correction M, four modules of white around it; whole pixels a module, so that every phone reads it.
/// Black on white in every look.
public final class QrCode extends Region {

    private static final int QUIET = 4;

    private final SVGPath modules = new SVGPath();
    private double edge = 300;
    private String content = "";

    public QrCode() {
        getStyleClass().add("qr-code");
        modules.getStyleClass().add("qr-modules");
        modules.setManaged(false);
        getChildren().add(modules);
        setEdge(edge);
    }

    public double getEdge() {
        return edge;
    }

    /// Width and height, px.
    public void setEdge(double edge) {
        this.edge = edge;
        setMinSize(edge, edge);
        setPrefSize(edge, edge);
        setMaxSize(edge, edge);
        draw();
    }

    /// Empty shows a white square.
    public void show(String text) {
        content = text;
        draw();
    }

    private void draw() {
        modules.setContent(content.isEmpty() ? "" : path(matrix(content)));
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, "M", EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private String path(BitMatrix matrix) {
        int size = Math.max(1, (int) (edge / (matrix.getWidth() + 2 * QUIET)));
        int from = (int) (edge - matrix.getWidth() * size) / 2;
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(from + x * size).append(' ').append(from + y * size).append('h')
                            .append(size)
                            .append('v').append(size).append('h').append(-size).append('z');
                }
            }
        }
        return path.toString();
    }
}
