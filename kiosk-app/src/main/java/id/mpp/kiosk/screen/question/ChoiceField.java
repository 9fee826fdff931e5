package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.ChoiceList;
import id.mpp.kiosk.ui.control.ChoiceRow;
import id.mpp.kiosk.ui.control.EqualGrid;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Rows to choose from, five a page.
final class ChoiceField implements AnswerField {

    private static final int ROWS = 5;

    /// What the rows say now. Choosing draws nothing anew: the row under the finger stays where it is.
    private record Drawn(String service, Question question, int page, Language language, Optional<String> chosen) {
    }

    private final QuestionModel model;
    private final Runnable changed;
    private final ChoiceList rows = new ChoiceList();
    private final ActionButton previous = ActionButton.of(Kind.SECONDARY, "question.previous-options", "up");
    private final ActionButton next = ActionButton.of(Kind.SECONDARY, "question.next-options", "down");
    private final EqualGrid pager = new EqualGrid(2, previous, next);
    private @Nullable Drawn drawn;
    private Language drawnIn = Language.INDONESIAN;
    private String asked = "";
    private int page;

    ChoiceField(QuestionModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        previous.setId("previous");
        next.setId("following");
        previous.whenPressed(() -> leaf(-1));
        next.whenPressed(() -> leaf(1));
        rows.whenChosen(option -> {
            model.choose(option);
            drawn = toDraw(drawnIn);
            changed.run();
        });
    }

    @Override
    public Node body() {
        return rows;
    }

    @Override
    public Optional<Node> aside() {
        return pages() > 1 ? Optional.of(pager) : Optional.empty();
    }

    @Override
    public Optional<Node> input() {
        return Optional.empty();
    }

    @Override
    public void render(Language language) {
        if (!asked.equals(model.question().id())) {
            asked = model.question().id();
            page = pageOfChosen();
        }
        previous.setOff(page == 0);
        next.setOff(page == pages() - 1);
        drawnIn = language;
        var wanted = toDraw(language);
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            draw(language);
        }
    }

    private Drawn toDraw(Language language) {
        return new Drawn(model.service().id(), model.question(), page, language, model.chosen());
    }

    private void draw(Language language) {
        List<Question.Option> all = options();
        var shown = all.subList(page * ROWS, Math.min(all.size(), (page + 1) * ROWS));
        rows.show(shown.stream().map(option -> row(language, option)).toList(), model.chosen());
    }

    private ChoiceRow row(Language language, Question.Option option) {
        var row = new ChoiceRow(option.id(), model.option(language, option), model.optionHelp(language, option),
                option.icon());
        row.setId("option-" + option.id());
        return row;
    }

    private void leaf(int step) {
        page += step;
        changed.run();
    }

    private int pageOfChosen() {
        List<String> ids = options().stream().map(Question.Option::id).toList();
        return model.chosen().map(ids::indexOf).filter(index -> index > 0).map(index -> index / ROWS).orElse(0);
    }

    private int pages() {
        return (options().size() + ROWS - 1) / ROWS;
    }

    private List<Question.Option> options() {
        return model.question() instanceof Question.Choice choice ? choice.options() : List.of();
    }

    @Override
    public void clear() {
        rows.clear();
        drawn = null;
        asked = "";
        page = 0;
    }
}
