package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The path here, and five bars with words: done, now, to come.
final class WhereBar extends VBox {

    private final Texts texts;
    private final HBox path = new HBox();
    private final HBox stages = new HBox();

    WhereBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("where-bar");
        path.getStyleClass().add("where-path");
        path.setAlignment(Pos.CENTER_LEFT);
        stages.getStyleClass().add("where-stages");
        getChildren().addAll(path, stages);
    }

    void show(Where where) {
        setVisible(!where.path().isEmpty());
        setManaged(isVisible());
        showPath(where.path());
        stages.getChildren().clear();
        stages.setVisible(where.stage().isPresent());
        stages.setManaged(where.stage().isPresent());
        where.stage().ifPresent(this::showStages);
    }

    private void showPath(List<String> words) {
        path.getChildren().clear();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                path.getChildren().add(new Icon("chev", 24));
            }
            var crumb = new Phrase(words.get(i), "crumb");
            boolean last = i == words.size() - 1;
            // the name of a service may take a second line; what stands before it is short
            crumb.setWrapText(last);
            crumb.setMinWidth(last ? 0 : USE_PREF_SIZE);
            path.getChildren().add(crumb);
        }
    }

    private void showStages(Stage now) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var count = new Phrase(texts.say("common.step", now.ordinal() + 1, Stage.values().length), "step-count");
        count.setWrapText(false);
        count.setMinWidth(USE_PREF_SIZE);
        path.getChildren().addAll(space, count);
        for (Stage stage : Stage.values()) {
            stages.getChildren().add(stage(stage, now));
        }
    }

    private VBox stage(Stage stage, Stage now) {
        var bar = new Region();
        bar.getStyleClass().add("stage-bar");
        var name = new Phrase(texts.say("common.stage." + stage.name()), "stage-name");
        name.setWrapText(false);
        var words = new HBox(name);
        words.getStyleClass().add("stage-words");
        words.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(bar, words);
        box.getStyleClass().add("stage");
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        if (stage.compareTo(now) < 0) {
            box.getStyleClass().add("done");
            var tick = new Icon("check", 24);
            tick.setStroke(3);
            words.getChildren().addFirst(tick);
        } else if (stage == now) {
            box.getStyleClass().add("now");
        }
        return box;
    }

    void clear() {
        show(new Where(Optional.empty(), List.of(), Optional.empty()));
    }
}
