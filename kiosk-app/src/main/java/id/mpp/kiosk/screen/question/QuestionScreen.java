package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.RoomBelow;
import id.mpp.kiosk.ui.keyboard.Keypad;
import id.mpp.kiosk.ui.text.AnswerWords;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Asks one question. Choosing or typing answers nothing yet; *Lanjutkan* does, if the answer fits. If it does not, one
/// sentence above the field says what is to be done, and what was typed stays.
public final class QuestionScreen implements Screen<Step.Answering> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final QuestionModel model;
    private final ChoiceField choice;
    private final DateField date;
    private final WordsField words;
    private final DigitsField digits;
    private final NumberField number;
    private final MoneyField money;
    private final PickField pick;
    private final CountField count;
    private final KnownCard known;
    private final Note filled = new Note();
    private final PageLayout page;
    @FXML
    private Note complaint;
    @FXML
    private RoomBelow room;
    @FXML
    private StackPane field;
    @FXML
    private StackPane aside;
    @FXML
    private StackPane input;
    @FXML
    private ActionButton next;

    /// @param today
    ///            the kiosk's day, from which date questions count
    /// @param hall
    ///            the regency the hall stands in, by code or name
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public QuestionScreen(Texts texts, Supplier<LocalDate> today, Regions regions, String hall,
            Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new QuestionModel(today, regions, hall);
        var keypad = new Keypad();
        choice = new ChoiceField(model, this::render);
        date = new DateField(model, texts, keypad, this::page, this::render);
        words = new WordsField(model, this::render, this::answer);
        digits = new DigitsField(model, texts, keypad, this::render);
        number = new NumberField(model, keypad, this::render);
        money = new MoneyField(model, keypad, this::render);
        pick = new PickField(model, texts, this::page, this::render);
        count = new CountField(model, texts, this::render);
        known = new KnownCard(texts, question -> tell.accept(new Event.ChangeAsked(question)));
        page = PageFile.load(this, "question.fxml");
        filled.setId("filled");
        filled.setIcon("vault");
        page.getBody().add(1, filled);
        room.setBelow(known);
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Answering step) {
        model.ask(step);
        render();
    }

    @Override
    public void render() {
        Language language = texts.language();
        String place = texts.say("question.number", model.number(), model.count());
        page.setTag(model.member(language).map(member -> member + " · " + place).orElse(place));
        page.setTitleText(model.title(language));
        page.setLeadText(model.help(language));
        complaint.sayOrHide(
                model.complaint().map(misfit -> MisfitWords.say(texts, model.question(), misfit)).orElse(""));
        filled.sayOrHide(model.complaint().isPresent()
                ? ""
                : model.filledIn().map(answer -> texts.say("question.filled", source(answer))).orElse(""));
        known.show(model.filledInAround().stream().map(question -> entry(question, language)).toList());
        AnswerField asked = asked();
        asked.render(language);
        boolean narrow = page.isAcross() && asked.input().isPresent();
        if (narrow) {
            page.getBody().remove(filled);
        } else if (!page.getBody().contains(filled)) {
            page.getBody().add(1, filled);
        }
        Optional<Node> said = Optional.of(filled).filter(note -> narrow && note.isVisible()).map(Node.class::cast);
        place(asked.body(), asked.aside().or(() -> said), asked.input());
        next.setOff(model.answer().isEmpty());
    }

    private String source(Answer answer) {
        return texts.say("common.source." + answer.source().name());
    }

    private KnownCard.Entry entry(Question question, Language language) {
        Answer answer = model.application().answers().of(question.id()).orElseThrow();
        return new KnownCard.Entry(question.id(), QuestionWords.of(model.words(), question).label(language),
                AnswerWords.say(model.words(), question, answer, language), source(answer));
    }

    private AnswerField asked() {
        return switch (model.question()) {
            case Question.Choice _ -> choice;
            case Question.Date _ -> date;
            case Question.Text _ -> words;
            case Question.Digits _ -> digits;
            case Question.Number _ -> number;
            case Question.Money _ -> money;
            case Question.Group _ -> count;
            case Question.Region _,Question.Listed _ -> pick;
        };
    }

    private void place(Node body, Optional<Node> beside, Optional<Node> keys) {
        put(field, Optional.of(body));
        put(aside, beside);
        put(input, keys);
    }

    /// Only what is new is placed and reworded: a key that is being pressed must stay where it is.
    private void put(Pane holder, Optional<Node> content) {
        holder.setVisible(content.isPresent());
        holder.setManaged(content.isPresent());
        List<Node> wanted = content.map(List::of).orElse(List.of());
        if (!holder.getChildren().equals(wanted)) {
            holder.getChildren().setAll(wanted);
        }
        Worded.everything(holder, texts);
    }

    @FXML
    private void back() {
        if (model.back()) {
            render();
        } else {
            tell.accept(new Event.WentBack());
        }
    }

    @FXML
    private void answer() {
        Optional<Event> answered = model.fitting()
                .map(answer -> new Event.Answered(model.question().id(), answer));
        if (answered.isPresent()) {
            tell.accept(answered.get());
        } else {
            render();
        }
    }

    @Override
    public Where where() {
        return Where.in(Stage.ANSWERS, model.application(), texts.language());
    }

    @Override
    public void clear() {
        model.clear();
        for (AnswerField each : List.of(choice, date, words, digits, number, money, pick, count)) {
            each.clear();
        }
        known.clear();
        filled.sayOrHide("");
        complaint.sayOrHide("");
    }
}
