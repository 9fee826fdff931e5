package id.mpp.kiosk;

import id.mpp.kiosk.paper.Picture;
import id.mpp.kiosk.paper.PictureFile;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;

/// Pictures as the screen shows them. Away from the FX thread.
final class Previews {

    /// Nobody sees the difference on the glass.
    private static final double QUALITY = 0.9;

    private Previews() {
    }

    /// @param edge
    ///            of the longer side, px
    static Image of(Picture picture, int edge) {
        return of(PictureFile.jpeg(picture, QUALITY), edge);
    }

    /// @param file
    ///            JPEG or PNG
    static Image of(byte[] file, int edge) {
        return new Image(new ByteArrayInputStream(file), edge, edge, true, true);
    }
}
