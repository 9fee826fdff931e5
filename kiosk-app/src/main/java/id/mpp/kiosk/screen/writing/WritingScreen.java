package id.mpp.kiosk.screen.writing;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TickCard;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A box for a few sentences above the keyboard; a complaint has its themes and the wish for an answer beside it.
public final class WritingScreen implements Screen<Feedback.Writing> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final WritingModel model = new WritingModel();
    private final Map<Theme, TouchCard> themes = new EnumMap<>(Theme.class);
    private final TickCard answer = new TickCard("writing.answer", "writing.answer.more");
    private final PageLayout page;
    @FXML
    private Note trouble;
    @FXML
    private VBox complaint;
    @FXML
    private EqualGrid choices;
    @FXML
    private Node head;
    @FXML
    private Phrase label;
    @FXML
    private Phrase count;
    @FXML
    private TextBox words;
    @FXML
    private VBox below;
    @FXML
    private Note note;
    @FXML
    private ActionButton next;
    @FXML
    private ActionButton close;
    @FXML
    private TouchKeyboard keyboard;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public WritingScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "writing.fxml");
        for (Theme theme : Theme.values()) {
            themes.put(theme, card(theme));
        }
        choices.getChildren().setAll(themes.values());
        answer.setId("answer");
        answer.whenPressed(() -> say(new FeedbackEvent.AnswerWished(!model.answerWanted())));
        below.getChildren().addFirst(answer);
        words.setTall(true);
        words.setMaximum(model.mostLetters());
        words.whenTyped(this::type);
        keyboard.typeInto(words, TouchKeyboard.Kind.SENTENCE);
        keyboard.whenDone(this::goOn);
    }

    private TouchCard card(Theme theme) {
        var tick = new Icon("check", 26);
        tick.setStroke(3);
        var said = Phrase.of("writing.theme." + theme.key(), "t-body", "strong");
        said.setWrapText(false);
        var card = new TouchCard();
        card.setId("theme-" + theme.key());
        card.getStyleClass().add("theme");
        card.getChildren().addAll(said, tick);
        card.accessibleTextProperty().bind(said.textProperty());
        card.whenPressed(() -> say(new FeedbackEvent.ThemeTouched(theme)));
        return card;
    }

    @Override
    public String name() {
        return "writing";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.Writing step) {
        model.arrive(step);
        if (page.isAcross() && page.getBody().removeAll(trouble, complaint, below)) {
            // the keyboard needs the height of the right side
            var beside = new VBox(trouble, complaint, below);
            beside.getStyleClass().add("writing-beside");
            page.setAside(beside);
        }
        render();
        keyboard.typeInto(words, TouchKeyboard.Kind.SENTENCE); // what stands there already decides about capitals
    }

    @Override
    public void render() {
        boolean complains = model.complaint().isPresent();
        String kind = model.kind();
        page.setTitleText(texts.say("writing." + kind + ".title"));
        boolean crowded = page.isLargeText() && complains;
        page.setLeadText(crowded && model.notKept() ? "" : texts.say("writing." + kind + ".lead"));
        put(head, !crowded || !model.notKept());
        trouble.sayOrHide(model.notKept() ? texts.say("writing.not-kept") : "");
        put(complaint, complains);
        themes.forEach((theme, card) -> {
            card.setSelected(model.about(theme));
            put(card.getChildren().getLast(), model.about(theme));
        });
        put(answer, complains);
        answer.setSelected(model.answerWanted());
        answer.setShort(page.isLargeText());
        note.sayOrHide(complains && !crowded && !model.notKept() ? texts.say("writing.lapor") : "");
        put(below, complains);
        if (!words.getText().equals(model.typed())) {
            words.setText(model.typed());
        }
        label.setText(texts.say("writing." + kind + ".label"));
        put(close, model.isSurvey());
        close.setText(texts.say(page.isLargeText() ? "writing.close.brief" : "writing.close"));
        renderTyped();
    }

    private void renderTyped() {
        count.setText(texts.say("writing.count", model.letters(), model.mostLetters()));
        next.setOff(model.isEmpty());
        next.setIconAfter(model.answerWanted() ? "next" : "send");
        next.setText(texts.say(sendKey()));
        keyboard.sayAction(model.answerWanted() ? "writing.on" : "writing.go");
    }

    private String sendKey() {
        if (model.isSurvey() && page.isLargeText()) {
            return "writing.go"; // beside two other buttons
        }
        return model.answerWanted() ? "common.next" : "writing." + model.kind() + ".send";
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void type(String now) {
        model.type(now);
        renderTyped();
        if (model.begun()) {
            tell.accept(new FeedbackEvent.Written(now)); // who leaves from now on is asked first
        }
    }

    /// What was typed first: the step that follows must have it.
    private void say(Event event) {
        if (model.untold()) {
            tell.accept(new FeedbackEvent.Written(model.typed()));
        }
        tell.accept(event);
    }

    @FXML
    private void goOn() {
        if (!next.isOff()) {
            say(new Event.WentOn());
        }
    }

    @FXML
    private void closeSurvey() {
        tell.accept(new FeedbackEvent.SurveyClosed());
    }

    @FXML
    private void back() {
        say(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say(model.afterVisit() ? "writing.over" : "writing.start"),
                texts.say("writing." + model.kind() + ".path"));
    }

    @Override
    public void clear() {
        model.clear();
        words.setText("");
        render();
    }
}
