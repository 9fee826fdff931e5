package id.mpp.kiosk.screen.rating;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.SurveyElement;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Four faces, best first; one touch answers and goes on. Skipping and closing are always there.
public final class RatingScreen implements Screen<Feedback.Rating> {

    private static final double FACE = 140;

    private final Texts texts;
    private final Consumer<Event> tell;
    private final RatingModel model = new RatingModel();
    private final PageLayout page;
    private final List<TouchCard> faces = new ArrayList<>();
    @FXML
    private EqualGrid grid;
    @FXML
    private FlowPane elements;
    @FXML
    private Phrase privacy;
    @FXML
    private ActionButton skip;
    @FXML
    private ActionButton close;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public RatingScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "rating.fxml");
        for (int score = SurveyElement.BEST; score >= 1; score--) {
            faces.add(face(score));
        }
        grid.getChildren().setAll(faces);
    }

    private TouchCard face(int score) {
        var icon = new Icon("face-" + score, FACE);
        icon.setStroke(1.4);
        icon.getStyleClass().add("face-" + score);
        var words = Phrase.of("rating.score." + score, "t-label", "strong");
        words.setWrapText(false);
        var column = new VBox(icon, words);
        column.getStyleClass().add("face-column");
        column.setAlignment(Pos.CENTER);
        var face = new TouchCard();
        face.setId("face-" + score);
        face.getStyleClass().add("face");
        face.setAlignment(Pos.CENTER);
        face.getChildren().add(column);
        face.accessibleTextProperty().bind(words.textProperty());
        face.whenPressed(() -> tell.accept(new FeedbackEvent.Rated(model.element(), score)));
        return face;
    }

    @Override
    public String name() {
        return "rating";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.Rating step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        SurveyElement element = model.element();
        page.setTag(texts.say("rating.position", model.position(), SurveyElement.values().length));
        page.setTitleText(texts.say("rating." + element.key() + ".title"));
        page.setLeadText(texts.say("rating." + element.key() + ".lead"));
        privacy.setText(texts.say(model.namesApplication() ? "rating.private.permit" : "rating.private"));
        // three buttons beside each other: large words leave room for the verb alone
        skip.setText(texts.say(page.isLargeText() ? "rating.skip.brief" : "rating.skip"));
        close.setText(texts.say(page.isLargeText() ? "rating.close.brief" : "rating.close"));
        int given = model.score(element).orElse(0);
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).setSelected(given == SurveyElement.BEST - i);
        }
        elements.getChildren().setAll(List.of(SurveyElement.values()).stream().map(this::tag).toList());
    }

    private Tag tag(SurveyElement element) {
        String words = texts.say("rating." + element.key());
        if (element == model.element()) {
            return new Tag(Tone.INFO, "", words);
        }
        return model.rated(element) ? new Tag(Tone.POSITIVE, "check", words) : new Tag(Tone.PLAIN, "", words);
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void skipElement() {
        tell.accept(new FeedbackEvent.ElementSkipped(model.element()));
    }

    @FXML
    private void closeSurvey() {
        tell.accept(new FeedbackEvent.SurveyClosed());
    }

    @Override
    public Where where() {
        return Where.at(texts.say(model.afterVisit() ? "rating.over" : "rating.start"), texts.say("rating.path"));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
