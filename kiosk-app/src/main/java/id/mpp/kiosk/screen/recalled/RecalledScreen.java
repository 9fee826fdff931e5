package id.mpp.kiosk.screen.recalled;

import id.mpp.kiosk.journey.ComplaintState;
import id.mpp.kiosk.journey.ComplaintState.Stage;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Milestone;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Received, forwarded, answered; and where to read the answer, which is not shown to whoever types a number.
public final class RecalledScreen implements Screen<Feedback.Recalled> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Optional<ComplaintState> state = Optional.empty();
    @FXML
    private Phrase number;
    @FXML
    private VBox stages;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public RecalledScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "recalled.fxml");
    }

    @Override
    public String name() {
        return "recalled";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Feedback.Recalled step) {
        state = Optional.of(step.state());
        render();
    }

    @Override
    public void render() {
        number.setText(state.map(ComplaintState::number).orElse(""));
        page.setTitleText(texts.say("recalled.title." + state.map(ComplaintState::stage).orElse(Stage.RECEIVED)));
        stages.getChildren().setAll(state.map(this::milestones).orElse(List.of()));
    }

    private List<Milestone> milestones(ComplaintState it) {
        var all = new ArrayList<Milestone>();
        all.add(Milestone.done(texts.say("recalled.received"), day(it.received())));
        all.add(switch (it.stage()) {
            case RECEIVED -> Milestone.now("clock", texts.say("recalled.read"), texts.say("recalled.read.more"));
            case FORWARDED -> Milestone.done(texts.say("recalled.forwarded"), day(it.changed()));
            case ANSWERED -> Milestone.done(texts.say("recalled.read.done"), "");
        });
        all.add(it.stage() == Stage.ANSWERED
                ? Milestone.done(texts.say("recalled.answered"),
                        day(it.changed()) + ". " + texts.say("recalled.answered.more"))
                : Milestone.later("more", texts.say("recalled.answer.later"), texts.say("recalled.answer.later.more")));
        return all;
    }

    private String day(LocalDate day) {
        return Days.spelled(day, texts.language());
    }

    @FXML
    private void goOn() {
        tell.accept(new Event.WentOn());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("recalled.start"), texts.say("recalled.path"));
    }

    @Override
    public void clear() {
        state = Optional.empty();
        render();
    }
}
