package id.mpp.kiosk.ui.control;

import javafx.beans.DefaultProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One page between the bars: a title, the body, at most one thing beside it, the buttons below, a keyboard if one
/// types. The same file serves both ways the screen may hang: upright everything stands in one column; across, title and
/// aside stand left and the body right, and the shell puts the buttons into the bar.
@DefaultProperty("body")
public final class PageLayout extends VBox {

    /// Pref width of a half; both grow alike.
    static final double HALF = 866;
    private static final double RIGHT = 910;

    private final Tag tag = new Tag();
    private final Phrase title = new Phrase("", "t-h1");
    private final Phrase lead = new Phrase("", "t-lead", "c-muted");
    private final VBox titleBlock = new VBox(title, lead);
    private final VBox bodyBox = new VBox();
    private final ObservableList<Node> actions = FXCollections.observableArrayList();
    private final Phrase hint = new Phrase("", "t-body", "c-muted", "hint");
    private @Nullable Node aside;
    private @Nullable Node input;
    private boolean dark;
    private boolean split = true;
    private boolean across;
    private boolean largeText;

    public PageLayout() {
        getStyleClass().add("page");
        titleBlock.getStyleClass().add("title-block");
        bodyBox.getStyleClass().add("page-body");
        VBox.setVgrow(bodyBox, Priority.ALWAYS);
        setTag("");
        setTitleText("");
        setLeadText("");
        arrange(false);
    }

    /// Puts everything where it belongs. Called by the shell before the page is shown.
    public void arrange(boolean nowAcross) {
        across = nowAcross;
        getChildren().clear();
        bodyBox.getChildren().stream().filter(Halves.class::isInstance)
                .forEach(halves -> ((Halves) halves).arrange(across));
        if (across && split && !dark) {
            arrangeAcross();
        } else {
            arrangeUpright();
        }
    }

    /// Whether the screen hangs across; known before a screen is shown.
    public boolean isAcross() {
        return across;
    }

    /// Whether words are large: less fits on one page. Known before a screen is shown.
    public boolean isLargeText() {
        return largeText;
    }

    public void setLargeText(boolean largeText) {
        this.largeText = largeText;
    }

    private void arrangeUpright() {
        getChildren().addAll(tag, titleBlock, bodyBox);
        if (aside != null) {
            getChildren().add(aside);
        }
    }

    private void arrangeAcross() {
        var space = new VBox();
        VBox.setVgrow(space, Priority.ALWAYS);
        var left = new VBox(tag, titleBlock, space);
        left.getStyleClass().add("page-left");
        if (aside != null) {
            left.getChildren().add(aside);
        }
        var right = new VBox(bodyBox);
        right.getStyleClass().add("page-right");
        if (input != null) {
            right.getChildren().add(input);
        }
        left.setPrefWidth(HALF);
        right.setPrefWidth(RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(left, right);
        columns.getStyleClass().add("page-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().add(columns);
    }

    /// Whether the keyboard stands inside the page, so that the shell must not place it.
    public boolean holdsInput() {
        return across && split && !dark;
    }

    public ObservableList<Node> getBody() {
        return bodyBox.getChildren();
    }

    /// Back first; the shell sets it left.
    public ObservableList<Node> getActions() {
        return actions;
    }

    public @Nullable Node getAside() {
        return aside;
    }

    public void setAside(@Nullable Node aside) {
        this.aside = aside;
        arrange(across);
    }

    /// Where the page is split, takes what is typed into from the actions to above the keyboard, which stands right,
    /// and brings what filled its place to the left. For screens that are shown again and again: the second time does
    /// nothing.
    ///
    /// @param filling
    ///            stands in the body of an upright page
    public void typeBeside(Node filling, Node field) {
        if (across && actions.remove(field)) {
            getBody().remove(filling);
            setAside(filling);
            getBody().add(field);
        }
    }

    /// Where the page is split, brings `words` from the body to the left: a keypad needs the height beside them. As
    /// [#typeBeside] for screens that are shown again and again.
    public void readBeside(Node words) {
        if (across && getBody().remove(words)) {
            setAside(words);
        }
    }

    /// A keyboard or keypad.
    public @Nullable Node getInput() {
        return input;
    }

    public void setInput(@Nullable Node input) {
        this.input = input;
        arrange(across);
    }

    public @Nullable String getTitle() {
        return title.getSay();
    }

    public void setTitle(@Nullable String key) {
        title.sayOrHide(" ");
        title.setSay(key);
    }

    /// A finished title instead of a key.
    public void setTitleText(String text) {
        title.sayOrHide(text);
    }

    public @Nullable String getLead() {
        return lead.getSay();
    }

    public void setLead(@Nullable String key) {
        lead.sayOrHide(" ");
        lead.setSay(key);
    }

    /// A finished lead instead of a key; empty hides it.
    public void setLeadText(String text) {
        lead.sayOrHide(text);
    }

    public String getTag() {
        return tag.getText();
    }

    /// "Pertanyaan 3 dari 9"; empty hides it.
    public void setTag(String text) {
        tag.setText(text);
        tag.setVisible(!text.isEmpty());
        tag.setManaged(!text.isEmpty());
    }

    public @Nullable String getHint() {
        return hint.getSay();
    }

    /// Why there is no primary button.
    public void setHint(@Nullable String key) {
        hint.setSay(key);
    }

    public Phrase hintPhrase() {
        return hint;
    }

    public boolean isDark() {
        return dark;
    }

    /// On the dark, patterned ground and without path and buttons: welcome, out of service.
    public void setDark(boolean dark) {
        this.dark = dark;
        titleBlock.setVisible(!dark);
        titleBlock.setManaged(!dark);
        arrange(across);
    }

    public boolean isSplit() {
        return split;
    }

    /// False: one column even on a screen that hangs across.
    public void setSplit(boolean split) {
        this.split = split;
        arrange(across);
    }

    public Pos getBodyAlignment() {
        return bodyBox.getAlignment();
    }

    public void setBodyAlignment(Pos alignment) {
        bodyBox.setAlignment(alignment);
    }
}
