package id.mpp.kiosk.screen.comparing;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// NIK and name as they were read, large, beside what was typed. One touch uses them, one does not.
public final class ComparingScreen implements Screen<Step.Comparing> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final ComparingModel model = new ComparingModel();
    private final PageLayout page;
    @FXML
    private VBox nikBlock;
    @FXML
    private Phrase nik;
    @FXML
    private VBox nameBlock;
    @FXML
    private Phrase name;
    @FXML
    private Note typed;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ComparingScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "comparing.fxml");
    }

    @Override
    public String name() {
        return "comparing";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Comparing step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        page.setTitleText(texts.say(model.typed().isPresent() ? "comparing.title-other" : "comparing.title"));
        say(nikBlock, nik, model.nik());
        say(nameBlock, name, model.name());
        typed.sayOrHide(model.typed().map(it -> texts.say("comparing.typed", it)).orElse(""));
    }

    private static void say(Node block, Phrase phrase, Optional<String> words) {
        phrase.setText(words.orElse(""));
        block.setVisible(words.isPresent());
        block.setManaged(words.isPresent());
    }

    @FXML
    private void use() {
        tell.accept(new Event.ReadRight());
    }

    @FXML
    private void leave() {
        tell.accept(new Event.ReadWrong());
    }

    @Override
    public Where where() {
        return Where.in(Where.Stage.PAPERS, model.step().application(), texts.language());
    }

    @Override
    public void clear() {
        model.clear();
        nik.setText("");
        name.setText("");
        typed.sayOrHide("");
    }
}
