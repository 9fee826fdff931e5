package id.mpp.kiosk.screen.feedback;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// Three ways to be heard, one to ask what became of it, and one that does not need this machine. The page is the same
/// for everybody: it holds nothing.
public final class FeedbackScreen implements Screen<Feedback.Choosing> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    @FXML
    private TouchCard survey;
    @FXML
    private TouchCard suggestion;
    @FXML
    private TouchCard complaint;
    @FXML
    private TouchCard recall;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public FeedbackScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "feedback.fxml");
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.Choosing step) {
        render();
    }

    @Override
    public void render() {
        survey.setWords(texts.say("feedback.survey") + ". " + texts.say("feedback.survey.more"));
        suggestion.setWords(texts.say("feedback.suggestion") + ". " + texts.say("feedback.suggestion.more"));
        complaint.setWords(texts.say("feedback.complaint") + ". " + texts.say("feedback.complaint.more"));
        recall.setWords(texts.say("feedback.recall") + ". " + texts.say("feedback.recall.more"));
    }

    @FXML
    private void rate() {
        tell.accept(new FeedbackEvent.SurveyAsked(Optional.empty(), Optional.empty()));
    }

    @FXML
    private void suggest() {
        tell.accept(new FeedbackEvent.SuggestionAsked());
    }

    @FXML
    private void complain() {
        tell.accept(new FeedbackEvent.ComplaintAsked());
    }

    @FXML
    private void recall() {
        tell.accept(new FeedbackEvent.ComplaintRecalled());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("feedback.start"), texts.say("feedback.path"));
    }

    @Override
    public void clear() {
        // nothing of anybody is shown here
    }
}
