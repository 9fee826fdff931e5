package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.screen.question.DayPicker.Column;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ActionButton.Kind;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.keyboard.DigitCells;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Three columns to turn, or eight digits to type; below, the day spelled out.
final class DateField implements AnswerField {

    /// A birth, a loss, a death is mostly told within a week.
    private static final int RECENT_DAYS = 7;
    private static final int DAYS_IN_A_ROW = 4;
    /// A question that reaches further back asks for something of long ago.
    private static final int YEARS_OF_RECENT = 25;

    private final QuestionModel model;
    private final Texts texts;
    private final Keypad keypad;
    private final Supplier<PageLayout> page;
    private final Runnable changed;
    private final List<DateColumn> columns;
    private final VBox body = new VBox();
    private final EqualGrid card;
    private final DigitCells cells = new DigitCells();
    private final VBox typing = new VBox(cells, Phrase.of("question.date-digits", "t-body", "c-muted"));
    private final Note spelled = new Note();
    private final ActionButton today = ActionButton.of(Kind.SECONDARY, "question.today", "");
    private final ActionButton yesterday = ActionButton.of(Kind.SECONDARY, "question.yesterday", "");
    private final ActionButton other = ActionButton.of(Kind.SECONDARY, "question.type-date", "keypad");
    private final List<ActionButton> earlier = IntStream.rangeClosed(2, RECENT_DAYS)
            .mapToObj(_ -> ActionButton.of(Kind.SECONDARY, "", "")).toList();
    private final EqualGrid shortcuts = new EqualGrid(2, today, yesterday);
    private final VBox aside = new VBox(spelled, shortcuts, other);

    /// @param page
    ///            on which it stands: days of the last week are offered where there is room for them
    DateField(QuestionModel model, Texts texts, Keypad keypad, Supplier<PageLayout> page, Runnable changed) {
        this.model = model;
        this.texts = texts;
        this.keypad = keypad;
        this.page = page;
        this.changed = changed;
        columns = List.of(new DateColumn("day", "question.day", step -> turn(Column.DAY, step)),
                new DateColumn("month", "question.month", step -> turn(Column.MONTH, step)),
                new DateColumn("year", "question.year", step -> turn(Column.YEAR, step)));
        card = new EqualGrid(3, columns.toArray(Node[]::new));
        card.setHgap(24);
        card.getStyleClass().addAll("card", "date-card");
        aside.getStyleClass().add("date-aside");
        typing.getStyleClass().add("date-typing");
        cells.setCount(8);
        today.setId("today");
        yesterday.setId("yesterday");
        other.setId("type-date");
        today.whenPressed(() -> choose(model.today()));
        yesterday.whenPressed(() -> choose(model.today().minusDays(1)));
        other.whenPressed(this::otherWay);
        for (int i = 0; i < earlier.size(); i++) {
            int ago = i + 2;
            earlier.get(i).setId("days-ago-" + ago);
            earlier.get(i).whenPressed(() -> choose(model.today().minusDays(ago)));
        }
        shortcuts.getChildren().addAll(earlier);
        shortcuts.getChildren().forEach(button -> ((ActionButton) button).setSmall(true));
    }

    private void turn(Column column, int step) {
        model.days().turn(column, step);
        happened();
    }

    private void choose(LocalDate day) {
        model.days().choose(day);
        happened();
    }

    private void otherWay() {
        model.days().type(!model.days().typing());
        happened();
    }

    private void happened() {
        model.changed();
        changed.run();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> aside() {
        return Optional.of(aside);
    }

    @Override
    public Optional<Node> input() {
        return model.days().typing() ? Optional.of(keypad) : Optional.empty();
    }

    @Override
    public void render(Language language) {
        DayPicker days = model.days();
        body.getChildren().setAll(days.typing() ? typing : card);
        other.setSay(days.typing() ? "question.turn-date" : "question.type-date");
        other.setIcon(days.typing() ? "cal" : "keypad");
        if (days.typing()) {
            keypad.whenTyped(change -> {
                days.typed(change.apply(days.digits()));
                happened();
            });
        }
        cells.show(days.digits(), false);
        columns.get(0).show(days, Column.DAY, day -> String.valueOf(day.getDayOfMonth()), texts);
        columns.get(1).show(days, Column.MONTH, day -> Days.month(day.getMonth(), language), texts);
        columns.get(2).show(days, Column.YEAR, day -> String.valueOf(day.getYear()), texts);
        shorten(today, model.today());
        shorten(yesterday, model.today().minusDays(1));
        offerEarlier(language);
        shortcuts.setVisible(today.isVisible() || yesterday.isVisible());
        shortcuts.setManaged(shortcuts.isVisible());
        spell(language);
    }

    private void offerEarlier(Language language) {
        boolean offered = !page.get().isAcross() && !page.get().isLargeText()
                && !model.days().allows(model.today().minusYears(YEARS_OF_RECENT));
        shortcuts.setColumns(offered ? DAYS_IN_A_ROW : 2);
        for (int i = 0; i < earlier.size(); i++) {
            LocalDate day = model.today().minusDays(i + 2L);
            earlier.get(i).setText(Days.brief(day, language));
            shorten(earlier.get(i), day);
            if (!offered) {
                earlier.get(i).setVisible(false);
                earlier.get(i).setManaged(false);
            }
        }
    }

    private void shorten(ActionButton button, LocalDate day) {
        button.setVisible(model.days().allows(day) && !model.days().typing());
        button.setManaged(button.isVisible());
    }

    private void spell(Language language) {
        DayPicker days = model.days();
        if (days.impossible()) {
            tell(Tone.NEGATIVE, "warn", texts.say("question.no-such-day"));
        } else if (days.chosen().isPresent()) {
            tell(Tone.POSITIVE, "check", Days.spelled(days.day(), language));
        } else {
            tell(Tone.INFO, "info",
                    texts.say(days.typing() ? "question.date-untyped" : "question.date-unturned"));
        }
    }

    private void tell(Tone tone, String icon, String words) {
        spelled.setTone(tone);
        spelled.setIcon(icon);
        spelled.setText(words);
    }

    @Override
    public void clear() {
        cells.clear();
        spelled.setText("");
        columns.forEach(DateColumn::clear);
    }
}
