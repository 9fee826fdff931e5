package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.screen.question.Picker.Item;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// How many there are in a group, one touch for any number. Who takes away members that were described already is told.
final class CountField implements AnswerField {

    private static final int COLUMNS = 3;
    private static final int MOST_A_PAGE = 30;

    private final QuestionModel model;
    private final Texts texts;
    private final Note lost = new Note();
    private final PickTiles tiles;
    private Optional<Question> drawn = Optional.empty();

    CountField(QuestionModel model, Texts texts, Runnable changed) {
        this.model = model;
        this.texts = texts;
        lost.setTone(Tone.WARNING);
        lost.setIcon("warn");
        tiles = new PickTiles(texts, number -> {
            model.type(number);
            changed.run();
        }, _ -> {
        });
        tiles.getStyleClass().add("count-tiles");
    }

    @Override
    public Node body() {
        return tiles;
    }

    @Override
    public Optional<Node> aside() {
        return model.membersLost() ? Optional.of(lost) : Optional.empty();
    }

    @Override
    public Optional<Node> input() {
        return Optional.empty();
    }

    @Override
    public void render(Language language) {
        if (!(model.question() instanceof Question.Group group)) {
            return;
        }
        if (!drawn.equals(Optional.of(group))) {
            drawn = Optional.of(group);
            List<Item> numbers = IntStream.rangeClosed(group.minimum(), group.maximum()).mapToObj(String::valueOf)
                    .map(number -> new Item(number, number)).toList();
            tiles.show(numbers, 0, COLUMNS, List.of(MOST_A_PAGE / COLUMNS));
        }
        tiles.select(model.typed().isEmpty() ? Optional.empty() : Optional.of(model.typed()));
        lost.setText(texts.say("question.count-lost", model.typed()));
    }

    @Override
    public void clear() {
        tiles.clear();
        drawn = Optional.empty();
    }
}
