package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.control.ScanPreview;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Left on the page: how to lay the paper down, the page as it comes, or the page.
final class ScanPicture extends StackPane {

    private final Texts texts;
    private final GlassDrawing glass = new GlassDrawing();
    private final ScanPreview preview = new ScanPreview();
    private final ProgressRing ring = new ProgressRing();
    private final StackPane waiting = new StackPane(ring);
    private @Nullable Image growing;

    ScanPicture(Texts texts) {
        this.texts = texts;
        getStyleClass().add("scan-picture");
        ring.getStyleClass().add("calm");
        waiting.getStyleClass().add("scan-running");
    }

    void glass() {
        growing = null;
        show(glass);
    }

    /// @param page
    ///            nothing while it is being decoded
    void page(@Nullable Image page) {
        growing = null;
        preview.show(page);
        show(preview);
    }

    /// Rows of the page have come.
    void grow(Image rows) {
        growing = rows;
    }

    /// A page is being scanned: what is there of it, or how far it is.
    ///
    /// @param part
    ///            0–1, or negative while unknown
    void running(double part) {
        if (growing != null) {
            preview.show(growing);
            show(preview);
        } else {
            int percent = (int) Math.round(100 * part);
            ring.show(Math.max(part, 0.02), part < 0 ? "…" : String.valueOf(percent), part < 0 ? "" : "%");
            show(waiting);
        }
    }

    /// The next page has not begun to come.
    void begin() {
        growing = null;
    }

    private void show(Node shown) {
        if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
            Worded.everything(shown, texts);
        }
    }

    void clear() {
        growing = null;
        preview.clear();
        getChildren().clear();
    }
}
