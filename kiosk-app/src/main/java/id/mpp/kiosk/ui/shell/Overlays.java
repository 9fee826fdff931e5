package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Loss;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.kiosk.ui.touch.Touch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What may stand above a page: one dialog of the journey, or one panel of the bar.
final class Overlays extends StackPane {

    private final Texts texts;
    private final Touch touch;
    private final StackPane dialog = new StackPane();
    private final StackPane panel = new StackPane();
    private final LookPanel look;
    private final StaffPanel staff;
    private final LeavingPanel leaving;

    /// @param end
    ///            *Akhiri dan hapus data saya*
    /// @param enter
    ///            *Saya petugas*
    Overlays(Texts texts, Hall hall, StaffCall staffCall, Touch touch, Supplier<Look> now, Consumer<Look> use,
            Runnable end, Runnable enter) {
        this.texts = texts;
        this.touch = touch;
        look = new LookPanel(now, use, this::closePanel);
        staff = new StaffPanel(texts, hall, staffCall, this::closePanel, enter);
        leaving = new LeavingPanel(texts, end, this::closePanel);
        getStyleClass().add("overlays");
        setPickOnBounds(false);
        getChildren().addAll(dialog, panel);
        hide(dialog);
        hide(panel);
    }

    /// @param bar
    ///            height of the bar below that stays free, for *Panggil petugas*
    void showDialog(Node page, double bar) {
        if (!dialog.isVisible()) {
            hide(panel); // a panel would hide the time that is running out
        }
        dialog.setPadding(new Insets(0, 0, bar, 0));
        dialog.setPickOnBounds(false);
        open(dialog, page);
    }

    void closeDialog() {
        hide(dialog);
    }

    void showLook() {
        look.show();
        open(panel, look);
    }

    void askToLeave(Loss loss) {
        leaving.ask(loss);
        open(panel, leaving);
    }

    /// What it asked about is not there any more.
    void closeLeaving() {
        if (panel.getChildren().contains(leaving)) {
            hide(panel);
        }
    }

    void callStaff(String screen, boolean atDoor) {
        staff.call(screen, atDoor);
        open(panel, staff);
    }

    void closePanel() {
        touch.pageChanged();
        hide(panel);
    }

    void closeAll() {
        staff.forget();
        hide(panel);
        hide(dialog);
    }

    private void open(StackPane layer, Node card) {
        Worded.everything(card, texts);
        touch.pageChanged();
        var veil = new Region();
        veil.getStyleClass().add("veil");
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        layer.getChildren().setAll(veil, card);
        layer.setVisible(true);
    }

    private static void hide(StackPane layer) {
        layer.getChildren().clear();
        layer.setVisible(false);
    }
}
