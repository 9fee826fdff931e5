package id.mpp.kiosk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/// A white card at the foot of the screen, as high as it needs to be: within everybody's reach.
class PanelCard extends VBox {

    PanelCard() {
        getStyleClass().add("panel-card");
        setAlignment(Pos.TOP_LEFT);
        setMaxHeight(USE_PREF_SIZE);
    }
}
