package id.mpp.kiosk.ui.control;

import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// *Sebelumnya*, which page of how many, *Berikutnya*. It keeps no page itself: who shows the pages does.
public final class Pager extends HBox implements Worded {

    private final ActionButton previous = ActionButton.of(ActionButton.Kind.SECONDARY, "common.previous", "up");
    private final ActionButton following = ActionButton.of(ActionButton.Kind.SECONDARY, "common.following", "down");
    private final Phrase where = new Phrase("", "t-body", "c-muted");
    private @Nullable Texts texts;
    private int page;
    private int pages = 1;

    public Pager() {
        getStyleClass().add("pager");
        setAlignment(Pos.CENTER);
        previous.setId("previous");
        following.setId("following");
        previous.setMinWidth(USE_PREF_SIZE);
        following.setMinWidth(USE_PREF_SIZE);
        previous.setSmall(true);
        following.setSmall(true);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setAlignment(Pos.CENTER);
        HBox.setHgrow(where, Priority.ALWAYS);
        getChildren().addAll(previous, where, following);
    }

    /// @param leaf
    ///            hears how many pages further: -1 or 1
    public void whenLeafed(IntConsumer leaf) {
        previous.whenPressed(() -> leaf.accept(-1));
        following.whenPressed(() -> leaf.accept(1));
    }

    /// @param nowPage
    ///            from 0
    /// @param nowPages
    ///            with one or none there is nothing to leaf
    public void show(int nowPage, int nowPages) {
        page = nowPage;
        pages = nowPages;
        previous.setOff(page == 0);
        following.setOff(page >= pages - 1);
        sayWhere();
    }

    private void sayWhere() {
        if (texts != null) {
            where.setText(texts.say("common.page", page + 1, Math.max(1, pages)));
        }
    }

    @Override
    public void reword(Texts words) {
        texts = words;
        sayWhere();
    }
}
