package id.mpp.kiosk;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// Shows the page, which is laid out for the kiosk's glass, as large as fits into a window of another size, in
/// the middle.
final class ScaledPage extends Region {

    private final Parent page;
    private final double pageWidth;
    private final double pageHeight;
    private final Scale scale = new Scale(1, 1, 0, 0);

    ScaledPage(Parent page, double pageWidth, double pageHeight) {
        this.page = page;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        setStyle("-fx-background-color: black");
        page.getTransforms().add(scale);
        page.setClip(new Rectangle(pageWidth, pageHeight));
        getChildren().add(page);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / pageWidth, getHeight() / pageHeight);
        scale.setX(factor);
        scale.setY(factor);
        page.resizeRelocate((getWidth() - pageWidth * factor) / 2, (getHeight() - pageHeight * factor) / 2, pageWidth,
                pageHeight);
    }
}
