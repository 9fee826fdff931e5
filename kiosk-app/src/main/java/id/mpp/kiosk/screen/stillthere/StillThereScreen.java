package id.mpp.kiosk.screen.stillthere;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Loss;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Ticking;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.ProgressRing;
import id.mpp.kiosk.ui.text.Texts;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXML;

/// A dialog over the page: go on, or end and wipe. The page below keeps everything.
public final class StillThereScreen implements Screen<Step.StillThere> {

    private final Texts texts;
    private final Supplier<Duration> countdown;
    private final Consumer<Event> tell;
    private final StillThereModel model;
    private final PageLayout page;
    private final Ticking ticking;
    @FXML
    private ProgressRing ring;
    @FXML
    private Phrase lost;
    private Loss loss = Loss.NOTHING;

    /// @param countdown
    ///            how long the question waits
    /// @param nanos
    ///            [System#nanoTime]
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public StillThereScreen(Texts texts, Supplier<Duration> countdown, LongSupplier nanos, Consumer<Event> tell) {
        this.texts = texts;
        this.countdown = countdown;
        this.tell = tell;
        model = new StillThereModel(nanos);
        page = PageFile.load(this, "stillthere.fxml");
        ticking = Ticking.whileShown(page, this::render);
    }

    @Override
    public String name() {
        return "stillthere";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public boolean dialog() {
        return true;
    }

    @Override
    public void show(Step.StillThere step) {
        loss = Loss.of(step);
        model.begin(countdown.get());
        render();
    }

    @Override
    public void render() {
        ring.show(model.part(), Long.toString(model.seconds()), texts.say("stillthere.seconds"));
        lost.setText(texts.say("stillthere.lost." + loss.name()));
    }

    @FXML
    private void stay() {
        tell.accept(new Event.Stayed());
    }

    @FXML
    private void leave() {
        tell.accept(new Event.Left(Notice.NONE));
    }

    @Override
    public Where where() {
        return Where.nowhere();
    }

    @Override
    public void clear() {
        ticking.stop();
    }
}
