package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.ChoiceList;
import id.mpp.kiosk.ui.control.ChoiceRow;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// Asks one question. Choosing marks; *Lanjutkan* answers.
public final class QuestionScreen implements Screen<Step.Answering> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final QuestionModel model = new QuestionModel();
    private final PageLayout page;
    @FXML
    private ChoiceList choices;
    @FXML
    private ActionButton next;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public QuestionScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "question.fxml");
        choices.whenChosen(this::choose);
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
        page.setTag(texts.say("question.number", model.number(), model.count()));
        page.setTitleText(model.title(language));
        page.setLeadText(model.help(language));
        if (model.question() instanceof Question.Choice choice) {
            choices.show(choice.options().stream().map(option -> row(language, option)).toList(), model.chosen());
        }
        next.setOff(model.answer().isEmpty());
    }

    private ChoiceRow row(Language language, Question.Option option) {
        return new ChoiceRow(option.id(), model.option(language, option), model.optionHelp(language, option),
                option.icon());
    }

    private void choose(String option) {
        model.choose(option);
        next.setOff(false);
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void answer() {
        model.answer().ifPresent(answer -> tell.accept(new Event.Answered(model.question().id(), answer)));
    }

    @Override
    public Where where() {
        Language language = texts.language();
        var service = model.service();
        return Where.at(Stage.ANSWERS, service.agency().words().say(language, "short"),
                service.words().say(language, "name")).with(model.application().citizen());
    }

    @Override
    public void clear() {
        model.clear();
        choices.clear();
    }
}
