package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.Orientation;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.kiosk.ui.touch.Touch;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands around a page for technicians, before there is a hall, a citizen or a session: the same look as
/// [Shell] with nothing behind it. Belongs to the FX thread.
public final class SetupShell {

    private final Texts texts;
    private final Touch touch;
    private final Orientation orientation;
    private final StackPane root = new StackPane();
    private final StackPane content = new StackPane();
    private final StackPane inputHolder = new StackPane();
    private final ActionBar actions = new ActionBar();
    private final Phrase step = new Phrase("", "clock-zone");
    private final HBox bars = new HBox();
    private final Scene scene;
    private Look look = Look.USUAL;
    private Optional<PageLayout> shown = Optional.empty();
    private Runnable render = () -> {
    };
    private int steps;
    private int stepsOf;

    /// @param version
    ///            of the program, for whoever telephones about it
    public SetupShell(double width, double height, Texts texts, Touch touch, String version) {
        this.texts = texts;
        this.touch = touch;
        orientation = width > height ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
        build(version);
        scene = new Scene(root, width, height);
        scene.setUserAgentStylesheet(Look.sheet("base"));
        scene.getStylesheets().setAll(look.stylesheets(Optional.empty()));
        touch.listenTo(scene);
        texts.whenLanguageChanges(this::reword);
    }

    private void build(String version) {
        var line = new Region();
        line.getStyleClass().add("identity-line");
        content.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        var column = new VBox(line, top(version), bars, content);
        column.getStyleClass().add("column");
        bars.getStyleClass().add("setup-bars");
        var utility = new HBox(
                new UtilityKey("contrast", "firstrun.contrast", "aa", this::otherContrast),
                new UtilityKey("other-language", "common.other-language", "globe", this::otherLanguage));
        utility.getStyleClass().add("utility-bar");
        if (orientation == Orientation.LANDSCAPE) {
            var footer = new HBox(actions.left(), spring(), utility, spring(), actions.right());
            footer.getStyleClass().add("footer");
            column.getChildren().addAll(inputHolder, footer);
        } else {
            column.getChildren().addAll(actions, inputHolder, utility);
        }
        root.getStyleClass().addAll("shell", orientation == Orientation.LANDSCAPE ? "landscape" : "portrait");
        root.getChildren().add(column);
    }

    private HBox top(String version) {
        var mark = new StackPane(new Icon("wrench", 52));
        mark.getStyleClass().add("mark");
        var words = new VBox(Phrase.of("firstrun.top", "place-name"), new Phrase(version, "place-kind"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        step.setWrapText(false);
        var top = new HBox(mark, words, step);
        top.getStyleClass().add("top-bar");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Puts a page on the glass.
    ///
    /// @param number
    ///            of this step, from 1; none where there are no steps
    /// @param arrive
    ///            fills it; it knows by now how the screen hangs
    /// @param nowRender
    ///            draws it again, in the language now spoken
    public void show(PageLayout page, int number, int of, Runnable arrive, Runnable nowRender) {
        touch.pageChanged();
        shown = Optional.of(page);
        page.arrange(orientation == Orientation.LANDSCAPE);
        page.setLargeText(look.textSize() == TextSize.LARGE);
        arrive.run();
        render = nowRender;
        render.run();
        content.getChildren().setAll(page);
        actions.show(page);
        inputHolder.getChildren().clear();
        var input = page.getInput();
        if (input != null && !page.holdsInput()) {
            inputHolder.getChildren().setAll(input);
        }
        showSteps(number, of);
        Worded.everything(root, texts);
    }

    private void showSteps(int number, int of) {
        step.setText(number > 0 ? texts.say("common.step", number, of) : "");
        bars.getChildren().clear();
        for (int at = 1; at <= (number > 0 ? of : 0); at++) {
            var bar = new Region();
            bar.getStyleClass().addAll("setup-bar", at < number ? "done" : at == number ? "now" : "to-come");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        steps = number;
        stepsOf = of;
    }

    /// What a page shows has changed: words that came after it was shown are said too.
    public void refresh() {
        render.run();
        Worded.everything(root, texts);
    }

    public boolean isAcross() {
        return orientation == Orientation.LANDSCAPE;
    }

    public Scene scene() {
        return scene;
    }

    public void use(Look wanted) {
        look = wanted;
        scene.getStylesheets().setAll(look.stylesheets(Optional.empty()));
        shown.ifPresent(page -> page.setLargeText(look.textSize() == TextSize.LARGE));
        refresh();
    }

    private void otherContrast() {
        use(new Look(look.contrast() == Contrast.HIGH ? Contrast.NORMAL : Contrast.HIGH, look.textSize()));
    }

    private void otherLanguage() {
        texts.speak(texts.language() == Language.INDONESIAN ? Language.ENGLISH : Language.INDONESIAN);
    }

    private void reword() {
        showSteps(steps, stepsOf);
        refresh();
    }
}
