package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.screen.question.Picker.Item;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Tiles to choose a region or one of a long list from, and a keyboard for who would rather type.
final class PickField implements AnswerField {

    private static final int LONGEST_WORDS = 40;

    /// What the tiles show now. Choosing draws nothing anew: the tile under the finger stays where it is.
    private record Drawn(List<Item> items, int from, boolean searching, boolean large) {
    }

    private final QuestionModel model;
    private final Texts texts;
    private final Supplier<PageLayout> page;
    private final Runnable changed;
    private final PickTiles tiles;
    private final Phrase within = new Phrase("", "t-body", "strong");
    private final Note nothing = new Note();
    private final TextBox box = new TextBox();
    private final TouchKeyboard keyboard = new TouchKeyboard();
    private final ActionButton outside = ActionButton.of(Kind.SECONDARY, "common.back", "up");
    private final ActionButton other = ActionButton.of(Kind.SECONDARY, "question.pick-type", "search");
    private final EqualGrid ways = new EqualGrid();
    private final VBox body = new VBox();
    private final VBox aside = new VBox();
    private @Nullable Drawn drawn;
    private boolean typing;

    /// @param page
    ///            that the field stands on
    PickField(QuestionModel model, Texts texts, Supplier<PageLayout> page, Runnable changed) {
        this.model = model;
        this.texts = texts;
        this.page = page;
        this.changed = changed;
        tiles = new PickTiles(texts, this::touch, this::turn);
        body.getStyleClass().add("pick-body");
        aside.getStyleClass().add("pick-aside");
        VBox.setVgrow(tiles, Priority.ALWAYS);
        nothing.setIcon("search");
        box.setId("field");
        box.setIcon("search");
        box.setMaximum(LONGEST_WORDS);
        box.setPlaceholder("question.pick-here");
        box.whenTyped(words -> {
            model.picker().type(words);
            changed.run();
        });
        outside.setId("outside");
        other.setId("other-way");
        outside.whenPressed(() -> {
            model.picker().leave();
            happened();
        });
        other.whenPressed(() -> {
            model.picker().search(!model.picker().searching());
            happened();
        });
        keyboard.whenDone(this::onlyOne);
    }

    private void touch(String id) {
        model.picker().touch(id);
        happened();
    }

    private void turn(int by) {
        model.picker().turn(by, model.picker().items(texts.language()).size());
        happened();
    }

    private void happened() {
        model.changed();
        changed.run();
    }

    private void onlyOne() {
        List<Item> found = model.picker().items(texts.language());
        if (found.size() == 1) {
            touch(found.getFirst().id());
        }
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> aside() {
        return aside.getChildren().isEmpty() ? Optional.empty() : Optional.of(aside);
    }

    @Override
    public Optional<Node> input() {
        return model.picker().searching() ? Optional.of(keyboard) : Optional.empty();
    }

    @Override
    public void render(Language language) {
        Picker picker = model.picker();
        List<Item> items = picker.items(language);
        boolean searching = picker.searching();
        var wanted = new Drawn(items, picker.from(), searching, page.get().isLargeText());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            tiles.show(items, picker.from(), 2, rows(searching));
        }
        tiles.select(picker.chosen());
        if (!box.getText().equals(picker.typed())) {
            box.setText(picker.typed());
        }
        if (searching != typing) {
            typing = searching;
            keyboard.typeInto(box, TouchKeyboard.Kind.SEARCH);
        }
        nothing.sayOrHide(items.isEmpty() ? texts.say("question.pick-nothing", picker.typed().strip()) : "");
        if (picker instanceof RegionPicker region) {
            within.sayOrHide(region.within().isEmpty()
                    ? texts.say("question.pick-level." + key(region))
                    : texts.say("question.pick-level-in." + key(region), region.within()));
        } else {
            within.sayOrHide("");
        }
        ways(picker, language);
        place(searching);
    }

    private static String key(RegionPicker region) {
        return region.level().name().toLowerCase(Locale.ROOT);
    }

    private List<Integer> rows(boolean searching) {
        if (page.get().isAcross()) {
            return searching ? List.of(3, 2, 1) : List.of(5, 4, 3, 2);
        }
        return searching ? List.of(4, 3, 2, 1) : List.of(8, 7, 6, 5, 4, 3);
    }

    private void ways(Picker picker, Language language) {
        ways.getChildren().clear();
        if (picker.around().isPresent() && !picker.searching()) {
            outside.setText(texts.say("question.pick-outside", picker.around().get()));
            ways.getChildren().add(outside);
        }
        if (picker.searching() || picker.typingHelps(language)) {
            other.setSay(picker.searching() ? "question.pick-list" : "question.pick-type");
            other.setIcon(picker.searching() ? "doc" : "search");
            ways.getChildren().add(other);
        }
        ways.setColumns(page.get().isAcross() ? 1 : Math.max(1, ways.getChildren().size()));
    }

    /// Across, the keyboard takes the height beside the title, so what was found stands below the title.
    private void place(boolean searching) {
        boolean apart = searching && page.get().isAcross();
        var shown = searching ? List.<Node>of(box, nothing, tiles) : List.<Node>of(within, nothing, tiles);
        set(body, apart ? List.of(box) : shown);
        var beside = apart ? List.<Node>of(nothing, tiles, ways) : List.<Node>of(ways);
        set(aside, ways.getChildren().isEmpty() ? List.of() : beside);
    }

    private static void set(VBox holder, List<Node> content) {
        if (!holder.getChildren().equals(content)) {
            holder.getChildren().setAll(content);
        }
    }

    @Override
    public void clear() {
        tiles.clear();
        box.setText("");
        within.sayOrHide("");
        nothing.sayOrHide("");
        drawn = null;
        typing = false;
    }
}
