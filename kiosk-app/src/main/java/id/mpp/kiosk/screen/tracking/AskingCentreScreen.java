package id.mpp.kiosk.screen.tracking;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import javafx.fxml.FXML;

/// While the centre is being asked: it answers, or says that it does not, within seconds.
///
/// @param <S>
///            the step that waits
public final class AskingCentreScreen<S extends Following> implements Screen<S> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private boolean fetching;

    public AskingCentreScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "asking.fxml");
    }

    @Override
    public String name() {
        return "asking-centre";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(S step) {
        fetching = step instanceof Following.Fetching;
        render();
    }

    @Override
    public void render() {
        page.setTitleText(texts.say(fetching ? "tracking.fetching.title" : "tracking.asking.title"));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("tracking.path"));
    }

    @Override
    public void clear() {
        fetching = false;
    }
}
