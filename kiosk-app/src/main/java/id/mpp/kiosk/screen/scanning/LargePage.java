package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.TouchCard;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A page as large as there is room: it fills the frame, and what does not fit is reached by two buttons. One touch on
/// it leaves.
final class LargePage extends VBox {

    private final Frame frame = new Frame();
    private final TouchCard card = new TouchCard("", frame);
    private final ActionButton before = ActionButton.of(Kind.SECONDARY, "scanning.part-before", "up");
    private final ActionButton after = ActionButton.of(Kind.SECONDARY, "scanning.part-after", "down");

    /// @param left
    ///            the page was touched
    LargePage(Runnable left) {
        getStyleClass().add("large-page");
        card.setId("large");
        card.getStyleClass().add("large-card");
        card.whenPressed(left);
        HBox.setHgrow(frame, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        before.setId("part-before");
        after.setId("part-after");
        before.whenPressed(() -> frame.move(-1));
        after.whenPressed(() -> frame.move(1));
        for (ActionButton button : new ActionButton[]{before, after}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        var parts = new HBox(before, after);
        parts.getStyleClass().add("large-parts");
        getChildren().addAll(card, parts);
    }

    /// @param words
    ///            what is said of it
    void show(@Nullable Image page, String words) {
        card.setWords(words);
        frame.show(page);
    }

    void clear() {
        frame.clear();
    }

    /// The part of the page that is seen.
    private final class Frame extends Region {

        /// Of the frame; some of what was seen stays in sight.
        private static final double STEP = 0.75;
        /// A page that is twice as large as it would fit is large enough.
        private static final double MOST = 2;

        private final ImageView view = new ImageView();
        private final Rectangle clip = new Rectangle();
        private double at;

        Frame() {
            view.setManaged(false);
            view.setPreserveRatio(true);
            getChildren().add(view);
            setClip(clip);
            setMinSize(200, 200);
        }

        void show(@Nullable Image page) {
            view.setImage(page);
            requestLayout();
        }

        void clear() {
            at = 0;
            view.setImage(null);
        }

        void move(int steps) {
            at += steps * STEP;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
            Image page = view.getImage();
            if (page == null) {
                return;
            }
            double across = getWidth() / page.getWidth();
            double down = getHeight() / page.getHeight();
            double scale = Math.min(Math.max(across, down), MOST * Math.min(across, down));
            double width = page.getWidth() * scale;
            double height = page.getHeight() * scale;
            view.setFitWidth(width);
            view.setFitHeight(height);
            boolean sideways = down > across;
            double room = sideways ? getWidth() : getHeight();
            double over = Math.max(0, (sideways ? width : height) - room);
            at = Math.clamp(at, 0, over / room);
            double shift = -at * room;
            view.relocate(sideways ? shift : (getWidth() - width) / 2, sideways ? (getHeight() - height) / 2 : shift);
            before.setIcon(sideways ? "back" : "up");
            after.setIcon(sideways ? "next" : "down");
            before.setOff(at <= 0);
            after.setOff(at >= over / room);
        }
    }
}
