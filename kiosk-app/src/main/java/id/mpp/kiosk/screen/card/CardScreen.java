package id.mpp.kiosk.screen.card;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import org.jspecify.annotations.Nullable;

/// The card is being read; it must stay where it is. How that ends is told by whoever reads it; here one can only leave
/// for another way.
public final class CardScreen implements Screen<Step.SigningIn> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Step.@Nullable SigningIn step;

    public CardScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "card.fxml");
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.SigningIn arrived) {
        step = arrived;
    }

    @Override
    public void render() {
        // nothing on it changes
    }

    @FXML
    private void byNik() {
        tell.accept(new Event.NikChosen());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        String service = step == null ? "" : step.service().words().say(texts.language(), "name");
        return Where.at(Stage.SIGN_IN, service, texts.say("card.path"));
    }

    @Override
    public void clear() {
        step = null;
    }
}
