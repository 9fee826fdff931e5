package id.mpp.kiosk.ui.control;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A scanned page on a dark ground, whole, with corner marks. The picture is decoded by the caller, off the FX thread,
/// and let go of by [#clear].
public final class ScanPreview extends Region {

    private static final double MARGIN = 32;

    private final ImageView view = new ImageView();
    private final Region frame = new Region();

    public ScanPreview() {
        getStyleClass().add("scan-preview");
        view.setPreserveRatio(true);
        view.setManaged(false);
        view.setSmooth(true);
        frame.getStyleClass().add("scan-frame");
        frame.setManaged(false);
        getChildren().addAll(view, frame);
        setMinSize(200, 260);
    }

    public void show(@Nullable Image page) {
        view.setImage(page);
        frame.setVisible(page != null);
        requestLayout();
    }

    /// Nothing of the page stays.
    public void clear() {
        show(null);
    }

    @Override
    protected void layoutChildren() {
        Image page = view.getImage();
        if (page == null) {
            return;
        }
        double scale = Math.min((getWidth() - 2 * MARGIN) / page.getWidth(),
                (getHeight() - 2 * MARGIN) / page.getHeight());
        double width = Math.rint(page.getWidth() * scale);
        double height = Math.rint(page.getHeight() * scale);
        double x = Math.rint((getWidth() - width) / 2);
        double y = Math.rint((getHeight() - height) / 2);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(x, y);
        frame.resizeRelocate(x - 6, y - 6, width + 12, height + 12);
    }
}
