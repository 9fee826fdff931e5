package id.mpp.kiosk.screen.looking;

import id.mpp.kiosk.journey.StoredPaper;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Pages of papers the centre keeps. Is called on the FX thread, never waits, and answers there.
@FunctionalInterface
public interface StoredPictures {

    /// Fetches the pages; empty when the centre does not answer. Of a session that has ended nothing more is told.
    void picture(StoredPaper paper, Consumer<Optional<List<Image>>> shown);
}
